/** What the page shows on which somebody confirms that it is they who use their session. */
import { CODE_MINUTES } from '#app/domain/sign-in/code-limits.ts';
import { isFresh } from '#app/domain/sign-in/fresh-code.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';

import { whyNotConfirmed } from './confirm.ts';
import { ownCodeSentTo } from './own-code.ts';

/** @param browser the cookie that stays with the browser; null where it has none */
export async function confirmPage(ctx: Ctx, browser: string | null) {
  const { email } = requireActor(ctx);
  const db = ctx.database.reader;
  return {
    email,
    minutes: CODE_MINUTES,
    isFresh: isFresh(ctx.confirmedAt, ctx.now),
    whyNot: await whyNotConfirmed(db, ctx, browser),
    isSent: (await ownCodeSentTo(db, ctx, 'confirm')) !== null,
  };
}
