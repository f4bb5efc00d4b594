/** What the page of a decision letter shows before it is sent. */
import { formatShort } from '#app/domain/shared/time.ts';
import type { Readable } from '#db/core/transaction.ts';
import { renderNotice } from '#emails/index.ts';
import { letterOf } from '#app/services/change/notices-of-contribution.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { loadContribution } from '#app/services/contributions/load.ts';
import { recipientsOf } from '#app/services/contributions/recipients.ts';
import { requireAllowed } from '#app/services/outcome.ts';

import { handedInSince } from './release.ts';

/** The page before the letter goes out: exactly what each recipient will get. */
export async function letterPage(ctx: Ctx, publicId: string) {
  const actor = requireActor(ctx);
  const db: Readable = ctx.database.reader;
  const loaded = await loadContribution(db, actor, publicId, ctx.now);
  requireAllowed(loaded.rights.release);
  const recipients = await recipientsOf(db, loaded);
  const since = await handedInSince(db, loaded);
  return {
    handedInSince: since ? formatShort(since, loaded.meeting.time_zone, ctx.language) : null,
    contribution: {
      id: loaded.contribution.public_id,
      title: loaded.contribution.title,
      version: loaded.contribution.version,
    },
    meeting: { slug: loaded.meeting.slug, title: loaded.meeting.title },
    actsAs: loaded.rights.actsAs,
    letters: recipients.map((to) => ({
      to: { name: to.name, address: to.email },
      ...renderNotice('decision-letter', { ...letterOf(ctx, loaded), to: { name: to.name } }, to.language),
    })),
  };
}
