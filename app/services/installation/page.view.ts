/** The page on which the administrators see how the installation is, and name who speaks for bodies in all meetings. */
import { healthOfScanner } from '#app/domain/installation/health.ts';
import { formatReceived } from '#app/domain/shared/time.ts';
import { enclosure } from '#app/platform/documents/enclosure.ts';
import { packageVersion } from '#app/platform/runtime/package.ts';
import { mailSettings, type Portal } from '#app/platform/runtime/portal.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { requireAllowed } from '#app/services/outcome.ts';
import { focalPointsView } from '#app/services/people/affiliations.view.ts';

import { backupFacts, diskSpaceFacts, mailFacts } from './facts.ts';
import { installationRights } from './rights.ts';

/** @throws Refused not_found unless the actor may see how the installation is */
export async function requireSystem(ctx: Ctx): Promise<void> {
  requireAllowed((await installationRights(ctx.database.reader, requireActor(ctx))).seeSystem);
}

/** @throws Refused as `requireSystem` */
export async function systemPage(
  ctx: Ctx,
  portal: Pick<Portal, 'config' | 'database' | 'scanner' | 'pdftoppm'>,
) {
  await requireSystem(ctx);
  const { database, config, scanner } = portal;
  const { health, waiting, failed, pausedBecause } = await mailFacts(database);
  const backups = await backupFacts(database, ctx.now);
  const isSent = mailSettings(config).mode === 'smtp';
  const problem = scanner?.problem();
  return {
    version: packageVersion(),
    database: database.kind,
    disk: await diskSpaceFacts(config.dataDir),
    // Mail that reaches nobody is for trying things out.
    mail: { health: health === 'ok' && !isSent ? 'warn' : health, waiting, failed, pausedBecause, isSent },
    /** Null where files are not scanned, which is a choice. */
    scanner: scanner && {
      health: healthOfScanner(problem),
      isTested: problem !== undefined,
      problem: problem ?? null,
    },
    /** What the reader of files could reach if a file took it over; empty when it is shut in wholly. */
    readerReach: (await enclosure()).reach,
    hasPreviews: portal.pdftoppm !== null,
    ...(await focalPointsView(ctx.database.reader, null)),
    backups: {
      health: backups.health,
      made: backups.made && {
        at: formatReceived(backups.made.at, 'UTC', ctx.language),
        hours: backups.made.hours,
      },
    },
  };
}
