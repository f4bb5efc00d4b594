/** Addresses that a secretariat has entered for people who no longer have their mailbox. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type OfferRow = Schema['address_offers'];

export async function insertOffer(
  tx: Tx,
  offer: Omit<OfferRow, 'id' | 'offered_at' | 'taken_at' | 'ended_at'>,
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('address_offers')
    .values({ id, ...offer, offered_at: now, taken_at: null, ended_at: null })
    .execute();
  return id;
}

/** The offer of an address that can still be taken; null when there is none. */
export async function openOfferOf(db: Readable, emailKey: string, now: string): Promise<OfferRow | null> {
  return (await openOffers(db, now).where('email_key', '=', emailKey).executeTakeFirst()) ?? null;
}

/** Addresses that are offered to a person. */
export function offersTo(db: Readable, personId: PersonId, now: string): Promise<OfferRow[]> {
  return openOffers(db, now).where('person_id', '=', personId).execute();
}

function openOffers(db: Readable, now: string) {
  return db
    .selectFrom('address_offers')
    .selectAll()
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now);
}

/** Whoever could take it has done so. */
export async function markOfferTaken(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('address_offers').set({ taken_at: now }).where('id', '=', id).execute();
}

export async function endOffer(tx: Tx, id: string, now: string): Promise<void> {
  await tx
    .updateTable('address_offers')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .execute();
}
