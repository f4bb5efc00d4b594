/**
 * A person puts two accounts of theirs together: with a code from each of both mailboxes, asked for to that end, and
 * typed in the session that has asked. A code for signing in is none, and these sign nobody in.
 */
import { timingSafeEqual } from 'node:crypto';

import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { CODE_MINUTES, CODE_TRIES } from '#app/domain/sign-in/code-limits.ts';
import { paths } from '#app/paths.ts';
import { lockKey } from '#db/core/dialect.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { confirmEmail, emailByKey, emailsOf } from '#db/people/person-emails.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import {
  type CodeRow,
  codesOfBrowser,
  countTry,
  insertCode,
  letExpire,
  markCodesUsed,
} from '#db/sign-in/codes.ts';
import { confirmSession } from '#db/sign-in/sessions.ts';
import { keyedHash } from '#app/platform/runtime/sealing.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { type FieldErrors, Invalid, Refused } from '#app/services/outcome.ts';
import type { Asking } from '#app/services/sign-in/asking.ts';
import { hashCode, limitsFor, newCode, openCodes, triesOf } from '#app/services/sign-in/request-code.ts';

import { joinAccounts } from './join-accounts.ts';
import type { TwoAccounts } from './two-accounts.ts';

/** Codes hold in the session that has asked for them, and in no other of the same person. */
function sessionHash({ secret, sessionId }: Ctx): string {
  if (sessionId === null) throw new Refused('sign_in_first');
  return keyedHash(secret, 'join', sessionId);
}

/** Those that a session has asked for, used or not, the newest first. */
const joinCodes = (db: Readable, session: string) => codesOfBrowser(db, session, 'join');

/**
 * Sends a code to the own mailbox and one to the other. Whether there is an account at the other address is not told:
 * whoever can read its mail learns it.
 * @throws Invalid at `email`
 */
export function requestJoinCodes(ctx: Ctx, email: string, asking: Asking): Promise<void> {
  const actor = requireActor(ctx);
  const typed = email.trim();
  if (!isAddress(typed)) throw new Invalid({ email: { key: 'problems.email_wrong' } });
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const own = await emailsOf(tx, actor.id);
    const otherKey = addressKey(typed);
    if (own.some((address) => address.email_key === otherKey)) {
      throw new Invalid({ email: { key: 'join.problems.same' } });
    }
    for (const key of [actor.email_key, otherKey].sort()) await lockKey(ctx.database.kind, tx, key);
    const earlier = await joinCodes(tx, sessionHash(ctx));
    await letExpire(
      tx,
      earlier.map((code) => code.id),
      ctx.now,
    );
    // Never to what was typed: whatever is compared as the same address, the mailbox of the account gets the code.
    const other = (await emailByKey(tx, otherKey))?.email ?? typed;
    const both = { kept: actor.email, joined: other };
    const known = await personByEmail(tx, otherKey);
    record(
      await newJoinCode(tx, ctx, { email: actor.email, key: actor.email_key, person: actor }, both, asking),
    );
    record(await newJoinCode(tx, ctx, { email: other, key: otherKey, person: known }, both, asking));
  });
}

async function newJoinCode(
  tx: Tx,
  ctx: Ctx,
  to: { email: string; key: string; person: PersonRow | null },
  both: { kept: string; joined: string },
  asking: Asking,
) {
  const code = newCode();
  const browserHash = sessionHash(ctx);
  const expiresAt = plusSeconds(ctx.now, CODE_MINUTES * 60);
  const codeId = await insertCode(
    tx,
    {
      purpose: 'join',
      email: to.email,
      email_key: to.key,
      code_hash: hashCode(ctx.secret, code, browserHash),
      browser_hash: browserHash,
      read_out_by: null,
      read_out_in: null,
      expires_at: expiresAt,
      ...(await limitsFor(tx, ctx, to.key, to.person, asking)),
    },
    ctx.now,
  );
  const { id = null, name = '', language = ctx.language } = to.person ?? {};
  return {
    name: 'join_codes_requested' as const,
    codeId,
    to: { id, name, email: to.email, language },
    facts: { ...both, code, minutes: CODE_MINUTES, link: `${ctx.publicUrl}${paths.joinOwn()}` },
    expiresAt,
  };
}

/** Takes back what was asked for, to begin with another address. */
export function forgetJoinCodes(ctx: Ctx): Promise<void> {
  return changePerson(ctx, { right: 'signed in' }, async ({ tx }) => {
    const codes = await joinCodes(tx, sessionHash(ctx));
    await letExpire(
      tx,
      codes.map((code) => code.id),
      ctx.now,
    );
  });
}

