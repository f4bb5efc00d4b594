/**
 * How the first administrator gets in, when nobody is there yet who could invite, and mail may not work yet:
 * the operator makes a link that signs one person in, once, within half an hour.
 */
import { addressKey } from '#app/domain/shared/addresses.ts';
import { type Instant, plusSeconds } from '#app/domain/shared/time.ts';
import { paths } from '#app/paths.ts';
import { sha256 } from '#db/core/ids.ts';
import { inTransaction, type Readable } from '#db/core/transaction.ts';
import { grantRole, personsById } from '#db/people/persons.ts';
import { insertLink, linkByToken, markLinkUsed } from '#db/sign-in/links.ts';
import { keyedHash } from '#app/platform/runtime/sealing.ts';
import { recordOperator } from '#app/services/change/operator.ts';
import { changePerson } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';
import { type OperatorCtx } from '#app/services/installation/operator.ts';
import { saySomewhere } from '#app/services/installation/users.ts';
import { Invalid } from '#app/services/outcome.ts';
import { enterPerson } from '#app/services/people/enter-person.ts';

import type { Asking } from './asking.ts';
import { isUnknown } from './complete-profile.view.ts';
import { newToken, openSession } from './open-session.ts';
import type { SignedIn } from './verify-code.ts';

export const LINK_MINUTES = 30;

/**
 * Makes the person and the role of administrator where they are missing, and the link; earlier links of the person
 * end. @param input.body code of where they belong; null when it is known, or is asked at the sign-in
 * @throws PersonProblem, NotPossible body_unknown
 */
export async function makeAdminLink(
  ctx: OperatorCtx,
  publicUrl: string,
  input: { email: string; name: string; body: string | null },
): Promise<{ address: string; email: string; expiresAt: Instant }> {
  const token = newToken();
  const tokenHash = sha256(token);
  const expiresAt = plusSeconds(ctx.now, LINK_MINUTES * 60);
  return inTransaction(ctx.database, async (tx) => {
    const { person, isNew } = await enterPerson(tx, ctx, input);
    await grantRole(
      tx,
      { personId: person.id, role: 'admin', meetingId: null, itemId: null, grantedBy: null },
      ctx.now,
    );
    if (input.body !== null) await saySomewhere(tx, ctx, person.id, input.body);
    await insertLink(tx, { tokenHash, personId: person.id, expiresAt }, ctx.now);
    await recordOperator(tx, ctx, {
      action: 'admin_link_made',
      objectType: 'person',
      objectId: person.id,
      facts: { isNew },
    });
    return { address: `${publicUrl}${paths.signInLink()}?token=${token}`, email: person.email, expiresAt };
  });
}

export type LinkProblem = 'unknown' | 'used' | 'expired';

async function usableLink(db: Readable, token: string, now: Instant) {
  const link = await linkByToken(db, sha256(token));
  if (!link) return { problem: 'unknown' as const };
  if (link.usedAt) return { problem: 'used' as const };
  if (link.expiresAt <= now) return { problem: 'expired' as const };
  return link;
}

/**
 * What the page of a link shows. Looking changes nothing: programs that check mail open links too. Nor does the page say
 * whom the link is for, since its address has to be typed.
 * @param nonce of the browser in which it is opened
 * @returns what the form of this page, opened in this browser, sends along
 */
export async function lookAtLink(
  ctx: Ctx,
  token: string,
  nonce: string,
): Promise<{ proof: string } | { problem: LinkProblem }> {
  const link = await usableLink(ctx.database.reader, token, ctx.now);
  return 'problem' in link ? link : { proof: proofOf(ctx, token, nonce) };
}

function proofOf({ secret }: Pick<Ctx, 'secret'>, token: string, nonce: string): string {
  return keyedHash(secret, 'link', `${nonce} ${token}`);
}

/**
 * Signs the person of the link in: in the browser in which the link was opened, and only with the address of the person,
 * which a program that follows links and sends forms does not know. Nothing else spends the link.
 * @param sent what the form holds; `nonce`: that of the cookie
 * @throws Invalid for another address or another browser
 */
export async function useLink(
  ctx: Ctx,
  sent: { token: string; proof: string; email: string; nonce: string | null },
  asking: Asking,
): Promise<SignedIn | { problem: LinkProblem }> {
  return changePerson(ctx, { right: 'anybody' }, async ({ tx, record }) => {
    const link = await usableLink(tx, sent.token, ctx.now);
    if ('problem' in link) return link;
    if (sent.nonce === null || sent.proof !== proofOf(ctx, sent.token, sent.nonce)) {
      throw new Invalid({ token: { key: 'sign_in.link_wrong_browser' } });
    }
    if (addressKey(sent.email) !== addressKey(link.email)) {
      throw new Invalid({ email: { key: 'sign_in.link_other_address' } });
    }
    if (!(await markLinkUsed(tx, link.id, ctx.now))) return { problem: 'used' as const };
    const opened = await openSession(tx, ctx, link.personId, asking);
    record({ name: 'signed_in', personId: link.personId, facts: { byLink: true } });
    const [person] = await personsById(tx, [link.personId]);
    return { ...opened, isNew: !person || (await isUnknown(tx, person)) };
  });
}
