/** An account that was closed while its request was under way changes nothing any more. */
import { holdRow } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import { disabledAt } from '#db/people/persons.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

/**
 * Keeps the account of the actor open until the transaction ends.
 * @throws Refused sign_in_first when it has been locked out, or put together with another one, since the request began
 */
export async function requireOpenAccount(tx: Tx, ctx: Pick<Ctx, 'actor' | 'database'>): Promise<void> {
  if (!ctx.actor) throw new Refused('sign_in_first');
  await holdRow(ctx.database.kind, tx, 'persons', ctx.actor.id);
  if ((await disabledAt(tx, ctx.actor.id)) !== null) throw new Refused('sign_in_first');
}