/**
 * Takes both codes. From then on, for ten minutes, this session may put the two accounts together.
 * @returns what is wrong with them, by field; null when both are right. Wrong tries count, so nothing is thrown
 */
export function typeJoinCodes(ctx: Ctx, typed: { own: string; other: string }): Promise<FieldErrors | null> {
  const actor = requireActor(ctx);
  const browserHash = sessionHash(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    await lockKey(ctx.database.kind, tx, browserHash);
    const open = openCodes(await joinCodes(tx, browserHash), ctx.now);
    const [newest] = open;
    if (!newest) return { own: { key: 'join.problems.expired' as const } };
    // Counted before it is compared: of many tries sent at once, no more than five are looked at.
    const isCounted = triesOf(open) < CODE_TRIES && (await countTry(tx, newest.id, CODE_TRIES));
    if (!isCounted) return { own: { key: 'join.problems.too_many_tries' as const } };
    const isRight = (code: CodeRow | undefined, text: string) =>
      code !== undefined && isCodeOf(ctx, code, text, browserHash);
    const [own, other] = pairOf(open, actor);
    const errors: FieldErrors = {};
    if (!isRight(own, typed.own)) errors.own = wrongCode(own);
    if (!isRight(other, typed.other)) errors.other = wrongCode(other);
    if (!own || !other || Object.keys(errors).length > 0) return errors;
    await markCodesUsed(tx, browserHash, ctx.now, 'join');
    await letExpire(tx, [own.id, other.id], plusSeconds(ctx.now, CODE_MINUTES * 60));
    for (const code of [own, other]) await confirmEmail(tx, code.email_key, ctx.now);
    // The code that came to the own mailbox shows what a fresh code shows.
    await confirmSession(tx, ctx.sessionId ?? '', ctx.now);
    record({ name: 'presence_confirmed', personId: actor.id });
    return null;
  });
}

const wrongCode = (code: CodeRow | undefined): Phrase => ({
  key: 'join.problems.wrong_code',
  values: { email: code?.email ?? '' },
});

function isCodeOf(ctx: Ctx, code: CodeRow, typed: string, browserHash: string): boolean {
  const digits = typed.replace(/[\s\-–—.]/g, '');
  return timingSafeEqual(Buffer.from(code.code_hash), Buffer.from(hashCode(ctx.secret, digits, browserHash)));
}

function pairOf(codes: readonly CodeRow[], actor: PersonRow): [own?: CodeRow, other?: CodeRow] {
  return [
    codes.find((code) => code.email_key === actor.email_key),
    codes.find((code) => code.email_key !== actor.email_key),
  ];
}

/** What a session has asked for and not yet used; `isProven` once both codes were typed, for ten minutes. */
export async function askedToJoin(
  db: Readable,
  ctx: Ctx,
): Promise<{ own: string; other: string; isProven: boolean; until: Instant } | null> {
  const actor = requireActor(ctx);
  const codes = await joinCodes(db, sessionHash(ctx));
  const [own, other] = pairOf(
    codes.filter((code) => code.expires_at > ctx.now),
    actor,
  );
  if (!own || !other || (own.used_at === null) !== (other.used_at === null)) return null;
  return { own: own.email, other: other.email, isProven: own.used_at !== null, until: own.expires_at };
}

/**
 * Puts the account of the session together with the one whose mailbox was shown by a code. The account of the session
 * goes on.
 * @throws Invalid at `joined` when the codes were not typed in this session, or the two cannot be put together
 */
export function joinByCodes(ctx: Ctx): Promise<void> {
  return changePerson(ctx, { right: 'signed in' }, async (change) => {
    const accounts = await provenAccounts(change.tx, ctx);
    await joinAccounts(ctx, change, accounts, { way: 'codes', reason: null });
  });
}

/** @throws Invalid at `joined` */
export async function provenAccounts(db: Tx | Readable, ctx: Ctx): Promise<TwoAccounts> {
  const waiting = await askedToJoin(db, ctx);
  if (!waiting?.isProven) throw new Invalid({ joined: { key: 'join.problems.not_proven' } });
  const joined = await personByEmail(db, addressKey(waiting.other));
  if (!joined) throw new Invalid({ joined: { key: 'join.problems.unknown' } });
  return { kept: requireActor(ctx), joined };
}
