/** Who is written to about a contribution. */
import { addressKey } from '#app/domain/shared/addresses.ts';
import type { Readable } from '#db/core/transaction.ts';
import { personByEmail, personsById } from '#db/people/persons.ts';
import type { Recipient } from '#app/services/change/announce.ts';

import type { ContributionContext } from './load.ts';

/**
 * The submitter, and the contact named in it when that is another address: so authors without an address are
 * told through somebody, and nobody is told twice. The page of a contribution names them by `contactedVia`.
 */
export async function recipientsOf(db: Readable, loaded: ContributionContext): Promise<Recipient[]> {
  const [submitter] = await personsById(db, [loaded.contribution.submitter_id]);
  const contacts: Recipient[] = [];
  for (const { is_contact: isContact, name, email } of loaded.authors) {
    if (isContact === 0 || !email) continue;
    // A person who has an account reads the notice in their own language, and finds it in the timeline.
    const known = await personByEmail(db, addressKey(email));
    contacts.push({
      id: known?.id ?? null,
      name,
      email,
      language: known?.language ?? submitter?.language ?? 'en',
    });
  }
  const all: Recipient[] = submitter ? [submitter, ...contacts] : contacts;
  const keys = all.map((recipient) => addressKey(recipient.email));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
