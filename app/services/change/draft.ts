/** The door for what somebody has typed and not submitted: it moves no version, tells nobody and leaves no audit row. */
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { requireOpenAccount } from './open-account.ts';

/**
 * @param work keeps a draft of the actor; `wake` says that it has brought files, which the workers look into
 * @throws Refused sign_in_first
 */
export async function changeDraft<T>(
  ctx: Ctx,
  work: (change: { tx: Tx; actor: PersonRow; wake(): void }) => Promise<T>,
): Promise<T> {
  const actor = requireActor(ctx);
  let hasFiles = false;
  const result = await inTransaction(ctx.database, async (tx) => {
    await requireOpenAccount(tx, ctx);
    return work({ tx, actor, wake: () => (hasFiles = true) });
  });
  if (hasFiles) ctx.wakeWorkers();
  return result;
}
