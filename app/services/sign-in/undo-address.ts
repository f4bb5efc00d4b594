/**
 * Undoes a change of addresses by the link that the former address has got: it is preferred again, what came since is
 * taken off the account, and every session ends. The link works once, in the browser in which it was opened.
 */
import type { Instant } from '#app/domain/shared/time.ts';
import { afterUndoing, UNDO_HOURS } from '#app/domain/sign-in/address-changes.ts';
import { sha256 } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { disownEmail, preferEmail, setRemoved } from '#db/people/person-emails.ts';
import { personsById } from '#db/people/persons.ts';
import { endOffer, offersTo } from '#db/sign-in/address-offers.ts';
import { revertByToken, type RevertRow, spendRevert } from '#db/sign-in/address-reverts.ts';
import { endSessionsOf } from '#db/sign-in/sessions.ts';
import { keyedHash } from '#app/platform/runtime/sealing.ts';
import { changePerson, type PersonChange } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

import { type AddressesBefore, lockAddresses } from './address-mails.ts';

export type UndoProblem = 'unknown' | 'used' | 'expired';

async function usableUndo(
  db: Readable,
  token: string,
  now: Instant,
): Promise<RevertRow | { problem: UndoProblem }> {
  const revert = await revertByToken(db, sha256(token));
  if (!revert) return { problem: 'unknown' };
  if (revert.used_at !== null || revert.ended_at !== null) return { problem: 'used' };
  return revert.expires_at <= now ? { problem: 'expired' } : revert;
}

function proofOf({ secret }: Pick<Ctx, 'secret'>, token: string, nonce: string): string {
  return keyedHash(secret, 'undo', `${nonce} ${token}`);
}

/**
 * What the page of a link shows. Looking changes nothing: programs that check mail open links too. It names no address.
 * @param nonce of the browser in which it is opened
 * @returns what the form of this page, opened in this browser, sends along
 */
export async function lookAtUndo(
  ctx: Ctx,
  token: string,
  nonce: string,
): Promise<{ proof: string; hours: number } | { problem: UndoProblem }> {
  const revert = await usableUndo(ctx.database.reader, token, ctx.now);
  return 'problem' in revert ? revert : { proof: proofOf(ctx, token, nonce), hours: UNDO_HOURS };
}

/**
 * @param sent what the form holds; `nonce`: that of the cookie
 * @returns what is wrong with the link, or null @throws Invalid in another browser than that in which it was opened
 */
export function undoAddress(
  ctx: Ctx,
  sent: { token: string; proof: string; nonce: string | null },
): Promise<{ problem: UndoProblem } | null> {
  return changePerson(ctx, { right: 'anybody' }, async (change) => {
    const found = await usableUndo(change.tx, sent.token, ctx.now);
    if ('problem' in found) return found;
    if (sent.nonce === null || sent.proof !== proofOf(ctx, sent.token, sent.nonce)) {
      throw new Invalid({ token: { key: 'undo_address.wrong_browser' } });
    }
    const before = await lockAddresses(change.tx, ctx, found.person_id);
    // Of two that are sent at once, the second finds it used.
    const revert = await usableUndo(change.tx, sent.token, ctx.now);
    if ('problem' in revert) return revert;
    await undo(change, ctx, before, revert);
    return null;
  });
}

async function undo({ tx, record }: PersonChange, ctx: Ctx, before: AddressesBefore, revert: RevertRow) {
  const all = [...before.current, ...before.removed];
  const link = before.open.find((entry) => entry.id === revert.id);
  if (!link) throw new Error('a link that can be used is not among those that can');
  const after = afterUndoing(
    link,
    before.open,
    all.map(({ id }) => id),
  );
  const { person_id: personId } = revert;
  await preferEmail(tx, personId, after.preferred);
  for (const id of after.on) await setRemoved(tx, id, null);
  const takenOff = all.filter((address) => after.off.includes(address.id));
  for (const address of takenOff) await disownEmail(tx, address);
  const offers = await endOffers(tx, ctx, revert);
  await spendRevert(tx, revert, ctx.now);
  const sessions = await endSessionsOf(tx, personId, { allBut: null }, ctx.now);
  const [person] = await personsById(tx, [personId]);
  if (!person) throw new Error('an account is gone');
  record({
    name: 'addresses_reverted',
    person,
    restored: person.email,
    takenOff: [...takenOff.map(({ email }) => email), ...offers],
    sessions,
  });
}

/** @returns the addresses that a secretariat had entered, and that are offered no longer */
async function endOffers(tx: Tx, { now }: Ctx, { person_id: personId }: RevertRow): Promise<string[]> {
  const offers = await offersTo(tx, personId, now);
  for (const offer of offers) await endOffer(tx, offer.id, now);
  return offers.map(({ email }) => email);
}
