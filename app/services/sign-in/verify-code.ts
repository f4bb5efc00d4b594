/** A code becomes a sign-in session; the first one makes the person. */
import { timingSafeEqual } from 'node:crypto';

import { addressKey } from '#app/domain/shared/addresses.ts';
import type { CodePurpose } from '#app/domain/shared/vocabulary.ts';
import { freeBefore } from '#app/domain/sign-in/address-changes.ts';
import { CODE_TRIES } from '#app/domain/sign-in/code-limits.ts';
import { lockKey } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { confirmEmail, emailByKey, freeEmails } from '#db/people/person-emails.ts';
import { disabledAt, insertPerson, personByEmail, type PersonRow } from '#db/people/persons.ts';
import { type CodeRow, codesOfBrowser, countTry, markCodesUsed } from '#db/sign-in/codes.ts';
import { changePerson, type PersonChange } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';

import type { Asking } from './asking.ts';
import { mayLetIn } from './caller.ts';
import { isUnknown } from './complete-profile.view.ts';
import { takeOfferedAddress } from './offer-address.ts';
import { type OpenedSession, openSession, type ReadOut } from './open-session.ts';
import { hashCode, openCodes, triesOf } from './request-code.ts';

export type CodeProblem = 'wrong_browser' | 'wrong_code' | 'expired' | 'too_many_tries' | 'used';
/** Whoever has the mailbox of an address that was lately taken off an account is told so. */
export type SignInProblem = CodeProblem | 'address_removed';

/** What goes into the cookies, and for how long. */
export interface SignedIn extends OpenedSession {
  /** The person has not said yet who they are, or where they belong. */
  isNew: boolean;
}

/** @param typed blanks, dashes and dots in it do not matter */
export async function verifyCode(
  ctx: Ctx,
  typed: string,
  asking: Asking,
): Promise<SignedIn | { problem: SignInProblem }> {
  const { waiting } = asking;
  if (!waiting) return { problem: 'wrong_browser' };
  return changePerson(ctx, { right: 'anybody' }, async (change) => {
    const { tx, record } = change;
    const row = await codeTyped(tx, ctx, typed, sha256(waiting));
    if ('problem' in row) return row;
    const owner = await ownerOf(change, ctx, row);
    if ('problem' in owner) return owner;
    const { person, isFirst } = owner;
    const readOut = readOutOf(row);
    const isReadOut = readOut !== null;
    // What was so when the code was read out may be so no longer.
    if (readOut && !(await mayLetIn(tx, readOut.by, person, readOut.in))) return { problem: 'expired' };
    // A voice on the phone shows no mailbox.
    if (!isReadOut) await confirmEmail(tx, row.email_key, ctx.now);
    const opened = await openSession(tx, ctx, person.id, asking, { readOut });
    record({ name: 'signed_in', personId: person.id, facts: { isNew: isFirst, isReadOut } });
    return { ...opened, isNew: await isUnknown(tx, person) };
  });
}

/** By whom a code was read out, and for which meeting; null for codes that came by mail. */
function readOutOf({ read_out_by: by, read_out_in: meetingId }: CodeRow): ReadOut | null {
  return by === null || meetingId === null ? null : { by, in: meetingId };
}

/** The code of this browser or session that was typed, used up with all others of it. */
export async function codeTyped(
  tx: Tx,
  ctx: Ctx,
  typed: string,
  browserHash: string,
  purpose: CodePurpose = 'sign_in',
): Promise<CodeRow | { problem: CodeProblem }> {
  const digits = typed.replace(/[\s\-–—.]/g, '');
  // Tries of one browser come one after the other, so that no more are looked at than count.
  await lockKey(ctx.database.kind, tx, browserHash);
  const codes = await codesOfBrowser(tx, browserHash, purpose);
  const open = openCodes(codes, ctx.now);
  const [newest] = open;
  if (!newest) return { problem: whyNone(codes) };
  // Counted before it is compared: of many tries sent at once, no more than five are looked at.
  const isCounted = triesOf(open) < CODE_TRIES && (await countTry(tx, newest.id, CODE_TRIES));
  if (!isCounted) return { problem: 'too_many_tries' };
  const given = Buffer.from(hashCode(ctx.secret, digits, browserHash));
  const row = open.find((code) => timingSafeEqual(Buffer.from(code.code_hash), given));
  if (!row) return { problem: 'wrong_code' };
  return (await markCodesUsed(tx, browserHash, ctx.now, purpose)) ? row : { problem: 'used' };
}

function whyNone([newest]: readonly CodeRow[]): CodeProblem {
  if (!newest) return 'wrong_browser';
  return newest.used_at === null ? 'expired' : 'used';
}

/** Whose account a code opens; made when there is none. */
async function ownerOf(
  change: PersonChange,
  ctx: Ctx,
  row: CodeRow,
): Promise<{ person: PersonRow; isFirst: boolean } | { problem: SignInProblem }> {
  const { tx } = change;
  // Two browsers with a code each make one person.
  await lockKey(ctx.database.kind, tx, row.email_key);
  await freeEmails(tx, freeBefore(ctx.now));
  const known = await personByEmail(tx, row.email_key);
  if (known) {
    // The answer does not tell that the account is disabled: the secretariat tells its owner.
    if (await disabledAt(tx, known.id)) return { problem: 'expired' };
    // Sent before there was an account, to another spelling of its address: that is not the mailbox of the account.
    const stored = await emailByKey(tx, row.email_key);
    // It opens nothing, and makes no second account either: its bearer has a link by which it is theirs again.
    if (stored?.removed_at) return { problem: 'address_removed' };
    return stored?.email === row.email ? { person: known, isFirst: false } : { problem: 'expired' };
  }
  const offered = await takeOfferedAddress(change, ctx, row);
  if (offered) return { person: offered, isFirst: false };
  const { email, email_key: emailKey } = row;
  const person = { email, emailKey, name: '', nameKey: '', language: ctx.language };
  return { person: await insertPerson(tx, person, ctx.now), isFirst: true };
}

/**
 * What the page says on which a code is typed.
 * @param sent the address that the page was opened with: repeated only where this browser waits for a code of it
 */
export async function waitingFor(
  db: Readable,
  ctx: Pick<Ctx, 'now'>,
  sent: string,
  waiting: string | null,
): Promise<{ sent: string; isSameBrowser: boolean }> {
  const open = waiting === null ? [] : openCodes(await codesOfBrowser(db, sha256(waiting)), ctx.now);
  const isForIt = open.some((code) => code.email_key === addressKey(sent));
  return { sent: isForIt ? sent.trim() : '', isSameBrowser: open.length > 0 };
}
