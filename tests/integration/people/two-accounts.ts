/** Two meetings, Kari with an account at the office and one at home, an administrator, and a secretary of each. */
import type { Database } from '#db/core/dialect.ts';
import type { PersonRow } from '#db/people/persons.ts';
import { joinByAdministrator } from '#app/services/people/join-accounts.ts';
import { undoJoin } from '#app/services/people/undo-join.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

export async function twoAccounts(names: { office?: string; home?: string } = {}) {
  const database = await testDatabase();
  const [first, second] = [await aMeeting(database, 'first'), await aMeeting(database, 'second')];
  const person = (name: string, email: string, roles: Parameters<typeof aPerson>[2] = {}) =>
    aPerson(database, name, { email, ...roles });
  const office = await person(names.office ?? 'Kari Nordmann', 'kari@office.example', { body: 'NO' });
  const home = await person(names.home ?? 'Kari N. Lund', 'kari@home.example', { body: 'SE' });
  const admin = await aPerson(database, 'Ada', { roles: [{ role: 'admin' }] });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: first.id }] });
  const otto = await aPerson(database, 'Otto', { roles: [{ role: 'secretariat', meetingId: second.id }] });
  return { database, first, second, office, home, admin, nina, otto };
}
export type TwoAccounts = Awaited<ReturnType<typeof twoAccounts>>;

export const WHY = 'Kari has written from both addresses.';

/** The administrator puts two accounts together. */
export function join(
  { database, admin }: Pick<TwoAccounts, 'database' | 'admin'>,
  kept: PersonRow,
  joined: PersonRow,
  minutes = 60,
) {
  const typed = { kept: kept.email, joined: joined.email, reason: WHY };
  return joinByAdministrator(aContext(database, admin, { now: later(minutes) }), typed);
}

/** The administrator undoes the newest joining. */
export async function undo(
  { database, admin }: Pick<TwoAccounts, 'database' | 'admin'>,
  minutes = 120,
): Promise<void> {
  const id = await newestJoin(database);
  return undoJoin(aContext(database, admin, { now: later(minutes) }), id, 'They are two people.');
}

export async function newestJoin(database: Database): Promise<string> {
  const { public_id: id } = await database.reader
    .selectFrom('account_joins')
    .select('public_id')
    .orderBy('joined_at', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
