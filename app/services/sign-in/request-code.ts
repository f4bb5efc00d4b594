/** Somebody asks for a code to sign in with. */
import { createHmac, randomInt } from 'node:crypto';

import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { freeBefore } from '#app/domain/sign-in/address-changes.ts';
import { CODE_MINUTES, CODE_TRIES, codesCountSince, mayGetCode } from '#app/domain/sign-in/code-limits.ts';
import { paths } from '#app/paths.ts';
import { lockKey } from '#db/core/dialect.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { emailByKey, freeEmails } from '#db/people/person-emails.ts';
import { personByEmail, type PersonRow } from '#db/people/persons.ts';
import { openOfferOf } from '#db/sign-in/address-offers.ts';
import { type CodeRow, codesOfBrowser, codesSince, insertCode } from '#db/sign-in/codes.ts';
import { isKnownBrowser } from '#db/sign-in/known-browsers.ts';
import { changePerson } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

import { type Asking, networkHash } from './asking.ts';
import { newToken } from './open-session.ts';

/** What the database keeps of a code: useless without the key, which is not in the database. */
export function hashCode(secret: string, code: string, browserHash: string): string {
  return createHmac('sha256', secret).update(`${code}:${browserHash}`).digest('hex');
}

/** Eight digits. */
export function newCode(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0');
}

/** The codes of a browser that it could still type. */
export function openCodes(codes: readonly CodeRow[], now: Instant): CodeRow[] {
  return codes.filter((code) => code.used_at === null && code.expires_at > now);
}

/** Wrong tries of all its codes count together. */
export function triesOf(codes: readonly CodeRow[]): number {
  return codes.reduce((sum, code) => sum + code.tries, 0);
}

/**
 * Sends a code. The answer is the same whether the address has an account or not: anybody may have one. A second code
 * for the same mailbox goes to the same browser, and both hold.
 * @returns the token that binds the code to this browser (goes into a cookie)
 * @throws Invalid with status 429 when the mailbox has had its codes; what the browser waits for goes on
 */
export async function requestCode(ctx: Ctx, email: string, asking: Asking): Promise<{ browser: string }> {
  const address = email.trim();
  if (!isAddress(address)) throw new Invalid({ email: { key: 'problems.email_wrong' } });
  const code = newCode();
  const emailKey = addressKey(address);
  const expiresAt = plusSeconds(ctx.now, CODE_MINUTES * 60);
  return changePerson(ctx, { right: 'anybody' }, async ({ tx, record }) => {
    await lockKey(ctx.database.kind, tx, emailKey);
    await freeEmails(tx, freeBefore(ctx.now));
    const person = await personByEmail(tx, emailKey);
    const limits = await limitsFor(tx, ctx, emailKey, person, asking);
    const browser = await tokenFor(tx, ctx, emailKey, asking);
    // Never to what was typed: whatever is compared as the same address, the mailbox of the account gets the code.
    const stored = (await emailByKey(tx, emailKey)) ?? (await openOfferOf(tx, emailKey, ctx.now));
    const mailbox = stored?.email ?? address;
    const codeId = await insertCode(
      tx,
      {
        email: mailbox,
        email_key: emailKey,
        purpose: 'sign_in',
        code_hash: hashCode(ctx.secret, code, sha256(browser)),
        browser_hash: sha256(browser),
        read_out_by: null,
        read_out_in: null,
        expires_at: expiresAt,
        ...limits,
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
    return { browser };
  });
}

/**
 * @param field at which a form shows the problem
 * @returns what a code is counted under, whatever it is for @throws Invalid when the mailbox has had its codes
 */
export async function limitsFor(
  tx: Readable,
  ctx: Ctx,
  emailKey: string,
  person: PersonRow | null,
  asking: Asking,
  field = 'email',
): Promise<Pick<CodeRow, 'network_hash' | 'on_top_of' | 'asked_from'>> {
  const askedFrom = asking.browser === null ? null : sha256(asking.browser);
  const isKnown = askedFrom !== null && (await isKnownBrowser(tx, askedFrom, person?.id ?? null));
  const network = networkHash(ctx, asking);
  const recent = await codesSince(tx, emailKey, codesCountSince(ctx.now));
  const verdict = mayGetCode(recent, { network, knownBrowser: isKnown ? askedFrom : null }, ctx.now);
  if (!verdict.isAllowed) {
    const { minutes } = verdict;
    throw new Invalid({ [field]: { key: 'problems.codes_used_up', values: { minutes } } }, 429);
  }
  return { network_hash: network, on_top_of: verdict.onTopOf, asked_from: askedFrom };
}

/** The token of the codes that this browser waits for, if they are for the same mailbox and can still be typed. */
async function tokenFor(tx: Readable, ctx: Ctx, emailKey: string, { waiting }: Asking): Promise<string> {
  if (waiting === null) return newToken();
  const open = openCodes(await codesOfBrowser(tx, sha256(waiting)), ctx.now);
  const isSame = open.length > 0 && open.every((code) => code.email_key === emailKey);
  return isSame && triesOf(open) < CODE_TRIES ? waiting : newToken();
}
