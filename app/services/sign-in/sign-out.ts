/** The sign-in session ends on the server, whatever the browser keeps. */
import { sha256 } from '#db/core/ids.ts';
import { endSession } from '#db/people/persons.ts';
import { changePerson } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';

export async function signOut(ctx: Ctx, token: string): Promise<void> {
  const { actor } = ctx;
  if (!actor) return;
  await changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    await endSession(tx, sha256(token), ctx.now);
    record({ name: 'signed_out', personId: actor.id });
  });
}
