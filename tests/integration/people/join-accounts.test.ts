/** Two accounts of one person become one, and two again. */
import { expect, test } from 'vitest';

import type { MeetingId } from '#app/domain/shared/ids.ts';
import { contributionByPublicId } from '#db/contributions/contributions.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { focalPointsOf, insertFocalPoint } from '#db/people/focal-points.ts';
import { personByEmail, type PersonRow, rolesOf } from '#db/people/persons.ts';
import { isKnownBrowser, rememberBrowser } from '#db/sign-in/known-browsers.ts';
import { handOver } from '#app/services/contributions/hand-over.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { undoJoin } from '#app/services/people/undo-join.ts';
import { requestReview } from '#app/services/reviews/request.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { toldBy } from '#tests/support/notices.ts';
import { errorsOf } from '#tests/support/refusal.ts';

import { join, twoAccounts, undo, WHY } from './two-accounts.ts';

const request = async (database: Database, asks: PersonRow, id: string, reviewer: PersonRow) => {
  const { version } = (await contributionByPublicId(database.reader, id))!;
  return requestReview(aContext(database, asks), id, {
    personPublicId: reviewer.public_id,
    version,
    overrideReason: 'Nobody else knows the subject.',
  });
};

test('everything of both is in the account that goes on, and either address leads to it', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  const a = await aContribution(database, world.first, 'submitted', { submitter: office, title: 'Office' });
  const b = await aContribution(database, world.second, 'submitted', { submitter: home, title: 'Home' });
  await join(world, office, home);
  expect((await personByEmail(database.reader, home.email_key))!).toMatchObject({
    id: office.id,
    public_id: office.public_id,
    name: office.name,
    email: office.email,
  });
  const mine = (await mePage(aContext(database, office))).contributions.map((entry) => entry.id);
  expect(mine.toSorted()).toEqual([a.row.public_id, b.row.public_id].toSorted());
});

test('both mailboxes are told, and the audit keeps who did it and why', async () => {
  const world = await twoAccounts();
  const { database, office, home, admin } = world;
  expect(await toldBy(database, () => join(world, office, home))).toEqual([
    ['accounts-joined', home.email],
    ['accounts-joined', office.email],
  ]);
  expect(await toldBy(database, () => undo(world))).toEqual([
    ['join-undone', home.email],
    ['join-undone', office.email],
  ]);
  const events = await database.reader
    .selectFrom('audit_events')
    .leftJoin('audit_personal', 'audit_personal.event_id', 'audit_events.id')
    .where('action', 'in', ['accounts_joined', 'join_undone'])
    .select(['action', 'actor_id as by', 'object_id as about', 'body'])
    .orderBy('audit_events.at')
    .execute();
  expect(events).toEqual([
    {
      action: 'accounts_joined',
      by: admin.id,
      about: office.id,
      body: JSON.stringify({ reason: WHY, network: '192.0.2.0/24' }),
    },
    {
      action: 'join_undone',
      by: admin.id,
      about: office.id,
      body: JSON.stringify({ reason: 'They are two people.', network: '192.0.2.0/24' }),
    },
  ]);
});

test('an address that nobody has confirmed is told all the same', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  await database.writer.updateTable('person_emails').set({ confirmed_at: null }).execute();
  for (let mail = 0; mail < 3; mail++) {
    await database.writer
      .insertInto('stranger_mails')
      .values({
        id: `m${mail}`,
        sender_id: world.nina.id,
        to_key: home.email_key,
        meeting_id: null,
        sent_at: later(59),
      })
      .execute();
  }
  await join(world, office, home);
  const mails = await database.reader
    .selectFrom('outbox')
    .where('notice', '=', 'accounts-joined')
    .select(['to_address', 'state'])
    .orderBy('to_address')
    .execute();
  expect(mails).toEqual([
    { to_address: home.email, state: 'pending' },
    { to_address: office.email, state: 'pending' },
  ]);
});

/** Every row, but for what a joining and its undoing are bound to leave behind. */
async function rowsBut(database: Database): Promise<Record<string, string[]>> {
  const all = await canonicalExport(database);
  const left = ['account_joins', 'account_join_rows', 'account_join_names', 'audit_events', 'audit_personal'];
  for (const table of [...left, 'outbox', 'auth_sessions']) delete all[table];
  return all;
}

test('what was moved goes back, row by row, and nothing else has changed', async () => {
  const world = await twoAccounts();
  const { database, office, home, first, second } = world;
  await aContribution(database, first, 'submitted', { submitter: office, title: 'Office' });
  await aContribution(database, second, 'submitted', { submitter: home, title: 'Home' });
  const other = await aContribution(database, second, 'submitted', { title: 'Other', body: 'KZ' });
  await request(database, world.otto, other.row.public_id, home);
  const before = await rowsBut(database);
  await join(world, office, home);
  expect(await rowsBut(database)).not.toEqual(before);
  await undo(world);
  const after = await rowsBut(database);
  // Whose paper it was has seen all of it, and is bound by that: see below.
  delete before.conflicts;
  delete after.conflicts;
  expect(after).toEqual(before);
});

test('a row that both have is there once, and twice again afterwards', async () => {
  const world = await twoAccounts();
  const { database, first } = world;
  const colleague = await aPerson(database, 'Luc One', {
    roles: [{ role: 'organizer', meetingId: first.id }],
  });
  const double = await aPerson(database, 'Luc Two', { roles: [{ role: 'organizer', meetingId: first.id }] });
  await join(world, colleague, double);
  expect(await rolesOf(database.reader, colleague.id)).toHaveLength(1);
  await undo(world);
  expect(await rolesOf(database.reader, double.id)).toHaveLength(1);
});

