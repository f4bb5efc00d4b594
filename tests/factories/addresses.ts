/** What people do with their addresses, as the services let them. */
import type { Instant } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { emailsOf } from '#db/people/person-emails.ts';
import type { PersonRow } from '#db/people/persons.ts';
import {
  addAddress,
  preferAddress,
  removeAddress,
  requestAddressCode,
} from '#app/services/sign-in/own-addresses.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { lookAtUndo, undoAddress } from '#app/services/sign-in/undo-address.ts';
import { verifyCode } from '#app/services/sign-in/verify-code.ts';
import { addressCodesTo, codesTo } from '#tests/support/sent-secrets.ts';

import { aContext, asking, NOW } from './context.ts';

/** Somebody in their session, at a time. */
export const inSession = (database: Database, person: PersonRow, now: Instant = NOW) =>
  aContext(database, person, { sessionId: `session of ${person.id}`, now });

/** Adds an address with the code that was sent to it. @returns what was wrong with that, or null */
export async function adds(database: Database, person: PersonRow, email: string, now: Instant = NOW) {
  const ctx = inSession(database, person, now);
  await requestAddressCode(ctx, email, asking({ network: email }));
  const [code] = await addressCodesTo(database, email);
  return addAddress(ctx, code!);
}

/** The row of an address; fails where there is none. */
export async function rowOf(database: Database, person: PersonRow, email: string) {
  const found = (await emailsOf(database.reader, person.id)).find((address) => address.email === email);
  if (!found) throw new Error(`${person.name} has no address ${email}`);
  return found;
}

export const prefers = async (database: Database, person: PersonRow, email: string, now: Instant = NOW) =>
  preferAddress(inSession(database, person, now), (await rowOf(database, person, email)).id);
export const removes = async (database: Database, person: PersonRow, email: string, now: Instant = NOW) =>
  removeAddress(inSession(database, person, now), (await rowOf(database, person, email)).id);

/** The addresses on an account, the preferred one first. */
export async function addressesOf(database: Database, person: PersonRow): Promise<string[]> {
  return (await emailsOf(database.reader, person.id))
    .filter((address) => address.removed_at === null)
    .map((address) => address.email);
}

/** Opens the link of a mail and presses the button, in one browser. @returns what was wrong with it, or null */
export async function undoes(database: Database, token: string, now: Instant = NOW) {
  const ctx = aContext(database, null, { now });
  const link = await lookAtUndo(ctx, token, 'browser');
  return 'problem' in link ? link : undoAddress(ctx, { token, proof: link.proof, nonce: 'browser' });
}

/** Signs in with an address and the code that was sent to it. */
export async function signsIn(database: Database, email: string, now: Instant = NOW) {
  const ctx = aContext(database, null, { now });
  const { browser } = await requestCode(ctx, email, asking({ network: `${email} ${now}` }));
  const [code] = await codesTo(database, email);
  return verifyCode(ctx, code!, asking({ waiting: browser }));
}
