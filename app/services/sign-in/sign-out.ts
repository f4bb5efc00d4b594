/** The sign-in session ends on the server, whatever the browser keeps. */
import { record } from '#db/core/audit.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { endSession } from '#db/people/persons.ts';
import type { Ctx } from '#app/services/context.ts';

export async function signOut(ctx: Ctx, token: string): Promise<void> {
  const { actor } = ctx;
  if (!actor) return;
  await inTransaction(ctx.database, async (tx) => {
    await endSession(tx, sha256(token), ctx.now);
    await record(tx, {
      actorId: actor.id,
      action: 'signed_out',
      meetingId: null,
      objectType: 'person',
      objectId: actor.id,
      requestId: ctx.requestId,
      facts: {},
      now: ctx.now,
    });
  });
}