test('a role that is taken from the person while they are one does not come back with the other account', async () => {
  const world = await twoAccounts();
  const { database, first } = world;
  const twin = await aPerson(database, 'Luc One', { roles: [{ role: 'organizer', meetingId: first.id }] });
  const two = await aPerson(database, 'Luc Two', { roles: [{ role: 'organizer', meetingId: first.id }] });
  await join(world, twin, two);
  await database.writer
    .updateTable('role_grants')
    .set({ ended_at: later(90) })
    .where('person_id', '=', twin.id)
    .execute();
  await undo(world);
  expect(await rolesOf(database.reader, two.id)).toEqual([]);
});

test('of a focal point that ends meanwhile only the one of the same meeting ends with the other account', async () => {
  const world = await twoAccounts();
  const { database, first, second, office, home } = world;
  const { id: bodyId } = await aBody(database, 'NO');
  const name = (person: PersonRow, meetingId: MeetingId) =>
    inTransaction(database, (tx) =>
      insertFocalPoint(tx, { personId: person.id, bodyId, meetingId, grantedBy: null }, NOW),
    );
  await name(office, first.id);
  for (const meeting of [first, second]) await name(home, meeting.id);
  await join(world, office, home);
  await database.writer
    .updateTable('focal_points')
    .set({ ended_at: later(90) })
    .where('person_id', '=', office.id)
    .where('meeting_id', '=', first.id)
    .execute();
  await undo(world);
  expect((await focalPointsOf(database.reader, home.id)).map(({ meetingId }) => meetingId)).toEqual([
    second.id,
  ]);
});

test('what has gone to somebody else meanwhile stays there, and is named', async () => {
  const world = await twoAccounts();
  const { database, office, home, nina, first } = world;
  const { row } = await aContribution(database, first, 'submitted', { submitter: home });
  await join(world, office, home);
  const ola = await aPerson(database, 'Ola', { body: 'NO' });
  const { version } = (await contributionByPublicId(database.reader, row.public_id))!;
  await handOver(
    aContext(database, nina, { now: later(70) }),
    row.public_id,
    { email: ola.email, name: '' },
    version,
  );
  const owner = async () => (await contributionByPublicId(database.reader, row.public_id))!.submitter_id;
  const handedTo = await owner();
  await undo(world);
  expect(await owner()).toBe(handedTo);
  const left = await database.reader
    .selectFrom('account_join_rows')
    .where('gone_back', '=', 0)
    .select(['table_name', 'row_key'])
    .execute();
  expect(left).toContainEqual({ table_name: 'contributions', row_key: row.id });
});

test('two who are asked to review the same paper in the same round stay two, and it is said which', async () => {
  const world = await twoAccounts();
  const { database, office, home, nina, first } = world;
  const { row } = await aContribution(database, first, 'submitted', { body: 'KZ' });
  await request(database, nina, row.public_id, office);
  await request(database, nina, row.public_id, home);
  expect(await errorsOf(join(world, office, home))).toEqual({
    joined: { key: 'join.problems.both_review', values: { which: row.reference } },
  });
});

test('an offer between the two is answered first', async () => {
  const world = await twoAccounts();
  const { database, office, home, first } = world;
  const { row } = await aContribution(database, first, 'submitted', { submitter: office });
  await handOver(aContext(database, office), row.public_id, { email: home.email, name: '' }, row.version);
  expect(await errorsOf(join(world, office, home))).toEqual({
    joined: { key: 'join.problems.offer_between' },
  });
});

test('nobody is put together with themselves, and no administrator with anybody by their own word', async () => {
  const world = await twoAccounts();
  const { office, admin } = world;
  expect(await errorsOf(join(world, office, office))).toEqual({ joined: { key: 'join.problems.same' } });
  const own = { joined: { key: 'join.problems.own' } };
  expect(await errorsOf(join(world, admin, office))).toEqual(own);
  expect(await errorsOf(join(world, office, admin))).toEqual(own);
});

test('a browser that the closed account knew is not one of the account that goes on', async () => {
  const world = await twoAccounts();
  const { database, office, home } = world;
  const browserHash = 'browser-at-home';
  await inTransaction(database, (tx) => rememberBrowser(tx, { browserHash, personId: home.id }, NOW, NOW));
  await join(world, office, home);
  expect(await isKnownBrowser(database.reader, browserHash, office.id)).toBe(false);
});

test('a chain is undone from its end', async () => {
  const world = await twoAccounts();
  const { database, office, home, admin } = world;
  const third = await aPerson(database, 'K. Lund', { email: 'kari@third.example' });
  await join(world, home, third, 60);
  const [early] = await database.reader.selectFrom('account_joins').select('public_id').execute();
  await join(world, office, home, 61);
  const first = undoJoin(aContext(database, admin, { now: later(70) }), early!.public_id, 'Wrong.');
  expect(await errorsOf(first)).toEqual({ reason: { key: 'join.problems.later_first' } });
  await undo(world, 80);
  await undoJoin(aContext(database, admin, { now: later(81) }), early!.public_id, 'Wrong.');
  const owners = async (key: string) => (await personByEmail(database.reader, key))!.id;
  expect(await owners(third.email_key)).toBe(third.id);
  expect(await owners(home.email_key)).toBe(home.id);
});
