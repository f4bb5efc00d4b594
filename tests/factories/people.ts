import { addressKey } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { ItemId, MeetingId } from '#app/domain/shared/ids.ts';
import type { Role } from '#app/domain/shared/vocabulary.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { addAffiliation } from '#db/people/affiliations.ts';
import { confirmEmail } from '#db/people/person-emails.ts';
import { grantRole, insertPerson, type PersonRow } from '#db/people/persons.ts';

import { aBody } from './bodies.ts';
import { NOW } from './context.ts';

export interface PersonWish {
  email?: string;
  /**
   * Code of the country or organisation; made when there is none. Who works for a meeting belongs to an organisation
   * that submits nothing; null: has not said where they belong.
   */
  body?: string | null;
  affiliation?: 'claimed' | 'confirmed';
  roles?: readonly { role: Role; meetingId?: MeetingId; itemId?: ItemId }[];
}

const TEAM: readonly Role[] = ['secretariat', 'organizer', 'admin'];
/** Of whoever works for a meeting, where a test wants nothing else. */
const OFFICE = 'OFFICE';

/** A person with a confirmed affiliation and the roles asked for. */
export async function aPerson(
  database: Database,
  name: string,
  { email, body, affiliation = 'confirmed', roles = [] }: PersonWish = {},
): Promise<PersonRow> {
  const address = email ?? `${fold(name).replace(/[^\p{L}\p{N}]+/gu, '.')}@office.example`;
  const isTeam = roles.some(({ role }) => TEAM.includes(role));
  const code = body === undefined ? (isTeam ? OFFICE : null) : body;
  const kind = code === OFFICE ? { kind: 'organisation' as const } : {};
  const its = code === null ? null : await aBody(database, code, kind);
  return inTransaction(database, async (tx) => {
    const person = await insertPerson(
      tx,
      { email: address, emailKey: addressKey(address), name, nameKey: fold(name), language: 'en' },
      NOW,
    );
    await confirmEmail(tx, person.email_key, NOW);
    if (its) {
      const confirmation = affiliation === 'confirmed' ? { by: null, meetingId: null } : null;
      await addAffiliation(tx, person.id, its.id, confirmation, NOW);
    }
    for (const { role, meetingId = null, itemId = null } of roles) {
      await grantRole(tx, { personId: person.id, role, meetingId, itemId, grantedBy: null }, NOW);
    }
    return person;
  });
}
