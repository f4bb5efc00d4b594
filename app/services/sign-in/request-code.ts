/** Somebody asks for a code to sign in with. */
import { createHmac, randomBytes, randomInt } from 'node:crypto';

import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import { paths } from '#app/paths.ts';
import { lockKey } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import { personByEmail } from '#db/people/persons.ts';
import { codesSince, insertCode } from '#db/sign-in/codes.ts';
import { changePerson } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

/** Minutes that a code holds: long enough to fetch it, too short to try all of its 8 digits. */
export const CODE_MINUTES = 10;
const CODES_PER_HOUR = 5;

/** What the database keeps of a code: useless without the key, which is not in the database. */
export function hashCode(secret: string, code: string, browserHash: string): string {
  return createHmac('sha256', secret).update(`${code}:${browserHash}`).digest('hex');
}

/**
 * Sends a code. The answer is the same whether the address is known or not, and also when the
 * mailbox has had its codes for this hour.
 * @returns the token that binds the code to this browser (goes into a cookie)
 */
export async function requestCode(ctx: Ctx, email: string): Promise<{ browser: string }> {
  const address = email.trim();
  if (!isAddress(address)) throw new Invalid({ email: { key: 'problems.email_wrong' } });
  const browser = randomBytes(32).toString('base64url');
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0');
  const emailKey = addressKey(address);
  const expiresAt = plusSeconds(ctx.now, CODE_MINUTES * 60);
  await changePerson(ctx, { right: 'anybody' }, async ({ tx, record }) => {
    await lockKey(ctx.database.kind, tx, emailKey);
    const recent = await codesSince(tx, emailKey, plusSeconds(ctx.now, -3600));
    if (recent >= CODES_PER_HOUR) return;
    const person = await personByEmail(tx, emailKey);
    // Never to what was typed: whatever is compared as the same address, the mailbox of the account gets the code.
    const mailbox = person?.email ?? address;
    const codeId = await insertCode(
      tx,
      {
        email: mailbox,
        emailKey,
        codeHash: hashCode(ctx.secret, code, sha256(browser)),
        browserHash: sha256(browser),
        expiresAt,
      },
      ctx.now,
    );
    record({
      name: 'code_requested',
      codeId,
      to: {
        id: person?.id ?? null,
        name: person?.name ?? '',
        email: mailbox,
        language: person?.language ?? ctx.language,
      },
      facts: {
        code,
        minutes: CODE_MINUTES,
        link: `${ctx.publicUrl}${paths.verifyCode()}?code=${code}`,
      },
      expiresAt,
    });
  });
  return { browser };
}
