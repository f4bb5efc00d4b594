/** Who becomes one of the team is signed in as long as the team is, from that moment on. */
import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { grantRole, insertSession, personOfSession, type PersonRow } from '#db/people/persons.ts';
import { grantRoleTo } from '#app/services/installation/roles.ts';
import { nameOrganizer } from '#app/services/meetings/name-organizer.ts';
import { enterParticipants } from '#app/services/people/participants.ts';
import { makeAdminLink } from '#app/services/sign-in/admin-link.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Kari, an expert, who has been signed in since so many minutes. */
async function signedInExpert(since: number) {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration');
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const kari = await aPerson(database, 'Kari', { email: 'kari@office.example' });
  const opened = later(-since);
  const session = {
    tokenHash: 'h',
    personId: kari.id,
    idleSeconds: 12 * 3600,
    expiresAt: later(14 * DAY - since),
  };
  await inTransaction(database, (tx) => insertSession(tx, session, opened));
  return { database, meeting, nina, kari };
}

async function lengthOf(database: Database): Promise<{ idle: number; expires: string }> {
  const row = await database.reader
    .selectFrom('auth_sessions')
    .select(['idle_seconds as idle', 'expires_at as expires'])
    .executeTakeFirstOrThrow();
  return row;
}

type World = Awaited<ReturnType<typeof signedInExpert>>;
const operator = ({ database }: World) => ({ database, now: NOW });

test.each<[string, (world: World) => Promise<unknown>]>([
  [
    'organizer by the secretariat',
    ({ database, meeting, nina, kari }) =>
      nameOrganizer(aContext(database, nina), meeting.slug, {
        email: kari.email,
        name: '',
        bodyId: '',
        session: '',
      }),
  ],
  [
    'secretariat by the operator',
    (world) =>
      grantRoleTo(operator(world), {
        email: world.kari.email,
        role: 'secretariat',
        meeting: world.meeting.slug,
        item: null,
        body: null,
      }),
  ],
  [
    'administrator by the operator',
    (world) =>
      makeAdminLink(operator(world), 'https://papers.example', {
        email: world.kari.email,
        name: 'Kari',
        body: null,
      }),
  ],
])('whoever is made %s is signed in for the twelve hours of the team, one of them idle', async (_, make) => {
  const world = await signedInExpert(2 * HOUR);
  await make(world);
  expect(await lengthOf(world.database)).toEqual({ idle: 3600, expires: later(10 * HOUR) });
});

test('whoever has been signed in for longer than that is signed out at once', async () => {
  const { database, meeting, kari } = await signedInExpert(3 * DAY);
  const isIn = async (person: PersonRow) =>
    (await personOfSession(database.reader, 'h', NOW))?.id === person.id;
  expect(await isIn(kari)).toBe(true);
  const grant = {
    personId: kari.id,
    role: 'organizer' as const,
    meetingId: meeting.id,
    itemId: null,
    grantedBy: null,
  };
  await inTransaction(database, (tx) => grantRole(tx, grant, NOW));
  expect(await isIn(kari)).toBe(false);
});

test('a participant stays signed in as an expert', async () => {
  const { database, meeting, nina, kari } = await signedInExpert(2 * HOUR);
  const before = await lengthOf(database);
  await enterParticipants(aContext(database, nina), meeting.slug, kari.email);
  expect(await lengthOf(database)).toEqual(before);
});
