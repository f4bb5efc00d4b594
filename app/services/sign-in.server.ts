/** Signing in by a code that is sent by e-mail, and signing out. */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

import { addAffiliation, listBodies } from '#db/bodies.ts';
import { record } from '#db/audit.ts';
import { newId, sha256 } from '#db/ids.ts';
import { endSession, insertPerson, insertSession, personByEmail, renamePerson } from '#db/persons.ts';
import { codesSince, countTry, insertCode, latestCode, markCodeUsed } from '#db/sign-in-codes.ts';
import { inTransaction } from '#db/transaction.ts';
import { addressKey, isAddress } from '#app/domain/addresses.ts';
import { fold } from '#app/domain/fold.ts';
import { plusSeconds } from '#app/domain/time.ts';

import { announce } from './announce.server.ts';
import { requireActor, type Ctx, type FieldErrors } from './context.ts';

/** Assurance AUTH-1: 8 digits, ten minutes, five tries, five codes per mailbox and hour. */
const CODE_MINUTES = 10;
const TRIES = 5;
const CODES_PER_HOUR = 5;
export const SESSION_DAYS = 14;

function hashCode(secret: string, code: string, browser: string): string {
  return createHmac('sha256', secret).update(`${code}:${browser}`).digest('hex');
}

/**
 * Sends a code. The answer is the same whether the address is known or not, and also when the
 * mailbox has had its codes for this hour.
 * @returns the token that binds the code to this browser (goes into a cookie)
 */
export async function askForCode(
  ctx: Ctx,
  email: string,
): Promise<{ browser: string } | { errors: FieldErrors }> {
  const address = email.trim();
  if (!isAddress(address)) {
    return { errors: { email: 'Enter an e-mail address like name@office.example' } };
  }
  const browser = randomBytes(32).toString('base64url');
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0');
  const emailKey = addressKey(address);
  const expiresAt = plusSeconds(ctx.now, CODE_MINUTES * 60);
  await inTransaction(ctx.database, async (tx) => {
    const recent = await codesSince(tx, emailKey, plusSeconds(ctx.now, -3600));
    if (recent >= CODES_PER_HOUR) return;
    const person = await personByEmail(tx, emailKey);
    const id = await insertCode(
      tx,
      {
        email: address,
        emailKey,
        codeHash: hashCode(ctx.secret, code, sha256(browser)),
        browserHash: sha256(browser),
        expiresAt,
      },
      ctx.now,
    );
    await announce(
      tx,
      ctx,
      'sign-in-code',
      id,
      [
        {
          id: person?.id ?? null,
          name: person?.name ?? '',
          email: address,
          language: person?.language ?? 'en',
        },
      ],
      {
        code,
        minutes: CODE_MINUTES,
        link: `${ctx.publicUrl}/sign-in/code?code=${code}`,
        portal: 'Sessional',
      },
      { lane: 'code', expiresAt },
    );
  });
  ctx.wakeOutbox();
  return { browser };
}

export type CodeProblem = 'wrong_browser' | 'wrong_code' | 'expired' | 'too_many_tries' | 'used';

/**
 * Turns a code into a sign-in session; the first one makes the person.
 * @param browser the token that askForCode gave to this browser
 * @returns the session token for the cookie
 */
export async function enterCode(
  ctx: Ctx,
  typed: string,
  browser: string | null,
): Promise<
  { token: string; isNew: boolean; seconds: number } | { problem: CodeProblem; triesLeft?: number }
> {
  if (!browser) return { problem: 'wrong_browser' };
  const digits = typed.replace(/[\s\-–—.]/g, '');
  const token = randomBytes(32).toString('base64url');
  return inTransaction(ctx.database, async (tx) => {
    const row = await latestCode(tx, sha256(browser));
    if (!row) return { problem: 'wrong_browser' as const };
    if (row.used_at) return { problem: 'used' as const };
    if (row.expires_at <= ctx.now) return { problem: 'expired' as const };
    if (row.tries >= TRIES) return { problem: 'too_many_tries' as const };
    const expected = Buffer.from(row.code_hash);
    const given = Buffer.from(hashCode(ctx.secret, digits, sha256(browser)));
    if (!timingSafeEqual(expected, given)) {
      await countTry(tx, row.id);
      return { problem: 'wrong_code' as const, triesLeft: TRIES - row.tries - 1 };
    }
    if (!(await markCodeUsed(tx, row.id, ctx.now))) return { problem: 'used' as const };
    const known = await personByEmail(tx, row.email_key);
    const person =
      known ??
      (await insertPerson(
        tx,
        { email: row.email, emailKey: row.email_key, name: '', nameKey: '', language: 'en' },
        ctx.now,
      ));
    const seconds = SESSION_DAYS * 86_400;
    await insertSession(
      tx,
      { tokenHash: sha256(token), personId: person.id, expiresAt: plusSeconds(ctx.now, seconds) },
      ctx.now,
    );
    await record(tx, {
      actorId: person.id,
      action: 'signed_in',
      meetingId: null,
      objectType: 'person',
      objectId: person.id,
      requestId: ctx.requestId,
      facts: { isNew: known === null },
      now: ctx.now,
    });
    return { token, isNew: person.name === '', seconds };
  });
}

export async function signOut(ctx: Ctx, token: string): Promise<void> {
  await inTransaction(ctx.database, async (tx) => {
    await endSession(tx, sha256(token), ctx.now);
    await record(tx, {
      actorId: ctx.actor?.id ?? null,
      action: 'signed_out',
      meetingId: null,
      objectType: 'auth_session',
      objectId: newId(),
      requestId: ctx.requestId,
      facts: {},
      now: ctx.now,
    });
  });
}

/** What the first page after signing in offers. */
export async function welcomePage(ctx: Ctx) {
  const actor = requireActor(ctx);
  const bodies = await listBodies(ctx.database.reader);
  const options = (kind: string) =>
    bodies.filter((body) => body.kind === kind).map((body) => ({ value: body.id, label: body.name }));
  return { email: actor.email, countries: options('country'), organisations: options('organisation') };
}

/** Name and affiliation of a person who signs in for the first time. The affiliation is a claim. */
export async function introduceYourself(
  ctx: Ctx,
  input: { name: string; bodyId: string },
): Promise<{ errors: FieldErrors } | { done: true }> {
  const actor = requireActor(ctx);
  const name = input.name.replace(/\s+/g, ' ').trim();
  const errors: FieldErrors = {};
  if (name === '') errors.name = 'Enter your name as it should be printed';
  if (name.length > 200) errors.name = 'Use at most 200 characters for your name';
  const body = input.bodyId
    ? await ctx.database.reader
        .selectFrom('bodies')
        .select('id')
        .where('id', '=', input.bodyId)
        .executeTakeFirst()
    : undefined;
  if (!body) errors.body = 'Choose your country or organisation';
  if (Object.keys(errors).length > 0) return { errors };
  await inTransaction(ctx.database, async (tx) => {
    await renamePerson(tx, actor.id, name, fold(name));
    await addAffiliation(tx, actor.id, input.bodyId, 'claimed', ctx.now);
    await record(tx, {
      actorId: actor.id,
      action: 'introduced',
      meetingId: null,
      objectType: 'person',
      objectId: actor.id,
      requestId: ctx.requestId,
      facts: { bodyId: input.bodyId },
      now: ctx.now,
    });
  });
  return { done: true };
}
