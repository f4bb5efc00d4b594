/**
 * A person adds addresses to their account, says which of them is written to, and takes some off. An address is theirs
 * only when a code that was sent to it has been typed in the session that asked for it; until then the answers are the
 * same whether it has an account of its own or not.
 */
import { addressKey, isAddress } from '#app/domain/shared/addresses.ts';
import { freeBefore, MAX_ADDRESSES } from '#app/domain/sign-in/address-changes.ts';
import { paths } from '#app/paths.ts';
import { lockKey } from '#db/core/dialect.ts';
import type { Tx } from '#db/core/transaction.ts';
import {
  confirmEmail,
  emailByKey,
  emailsOf,
  freeEmails,
  insertEmail,
  type PersonEmailRow,
  preferEmail,
  setRemoved,
} from '#db/people/person-emails.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { endOffer, openOfferOf } from '#db/sign-in/address-offers.ts';
import { setEndOfOffer } from '#db/sign-in/address-reverts.ts';
import { requireFreshCode } from '#app/services/change/fresh-code.ts';
import { changePerson } from '#app/services/change/person.ts';
import { type Ctx, requireActor } from '#app/services/context.ts';
import { Invalid, Refused } from '#app/services/outcome.ts';

import { type AddressesBefore, lockAddresses, mailWithUndo } from './address-mails.ts';
import type { Asking } from './asking.ts';
import { sendOwnCode, takeOwnCode } from './own-code.ts';
import type { CodeProblem } from './verify-code.ts';

/** Sends a code to an address that is to be added. @throws Invalid when it cannot be one, is there already, or is one too many */
export async function requestAddressCode(ctx: Ctx, email: string, asking: Asking): Promise<void> {
  const actor = requireActor(ctx);
  const typed = email.trim();
  if (!isAddress(typed)) throw new Invalid({ email: { key: 'problems.email_wrong' } });
  const emailKey = addressKey(typed);
  return changePerson(ctx, { right: 'signed in' }, async (change) => {
    const { tx } = change;
    requireFreshCode(ctx, 'address_added');
    await freeEmails(tx, freeBefore(ctx.now));
    const current = (await emailsOf(tx, actor.id)).filter((address) => address.removed_at === null);
    if (current.some((address) => address.email_key === emailKey && address.confirmed_at !== null)) {
      throw new Invalid({ email: { key: 'problems.address_is_yours' } });
    }
    if (current.length >= MAX_ADDRESSES) {
      throw new Invalid({ email: { key: 'problems.too_many_addresses', values: { limit: MAX_ADDRESSES } } });
    }
    // Never to another spelling than that of an account.
    const mailbox = (await emailByKey(tx, emailKey))?.email ?? typed;
    const to = { id: null, name: '', email: mailbox, emailKey, language: actor.language };
    await sendOwnCode(change, ctx, 'address', to, paths.addresses(), asking);
  });
}

export type AddressProblem = CodeProblem | 'own_account';

/**
 * Adds the address to which the code was sent, and links what names it. An address with an account of its own stays
 * there: two accounts are put together by an administrator.
 * @returns what is wrong, or null
 */
export function addAddress(ctx: Ctx, typed: string): Promise<{ problem: AddressProblem } | null> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async (change) => {
    const { tx } = change;
    const code = await takeOwnCode(change, ctx, 'address', typed);
    if ('problem' in code) return code;
    await lockKey(ctx.database.kind, tx, code.email_key);
    await freeEmails(tx, freeBefore(ctx.now));
    const before = await lockAddresses(tx, ctx, actor.id);
    const stored = await emailByKey(tx, code.email_key);
    if (stored && stored.person_id !== actor.id) return { problem: 'own_account' };
    // Sent before the address was known under another spelling.
    if (stored && stored.email !== code.email) return { problem: 'expired' };
    await own(tx, ctx, actor, stored, code);
    const mail = await mailWithUndo(tx, ctx, before, before.preferred);
    change.record({ name: 'address_added', person: actor, address: code.email, mails: [mail] });
    return null;
  });
}

async function own(
  tx: Tx,
  ctx: Ctx,
  { id: personId }: PersonRow,
  stored: PersonEmailRow | null,
  { email, email_key: emailKey }: Pick<PersonEmailRow, 'email' | 'email_key'>,
): Promise<void> {
  if (stored) await setRemoved(tx, stored.id, null);
  else await insertEmail(tx, { personId, email, emailKey, isPreferred: false }, ctx.now);
  await confirmEmail(tx, emailKey, ctx.now);
  // Whoever else a secretariat has entered the address for does not have its mailbox.
  const offer = await openOfferOf(tx, emailKey, ctx.now);
  if (!offer) return;
  await endOffer(tx, offer.id, ctx.now);
  await setEndOfOffer(tx, offer.id, ctx.now);
}

/** What is sent to the person goes to this address from now on. @throws Refused not_found unless it is theirs and confirmed */
export function preferAddress(ctx: Ctx, id: string): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const before = await lockAddresses(tx, ctx, actor.id);
    const address = secondaryOf(before, id);
    if (address.confirmed_at === null) throw new Refused('not_found');
    await preferEmail(tx, actor.id, address.id);
    const former = await mailWithUndo(tx, ctx, before, before.preferred, { takesOff: address.id });
    const mails = [former, { email: address.email, token: null }];
    record({ name: 'address_preferred', person: actor, address: address.email, mails });
  });
}

/** Takes an address off the account: nobody signs in with it any more. @throws Refused not_found for the preferred one */
export function removeAddress(ctx: Ctx, id: string): Promise<void> {
  const actor = requireActor(ctx);
  return changePerson(ctx, { right: 'signed in' }, async ({ tx, record }) => {
    const before = await lockAddresses(tx, ctx, actor.id);
    const address = secondaryOf(before, id);
    await setRemoved(tx, address.id, ctx.now);
    const former = await mailWithUndo(tx, ctx, before, address);
    const mails = [former, { email: before.preferred.email, token: null }];
    record({ name: 'address_removed', person: actor, address: address.email, mails });
  });
}

function secondaryOf({ current, preferred }: AddressesBefore, id: string): PersonEmailRow {
  const address = current.find((entry) => entry.id === id && entry.id !== preferred.id);
  if (!address) throw new Refused('not_found');
  return address;
}
