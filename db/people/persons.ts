/** People, their sign-in sessions and codes. */
import type { ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Role } from '#app/domain/shared/vocabulary.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { shortenSessions } from '#db/sign-in/sessions.ts';

import { insertEmail, personsWithEmail } from './person-emails.ts';

export interface PersonRow {
  id: PersonId;
  public_id: string;
  /** The preferred of the addresses, with its key. */
  email: string;
  email_key: string;
  name: string;
  language: string;
}

const COLUMNS = [
  'persons.id',
  'persons.public_id',
  'preferred.email',
  'preferred.email_key',
  'persons.name',
  'persons.language',
] as const;

/** @param emailKey of any of the person's addresses, confirmed or not */
export async function personByEmail(db: Readable, emailKey: string): Promise<PersonRow | null> {
  return (
    (await personsWithEmail(db)
      .innerJoin('person_emails as given', 'given.person_id', 'persons.id')
      .select(COLUMNS)
      .where('given.email_key', '=', emailKey)
      .executeTakeFirst()) ?? null
  );
}

export async function personByPublicId(db: Readable, publicId: string): Promise<PersonRow | null> {
  return (
    (await personsWithEmail(db)
      .select(COLUMNS)
      .where('public_id', '=', publicId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()) ?? null
  );
}

export function personsById(db: Readable, ids: readonly PersonId[]): Promise<PersonRow[]> {
  return personsWithEmail(db)
    .select(COLUMNS)
    .where('persons.id', 'in', ids)
    .orderBy('name_key')
    .orderBy('persons.id')
    .execute();
}

/** Everybody who can be asked to review, by name. */
export function allPersons(db: Readable): Promise<PersonRow[]> {
  return personsWithEmail(db)
    .select(COLUMNS)
    .where('disabled_at', 'is', null)
    .orderBy('name_key')
    .orderBy('persons.id')
    .execute();
}

/** @returns the person of this address: the one who was entered at the same time, if there is one */
export async function insertPerson(
  tx: Tx,
  person: { email: string; emailKey: string; name: string; nameKey: string; language: string },
  now: string,
): Promise<PersonRow> {
  const row = {
    id: newId<PersonId>(),
    public_id: newPublicId(),
    name: person.name,
    name_key: person.nameKey,
    language: person.language,
    time_zone: null,
    created_at: now,
    disabled_at: null,
    version: 1,
  };
  await tx.insertInto('persons').values(row).execute();
  const { email, emailKey } = person;
  if (await insertEmail(tx, { personId: row.id, email, emailKey, isPreferred: true }, now)) {
    return { ...row, email, email_key: emailKey };
  }
  await tx.deleteFrom('persons').where('id', '=', row.id).execute();
  const known = await personByEmail(tx, person.emailKey);
  if (!known) throw new Error('an address is taken and belongs to nobody');
  return known;
}

/** @returns those of the folded addresses whose person is locked out */
export async function disabledAmong(db: Readable, emailKeys: readonly string[]): Promise<Set<string>> {
  const found = await db
    .selectFrom('person_emails')
    .innerJoin('persons', 'persons.id', 'person_emails.person_id')
    .select('email_key')
    .where('email_key', 'in', emailKeys)
    .where('disabled_at', 'is not', null)
    .execute();
  return new Set(found.map((entry) => entry.email_key));
}

/** Locks a person out: disabled at once, and every session ends. */
export async function disablePerson(tx: Tx, id: PersonId, now: string): Promise<{ sessionsEnded: number }> {
  await tx.updateTable('persons').set({ disabled_at: now }).where('id', '=', id).execute();
  const { numUpdatedRows } = await tx
    .updateTable('auth_sessions')
    .set({ ended_at: now })
    .where('person_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return { sessionsEnded: Number(numUpdatedRows) };
}

/** When a person was disabled, or null. */
export async function disabledAt(db: Readable, id: PersonId): Promise<string | null> {
  const row = await db.selectFrom('persons').select('disabled_at').where('id', '=', id).executeTakeFirst();
  return row?.disabled_at ?? null;
}

/** @returns false when the person holds the role already */
export async function grantRole(
  tx: Tx,
  grant: {
    personId: PersonId;
    role: Role;
    meetingId: MeetingId | null;
    itemId: ItemId | null;
    grantedBy: PersonId | null;
  },
  now: string,
): Promise<boolean> {
  const existing = await rolesOf(tx, grant.personId);
  const same = existing.some(
    (role) => role.role === grant.role && role.meetingId === grant.meetingId && role.itemId === grant.itemId,
  );
  if (same) return false;
  await tx
    .insertInto('role_grants')
    .values({
      id: newId(),
      person_id: grant.personId,
      role: grant.role,
      meeting_id: grant.meetingId,
      item_id: grant.itemId,
      granted_by: grant.grantedBy,
      granted_at: now,
      ended_at: null,
    })
    .execute();
  // Whoever sees what is confidential from now on is signed in no longer than others who do.
  await shortenSessions(
    tx,
    grant.personId,
    [...existing, grant].map(({ role }) => role),
    now,
  );
  return true;
}

/** @returns false when the person does not hold the role in this meeting */
export async function endRole(
  tx: Tx,
  grant: { personId: PersonId; role: Role; meetingId: MeetingId },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('role_grants')
    .set({ ended_at: now })
    .where('person_id', '=', grant.personId)
    .where('role', '=', grant.role)
    .where('meeting_id', '=', grant.meetingId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** The roles that a person holds now. */
export function rolesOf(db: Readable, personId: PersonId) {
  return db
    .selectFrom('role_grants')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .select(['role', 'meeting_id as meetingId', 'item_id as itemId'])
    .execute();
}

/** Every role that is held in a meeting, with who holds it and for which item. */
export function grantsInMeeting(db: Readable, meetingId: MeetingId) {
  return (
    personsWithEmail(db)
      .innerJoin('role_grants', 'role_grants.person_id', 'persons.id')
      .leftJoin('agenda_items', 'agenda_items.id', 'role_grants.item_id')
      .where('role_grants.meeting_id', '=', meetingId)
      .where('role_grants.ended_at', 'is', null)
      .select([
        'role_grants.role as role',
        'agenda_items.full_number as item',
        'persons.name as name',
        'preferred.email as email',
      ])
      .orderBy('role_grants.role')
      // The two databases put rows without a value at different ends.
      .orderBy((eb) => eb.fn.coalesce('agenda_items.position', eb.val(-1)))
      .orderBy('persons.name_key')
      .orderBy('role_grants.id')
      .execute()
  );
}

/** Holders of a role in a meeting; for organizers, of one item (a grant without item holds for all). */
export function holdersOf(db: Readable, role: Role, meetingId: MeetingId, itemId: ItemId | null = null) {
  return personsWithEmail(db)
    .innerJoin('role_grants', 'role_grants.person_id', 'persons.id')
    .where('role_grants.role', '=', role)
    .where('role_grants.meeting_id', '=', meetingId)
    .where('role_grants.ended_at', 'is', null)
    .where((eb) =>
      itemId === null
        ? eb.lit(true)
        : eb.or([eb('role_grants.item_id', '=', itemId), eb('role_grants.item_id', 'is', null)]),
    )
    .select([...COLUMNS, 'role_grants.item_id as itemId'])
    .orderBy('persons.name_key')
    .orderBy('persons.id')
    .execute();
}

/** Who may do what concerns the whole installation, by name. */
export function administrators(db: Readable): Promise<PersonRow[]> {
  return personsWithEmail(db)
    .innerJoin('role_grants', 'role_grants.person_id', 'persons.id')
    .where('role_grants.role', '=', 'admin')
    .where('role_grants.ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .select(COLUMNS)
    .orderBy('persons.name_key')
    .orderBy('persons.id')
    .execute();
}

/** The person behind a sign-in session that has neither ended nor expired, or null. Idle time is the caller's. */
export async function personOfSession(db: Readable, tokenHash: string, now: string) {
  return (
    (await personsWithEmail(db)
      .innerJoin('auth_sessions', 'auth_sessions.person_id', 'persons.id')
      .where('auth_sessions.token_hash', '=', tokenHash)
      .where('auth_sessions.ended_at', 'is', null)
      .where('auth_sessions.expires_at', '>', now)
      .where('persons.disabled_at', 'is', null)
      .select([
        ...COLUMNS,
        'auth_sessions.id as sessionId',
        'auth_sessions.seen_at as seenAt',
        'auth_sessions.idle_seconds as idleSeconds',
        'auth_sessions.confirmed_at as confirmedAt',
        'auth_sessions.browser_hash as browserHash',
        'auth_sessions.is_read_out as isReadOut',
        'auth_sessions.read_out_by as readOutBy',
        'auth_sessions.read_out_in as readOutIn',
      ])
      .executeTakeFirst()) ?? null
  );
}

/** Whose a sign-in session was, and when, that was not ended by signing out; null for any other. */
export async function personOfExpiredSession(db: Readable, tokenHash: string) {
  return (
    (await db
      .selectFrom('auth_sessions')
      .innerJoin('persons', 'persons.id', 'auth_sessions.person_id')
      .where('auth_sessions.token_hash', '=', tokenHash)
      .where('auth_sessions.ended_at', 'is', null)
      .where('persons.disabled_at', 'is', null)
      .select([
        'persons.id as id',
        'auth_sessions.seen_at as seenAt',
        'auth_sessions.idle_seconds as idleSeconds',
        'auth_sessions.expires_at as expiresAt',
        'auth_sessions.browser_hash as browserHash',
      ])
      .executeTakeFirst()) ?? null
  );
}

export async function insertSession(
  tx: Tx,
  session: {
    tokenHash: string;
    personId: PersonId;
    idleSeconds: number;
    expiresAt: string;
    browserHash?: string;
    userAgent?: string;
    readOut?: { by: PersonId; in: MeetingId } | null;
  },
  now: string,
): Promise<void> {
  await tx
    .insertInto('auth_sessions')
    .values({
      id: newId(),
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: now,
      seen_at: now,
      idle_seconds: session.idleSeconds,
      expires_at: session.expiresAt,
      ended_at: null,
      // A voice on the phone shows no mailbox.
      confirmed_at: session.readOut ? null : now,
      browser_hash: session.browserHash ?? null,
      user_agent: session.userAgent ?? null,
      is_read_out: session.readOut ? 1 : 0,
      read_out_by: session.readOut?.by ?? null,
      read_out_in: session.readOut?.in ?? null,
    })
    .execute();
}

/** Notes that the person is still there. */
export async function touchSession(tx: Tx, id: string, now: string): Promise<void> {
  await tx.updateTable('auth_sessions').set({ seen_at: now }).where('id', '=', id).execute();
}

export async function endSession(tx: Tx, tokenHash: string, now: string): Promise<void> {
  await tx.updateTable('auth_sessions').set({ ended_at: now }).where('token_hash', '=', tokenHash).execute();
}
