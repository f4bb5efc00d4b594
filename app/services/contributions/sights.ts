/**
 * Who has seen a contribution while in conflict with it. When the conflict ends, because an author takes a name out
 * again, it goes on binding those, and nobody else.
 */
import { insertSight, seenBy } from '#db/contributions/naming.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import type { ContributionContext } from './load.ts';

/** Written once for each person: a page that is opened again writes nothing. */
export async function noteSight(ctx: Ctx, { conflicts, contribution }: ContributionContext): Promise<void> {
  const actor = requireActor(ctx);
  // Whose paper it is has seen all of it, and is known.
  const isBound = conflicts.some(({ effect }) => effect === 'block');
  if (!isBound || contribution.submitter_id === actor.id) return;
  if ((await seenBy(ctx.database.reader, contribution.id)).has(actor.id)) return;
  await inTransaction(ctx.database, (tx) => insertSight(tx, actor.id, contribution.id, ctx.now));
}
