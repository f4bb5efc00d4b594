/**
 * Somebody of the secretariat enters another address for a person whose mailbox is gone. The address is the person's
 * when a code that was sent to it is typed, and only if the secretariat might still do so by then; the former address
 * is told at once, and can undo it until three days after that.
 */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { freeBefore, offeredUntil, undoneUntil } from '#app/domain/sign-in/address-changes.ts';
import { lockKey } from '#db/core/dialect.ts';
import type { Readable } from '#db/core/transaction.ts';
import {
  confirmEmail,
  emailByKey,
  freeEmails,
  insertEmail,
  preferEmail,
  setRemoved,
} from '#db/people/person-emails.ts';
import { personByEmail, type PersonRow, personsById } from '#db/people/persons.ts';
import { endOffer, insertOffer, markOfferTaken, offersTo, openOfferOf } from '#db/sign-in/address-offers.ts';
import { setEndOfOffer } from '#db/sign-in/address-reverts.ts';
import type { CodeRow } from '#db/sign-in/codes.ts';
import { changeMeeting } from '#app/services/change/meeting.ts';
import type { PersonChange } from '#app/services/change/person.ts';
import type { Ctx } from '#app/services/context.ts';
import { Invalid } from '#app/services/outcome.ts';

import { lockAddresses, mailWithUndo } from './address-mails.ts';
import { mayLetIn } from './caller.ts';

/**
 * One phrase says why not, whatever the reason: no secretariat learns what somebody does in another meeting, nor which
 * addresses have an account.
 * @throws Invalid when it is not for this person, or the address is somebody's
 */
export async function offerAddress(
  ctx: Ctx,
  slug: string,
  typed: { email: string; newEmail: string },
): Promise<void> {
  const email = typed.newEmail.trim();
  if (!isAddress(email)) throw new Invalid({ newEmail: { key: 'problems.email_wrong' } });
  const emailKey = addressKey(email);
  return changeMeeting(ctx, slug, { right: 'people', version: null }, async (change) => {
    const { actor, meeting, db } = change;
    await lockKey(ctx.database.kind, db, emailKey);
    const person = await personByEmail(db, addressKey(typed.email));
    const isFor = person !== null && (await mayLetIn(db, actor.id, person, meeting.id));
    if (!isFor || (await isTaken(db, ctx, emailKey))) {
      throw new Invalid({ email: { key: 'problems.address_not_offered' } });
    }
    const tx = change.write();
    const before = await lockAddresses(tx, ctx, person.id);
    for (const { id } of await offersTo(tx, person.id, ctx.now)) {
      await endOffer(tx, id, ctx.now);
      await setEndOfOffer(tx, id, ctx.now);
    }
    const expiresAt = offeredUntil(ctx.now);
    const offerId = await insertOffer(
      tx,
      {
        person_id: person.id,
        email,
        email_key: emailKey,
        meeting_id: meeting.id,
        offered_by: actor.id,
        expires_at: expiresAt,
      },
      ctx.now,
    );
    const former = await mailWithUndo(tx, ctx, before, before.preferred, {
      offerId,
      until: undoneUntil(expiresAt),
    });
    change.record({ name: 'address_offered', person, offerId, address: email, former });
  });
}

async function isTaken(db: Readable, { now }: Ctx, emailKey: string): Promise<boolean> {
  const stored = await emailByKey(db, emailKey);
  const isFree = stored === null || (stored.removed_at !== null && stored.removed_at <= freeBefore(now));
  return !isFree || (await openOfferOf(db, emailKey, now)) !== null;
}

/**
 * A code that was sent to an offered address has been typed: the account has it in the place of the former one.
 * @returns the person; null where nothing is offered, or no longer, and the address is nobody's
 */
export async function takeOfferedAddress(
  { tx, record }: PersonChange,
  ctx: Ctx,
  code: CodeRow,
): Promise<PersonRow | null> {
  const offer = await openOfferOf(tx, code.email_key, ctx.now);
  if (!offer) return null;
  const { id: offerId, person_id: personId, email, email_key: emailKey } = offer;
  const before = await lockAddresses(tx, ctx, personId);
  const [person] = await personsById(tx, [personId]);
  // What was so when the address was entered may be so no longer.
  const isFor = person && (await mayLetIn(tx, offer.offered_by, person, offer.meeting_id));
  if (!isFor || code.email !== email || code.read_out_by !== null) {
    await endOffer(tx, offerId, ctx.now);
    await setEndOfOffer(tx, offerId, ctx.now);
    return null;
  }
  await freeEmails(tx, freeBefore(ctx.now));
  await insertEmail(tx, { personId, email, emailKey, isPreferred: false }, ctx.now);
  await confirmEmail(tx, emailKey, ctx.now);
  const added = await emailByKey(tx, emailKey);
  if (added?.person_id !== personId) throw new Error('an address that was offered is somebody else’s');
  await preferEmail(tx, personId, added.id);
  await setRemoved(tx, before.preferred.id, ctx.now);
  await markOfferTaken(tx, offerId, ctx.now);
  await setEndOfOffer(tx, offerId, undoneUntil(ctx.now));
  const former = await mailWithUndo(tx, ctx, before, before.preferred);
  record({ name: 'address_taken', person, address: email, mails: [former, { email, token: null }] });
  return person;
}
