/** The page on which the administrators see how the installation is. It changes nothing and starts nothing. */
import { healthOfScanner } from '#app/domain/installation/health.ts';
import { formatReceived } from '#app/domain/shared/time.ts';
import { packageVersion } from '#app/platform/runtime/package.ts';
import { mailSettings, type Portal } from '#app/platform/runtime/portal.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { isAdmin } from '#app/services/meetings/membership.ts';
import { Refused } from '#app/services/outcome.ts';

import { backupFacts, diskSpaceFacts, mailFacts } from './facts.ts';

/** Whether the link to the page stands at the head of every page. */
export async function maySeeSystem({ actor, database }: Ctx): Promise<boolean> {
  return actor !== null && isAdmin(database.reader, actor.id);
}

/** @throws Refused not_found unless the actor is an administrator of the installation */
export async function systemPage(
  ctx: Ctx,
  portal: Pick<Portal, 'config' | 'database' | 'scanner' | 'pdftoppm'>,
) {
  requireActor(ctx);
  if (!(await maySeeSystem(ctx))) throw new Refused('not_found');
  const { database, config, scanner } = portal;
  const { health, waiting, failed, pausedBecause } = await mailFacts(database);
  const backups = await backupFacts(database, ctx.now);
  const isSent = mailSettings(config).mode === 'smtp';
  const problem = scanner?.problem();
  return {
    version: packageVersion(),
    database: database.kind,
    room: await diskSpaceFacts(config.dataDir),
    // Mail that reaches nobody is for trying things out.
    mail: { health: health === 'ok' && !isSent ? 'warn' : health, waiting, failed, pausedBecause, isSent },
    /** Null where files are not scanned, which is a choice. */
    scanner: scanner && {
      health: healthOfScanner(problem),
      isTested: problem !== undefined,
      problem: problem ?? null,
    },
    hasPreviews: portal.pdftoppm !== null,
    backups: {
      health: backups.health,
      made: backups.made && {
        at: formatReceived(backups.made.at, 'UTC', ctx.language),
        hours: backups.made.hours,
      },
    },
  };
}
