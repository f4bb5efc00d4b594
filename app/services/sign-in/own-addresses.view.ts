/** What the page shows on which a person sees and changes their addresses. */
import { CODE_MINUTES } from '#app/domain/sign-in/code-limits.ts';
import { emailsOf } from '#db/people/person-emails.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { ownCodeSentTo } from './own-code.ts';

export async function addressesPage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const db = ctx.database.reader;
  return {
    addresses: (await emailsOf(db, actor.id))
      .filter((address) => address.removed_at === null)
      .map((address) => ({
        id: address.id,
        email: address.email,
        isPreferred: address.is_preferred === 1,
        isConfirmed: address.confirmed_at !== null,
      })),
    /** The address to which a code is on its way; null when none is waited for. */
    sentTo: await ownCodeSentTo(db, ctx, 'address'),
    minutes: CODE_MINUTES,
  };
}
