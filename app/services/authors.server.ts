/** Who is written to about a contribution. */
import { personsById } from '#db/persons.ts';
import type { Readable } from '#db/transaction.ts';
import { addressKey } from '#app/domain/addresses.ts';

import type { Recipient } from './announce.server.ts';
import type { Loaded } from './viewer.server.ts';

/**
 * Whoever submitted it, and the contact named in it when that is another address: so authors without an address are
 * told through somebody, and nobody is told twice. The page of a contribution names them by `toldThrough`.
 */
export async function readersOfLetter(db: Readable, loaded: Loaded): Promise<Recipient[]> {
  const [submitter] = await personsById(db, [loaded.it.submitter_id]);
  const contacts = loaded.authors
    .filter((author) => author.is_contact === 1 && author.email)
    .map((author) => ({
      id: null,
      name: author.name,
      email: author.email ?? '',
      language: submitter?.language ?? 'en',
    }));
  const all: Recipient[] = submitter ? [submitter, ...contacts] : contacts;
  const keys = all.map((one) => addressKey(one.email));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
