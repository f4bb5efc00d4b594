/** A code becomes a sign-in session; the first one makes the person. */
import { randomBytes, timingSafeEqual } from 'node:crypto';

import { plusSeconds } from '#app/domain/shared/time.ts';
import { sessionLength } from '#app/domain/sign-in/session-length.ts';
import { lockKey } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { confirmEmail } from '#db/people/person-emails.ts';
import { disabledAt, insertPerson, insertSession, personByEmail, rolesOf } from '#db/people/persons.ts';
import { countTry, latestCode, markCodeUsed } from '#db/sign-in/codes.ts';
import { changePerson } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';

import { hashCode } from './request-code.ts';

/** Five tries leave a chance of one in twenty million. */
const TRIES = 5;

export type CodeProblem = 'wrong_browser' | 'wrong_code' | 'expired' | 'too_many_tries' | 'used';

/** What goes into the cookie, and for how long. */
export interface SignedIn {
  token: string;
  seconds: number;
  /** The person has not said yet who they are. */
  isNew: boolean;
}

/**
 * @param typed blanks, dashes and dots in it do not matter
 * @param browser the token that requestCode gave to this browser
 */
export async function verifyCode(
  ctx: Ctx,
  typed: string,
  browser: string | null,
): Promise<SignedIn | { problem: CodeProblem }> {
  if (!browser) return { problem: 'wrong_browser' };
  const digits = typed.replace(/[\s\-–—.]/g, '');
  const token = randomBytes(32).toString('base64url');
  const browserHash = sha256(browser);
  return changePerson(ctx, { right: 'anybody' }, async ({ tx, record }) => {
    const row = await latestCode(tx, browserHash);
    if (!row) return { problem: 'wrong_browser' as const };
    if (row.used_at) return { problem: 'used' as const };
    if (row.expires_at <= ctx.now) return { problem: 'expired' as const };
    // Counted before it is compared: of many tries sent at once, no more than five are looked at.
    if (!(await countTry(tx, row.id, TRIES))) return { problem: 'too_many_tries' as const };
    const expected = Buffer.from(row.code_hash);
    const given = Buffer.from(hashCode(ctx.secret, digits, browserHash));
    if (!timingSafeEqual(expected, given)) return { problem: 'wrong_code' as const };
    if (!(await markCodeUsed(tx, row.id, ctx.now))) return { problem: 'used' as const };
    // Two browsers with a code each make one person.
    await lockKey(ctx.database.kind, tx, row.email_key);
    const known = await personByEmail(tx, row.email_key);
    // The answer does not tell that the account is disabled: the secretariat tells its owner.
    if (known && (await disabledAt(tx, known.id))) return { problem: 'expired' as const };
    // Sent before there was an account, to another spelling of its address: that is not the mailbox of the account.
    if (known && known.email !== row.email) return { problem: 'expired' as const };
    const person =
      known ??
      (await insertPerson(
        tx,
        { email: row.email, emailKey: row.email_key, name: '', nameKey: '', language: ctx.language },
        ctx.now,
      ));
    await confirmEmail(tx, row.email_key, ctx.now);
    const roles = await rolesOf(tx, person.id);
    const { seconds, idleSeconds } = sessionLength(roles.map((role) => role.role));
    await insertSession(
      tx,
      {
        tokenHash: sha256(token),
        personId: person.id,
        idleSeconds,
        expiresAt: plusSeconds(ctx.now, seconds),
      },
      ctx.now,
    );
    record({ name: 'signed_in', personId: person.id, facts: { isNew: known === null } });
    return { token, seconds, isNew: person.name === '' };
  });
}
