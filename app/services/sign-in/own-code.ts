/** A code that somebody who is signed in asks for and types in the same session, for one purpose and no other. */
import { plusSeconds } from '#app/domain/shared/time.ts';
import type { CodePurpose } from '#app/domain/shared/vocabulary.ts';
import { CODE_MINUTES, CODE_TRIES } from '#app/domain/sign-in/code-limits.ts';
import { lockKey } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { personByEmail } from '#db/people/persons.ts';
import { codesOfBrowser, insertCode, markCodesUsed } from '#db/sign-in/codes.ts';
import type { Recipient } from '#app/services/change/announce.ts';
import type { PersonChange } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';
import { Refused } from '#app/services/outcome.ts';

import type { Asking } from './asking.ts';
import { hashCode, limitsFor, newCode, openCodes, triesOf } from './request-code.ts';
import { codeTyped } from './verify-code.ts';

export type OwnPurpose = Exclude<CodePurpose, 'sign_in' | 'join'>;

/** The notice that brings a code, and the field of the form that asks for it. */
const NOTICES = {
  confirm: { notice: 'confirm-code', field: 'code' },
  address: { notice: 'address-code', field: 'email' },
} as const;

/** What a code of a session waits under: no browser has such a cookie, so that nobody is signed in by it. */
function waitsUnder(ctx: Pick<Ctx, 'sessionId'>, purpose: OwnPurpose): string {
  // Somebody who is signed in has a session.
  if (ctx.sessionId === null) throw new Refused('sign_in_first');
  return sha256(`${purpose} ${ctx.sessionId}`);
}

/**
 * Sends a code to a mailbox, within the limits of all codes.
 * @param page where it is typed
 * @throws Invalid with status 429 when the mailbox has had its codes
 */
export async function sendOwnCode(
  { tx, record }: PersonChange,
  ctx: Ctx,
  purpose: OwnPurpose,
  to: Recipient & { emailKey: string },
  page: string,
  asking: Asking,
): Promise<void> {
  const waiting = waitsUnder(ctx, purpose);
  await lockKey(ctx.database.kind, tx, to.emailKey);
  const { notice, field } = NOTICES[purpose];
  const limits = await limitsFor(tx, ctx, to.emailKey, await personByEmail(tx, to.emailKey), asking, field);
  const open = openCodes(await codesOfBrowser(tx, waiting, purpose), ctx.now);
  // Codes for another address end, and so do those that were typed wrongly too often.
  if (triesOf(open) >= CODE_TRIES || open.some((code) => code.email_key !== to.emailKey)) {
    await markCodesUsed(tx, waiting, ctx.now, purpose);
  }
  const code = newCode();
  const expiresAt = plusSeconds(ctx.now, CODE_MINUTES * 60);
  const codeId = await insertCode(
    tx,
    {
      purpose,
      email: to.email,
      email_key: to.emailKey,
      code_hash: hashCode(ctx.secret, code, waiting),
      browser_hash: waiting,
      read_out_by: null,
      read_out_in: null,
      expires_at: expiresAt,
      ...limits,
    },
    ctx.now,
  );
  const link = `${ctx.publicUrl}${page}?code=${code}`;
  record({
    name: 'own_code_requested',
    notice,
    codeId,
    to,
    facts: { code, minutes: CODE_MINUTES, link },
    expiresAt,
  });
}

/** The code of this session that was typed, used up with all others for the purpose; or what is wrong with it. */
export function takeOwnCode({ tx }: PersonChange, ctx: Ctx, purpose: OwnPurpose, typed: string) {
  return codeTyped(tx, ctx, typed, waitsUnder(ctx, purpose), purpose);
}

/** To which address a code of this session is on its way; null when none is waited for. */
export async function ownCodeSentTo(db: Readable, ctx: Ctx, purpose: OwnPurpose): Promise<string | null> {
  if (ctx.sessionId === null) return null;
  const codes = await codesOfBrowser(db, waitsUnder(ctx, purpose), purpose);
  return openCodes(codes, ctx.now)[0]?.email ?? null;
}
