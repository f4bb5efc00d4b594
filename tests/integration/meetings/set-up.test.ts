import { expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { deadlinesOf } from '#db/meetings/deadlines.ts';
import { itemsOf, kindsOfItems } from '#db/meetings/items.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { type PersonRow, rolesOf } from '#db/people/persons.ts';
import type { TypedFacts } from '#app/services/meetings/import.ts';
import { confirmImport, readForImport } from '#app/services/meetings/import.ts';
import { previewPage } from '#app/services/meetings/import.view.ts';
import { nameOrganizer } from '#app/services/meetings/name-organizer.ts';
import { changeSessions, saveMeetingSettings } from '#app/services/meetings/set-up.ts';
import { setupPage } from '#app/services/meetings/set-up.view.ts';
import { Refused } from '#app/services/outcome.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { aContext } from '#tests/factories/context.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf } from '#tests/support/refusal.ts';

const FACTS: TypedFacts = {
  title: 'Work Session',
  slug: 'work-session-2027',
  place: 'Geneva',
  from: '2027-10-24',
  to: '2027-10-26',
  timeZone: 'Europe/Zurich',
};

async function anAdmin(database: Database): Promise<PersonRow> {
  return aPerson(database, 'Nina', { roles: [{ role: 'admin' }] });
}

async function read(database: Database, admin: PersonRow): Promise<string> {
  const result = await readForImport(aContext(database, admin), {
    bytes: Buffer.from(AGENDA_TEXT),
    fileName: 'agenda.txt',
  });
  return result.draftId;
}

/** The number of audit events for each action. */
async function actions(database: Database): Promise<string[]> {
  const rows = await database.reader.selectFrom('audit_events').select('action').orderBy('id').execute();
  return rows.map((row) => row.action);
}

test('what was read is shown, and nothing is written', async () => {
  const database = await testDatabase();
  const admin = await anAdmin(database);
  const draftId = await read(database, admin);
  const view = await previewPage(aContext(database, admin), draftId);
  expect(view.items.map(({ path, number, title, policy }) => [path, number, title, policy])).toEqual([
    ['0', '1', 'Opening of the meeting', 'closed'],
    ['1', '2', 'Data sources', 'open'],
    ['1.0', '2 (a)', 'Registers', 'open'],
    ['1.1', '2 (b)', 'Surveys', 'open'],
    ['2', '3', 'Longitudinal studies', 'open'],
    ['3', '4', 'Future work', 'proposals'],
  ]);
  expect(view.warnings.map((warning) => warning.code)).toEqual(['missing-from-list']);
  expect(view.facts).toMatchObject({ place: 'Geneva', from: '2027-10-24', to: '2027-10-26' });
  expect(await database.reader.selectFrom('meetings').selectAll().execute()).toEqual([]);
});

test('each point that was noticed must be confirmed, and what is missing is asked for', async () => {
  const database = await testDatabase();
  const admin = await anAdmin(database);
  const draftId = await read(database, admin);
  const ctx = aContext(database, admin);
  const policies = new Map<string, string>();
  expect(await errorsOf(confirmImport(ctx, draftId, { facts: FACTS, confirmed: [], policies }))).toEqual({
    'warning.0': { key: 'problems.warnings_unconfirmed' },
  });
  const facts = { ...FACTS, title: '', slug: 'Not A Slug', timeZone: 'Europe/Atlantis', from: '2027-10-27' };
  // The text has no title of its own once the form has emptied it.
  expect(await errorsOf(confirmImport(ctx, draftId, { facts, confirmed: ['0'], policies }))).toEqual({
    title: { key: 'problems.meeting_title_missing' },
    slug: { key: 'problems.slug_malformed' },
    from: { key: 'problems.dates_backwards' },
    timeZone: { key: 'problems.time_zone_unknown' },
  });
  expect(await database.reader.selectFrom('meetings').selectAll().execute()).toEqual([]);
});

test('a confirmed import is a draft meeting whose secretariat is whoever imported it', async () => {
  const database = await testDatabase();
  const admin = await anAdmin(database);
  const draftId = await read(database, admin);
  const ctx = aContext(database, admin);
  const policies = new Map([
    ['0', 'open'],
    ['2', 'closed'],
    ['9.9', 'open'],
    ['3', 'nonsense'],
  ]);
  await confirmImport(ctx, draftId, { facts: FACTS, confirmed: ['0'], policies });
  const meeting = (await meetingBySlug(database.reader, 'work-session-2027'))!;
  expect(meeting).toMatchObject({ status: 'draft', title: 'Work Session', time_zone: 'Europe/Zurich' });
  const items = await itemsOf(database.reader, meeting.id);
  const kinds = await kindsOfItems(database.reader, meeting.id);
  expect(
    items.map((item) => [
      item.full_number,
      item.policy,
      kinds.filter((kind) => kind.itemId === item.id).map((kind) => kind.kind),
    ]),
  ).toEqual([
    ['1', 'open', ['country_paper', 'organisation_paper']],
    ['2', 'open', ['country_paper', 'organisation_paper']],
    ['2 (a)', 'open', ['country_paper', 'organisation_paper']],
    ['2 (b)', 'open', ['country_paper', 'organisation_paper']],
    ['3', 'closed', []],
    ['4', 'proposals', ['proposal']],
  ]);
  const roles = await rolesOf(database.reader, admin.id);
  expect(roles.map((role) => [role.role, role.meetingId, role.itemId]).sort()).toEqual([
    ['admin', null, null],
    ['secretariat', meeting.id, null],
  ]);
  // The draft has served: confirming it again finds nothing.
  await expect(confirmImport(ctx, draftId, { facts: FACTS, confirmed: ['0'], policies })).rejects.toEqual(
    new Refused('not_found'),
  );
});

test('only an administrator imports, and only what they have read themselves', async () => {
  const database = await testDatabase();
  const admin = await anAdmin(database);
  const other = await aPerson(database, 'Marco', { roles: [{ role: 'admin' }] });
  const stranger = await aPerson(database, 'Eva');
  const draftId = await read(database, admin);
  await expect(read(database, stranger)).rejects.toEqual(new Refused('not_allowed'));
  await expect(previewPage(aContext(database, stranger), draftId)).rejects.toEqual(
    new Refused('not_allowed'),
  );
  await expect(previewPage(aContext(database, other), draftId)).rejects.toEqual(new Refused('not_found'));
  await expect(previewPage(aContext(database, null), draftId)).rejects.toEqual(new Refused('sign_in_first'));
});

async function aSetUp() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {
    status: 'draft',
    items: [anItem('1', { policy: 'closed', kinds: [] }), anItem('2')],
  });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  return { database, meeting, nina, ctx: aContext(database, nina) };
}

test('a meeting is opened with a deadline, which the public sees at once', async () => {
  const { database, meeting, ctx } = await aSetUp();
  const before = (await meetingBySlug(database.reader, meeting.slug))!;
  const input = {
    status: 'open',
    flow: 'both_at_once',
    deadlines: { paper: '2027-08-31' },
    version: before.version,
  };
  await saveMeetingSettings(ctx, meeting.slug, input);
  const after = (await meetingBySlug(database.reader, meeting.slug))!;
  expect(after).toMatchObject({ status: 'open', version: before.version + 1 });
  expect(after.public_version).toBeGreaterThan(before.public_version);
  expect(
    (await deadlinesOf(database.reader, meeting.id)).map((deadline) => [deadline.stage, deadline.instant]),
  ).toEqual([['paper', '2027-08-31T21:59:59.000Z']]);
  // A person who opened the page before the change is told that it is stale.
  await expect(saveMeetingSettings(ctx, meeting.slug, input)).rejects.toEqual(new Refused('stale_version'));
  const empty = { ...input, deadlines: { paper: '' }, version: after.version };
  await saveMeetingSettings(ctx, meeting.slug, empty);
  expect(await deadlinesOf(database.reader, meeting.id)).toEqual([]);
  expect(await actions(database)).toEqual(['meeting_changed', 'meeting_changed']);
});

test('a session that is opened takes what such sessions take', async () => {
  const { database, meeting, ctx } = await aSetUp();
  const [first, second] = [meeting.item('1'), meeting.item('2')];
  const typed = [
    { id: first.public_id, policy: 'open', deadline: '2027-07-31' },
    { id: second.public_id, policy: 'closed', deadline: '' },
  ];
  await changeSessions(ctx, meeting.slug, typed, 1);
  // A person who opened the page before the change is told that it is stale.
  await expect(changeSessions(ctx, meeting.slug, typed, 1)).rejects.toEqual(new Refused('stale_version'));
  const view = await setupPage(ctx, meeting.slug);
  expect(view.sessions.map(({ number, policy, deadline }) => [number, policy, deadline])).toEqual([
    ['1', 'open', '2027-07-31'],
    ['2', 'closed', ''],
  ]);
  const kinds = await kindsOfItems(database.reader, meeting.id);
  expect(kinds.filter((kind) => kind.itemId === first.id).map((kind) => kind.kind)).toEqual([
    'country_paper',
    'organisation_paper',
  ]);
});

test('what is wrong is said by field, and nothing is changed', async () => {
  const { database, meeting, ctx } = await aSetUp();
  const { version } = (await meetingBySlug(database.reader, meeting.slug))!;
  expect(
    await errorsOf(
      saveMeetingSettings(ctx, meeting.slug, {
        status: 'gone',
        flow: 'none',
        deadlines: { paper: 'soon' },
        version,
      }),
    ),
  ).toEqual({
    status: { key: 'problems.status_unknown' },
    flow: { key: 'problems.flow_unknown' },
    'deadline.paper': { key: 'problems.deadline_malformed' },
  });
  const id = meeting.item('1').public_id;
  expect(
    await errorsOf(
      changeSessions(ctx, meeting.slug, [{ id, policy: 'ajar', deadline: '2027-02-30' }], version),
    ),
  ).toEqual({
    [`policy.${id}`]: { key: 'problems.policy_unknown' },
    [`deadline.${id}`]: { key: 'problems.deadline_malformed' },
  });
  await expect(
    changeSessions(ctx, meeting.slug, [{ id: 'elsewhere', policy: 'open', deadline: '' }], version),
  ).rejects.toEqual(new Refused('not_found'));
  expect(await actions(database)).toEqual([]);
});

test('an organizer is named by address, once, and gets one mail', async () => {
  const { database, meeting, ctx } = await aSetUp();
  const session = meeting.item('2').public_id;
  const input = { email: 'eva@office.example', name: 'Eva Example', bodyId: '', session };
  await nameOrganizer(ctx, meeting.slug, input);
  await nameOrganizer(ctx, meeting.slug, input);
  const view = await setupPage(ctx, meeting.slug);
  expect(view.sessions.map((session) => session.organizers)).toEqual([[], ['Eva Example']]);
  const mails = await database.reader.selectFrom('outbox').select(['notice', 'to_address']).execute();
  expect(mails).toEqual([{ notice: 'organizer-named', to_address: 'eva@office.example' }]);
  expect(await actions(database)).toEqual(['role_granted']);
  expect(
    await errorsOf(
      nameOrganizer(ctx, meeting.slug, { email: 'eva\n@x.example', name: 'Eva', bodyId: '', session }),
    ),
  ).toEqual({ email: { key: 'problems.email_wrong' } });
  expect(
    await errorsOf(
      nameOrganizer(ctx, meeting.slug, { email: 'a@office.example', name: ' ', bodyId: '', session }),
    ),
  ).toEqual({ name: { key: 'problems.person_name_missing' } });
});

test('only the secretariat of this meeting sets it up', async () => {
  const { database, meeting } = await aSetUp();
  const other = await aMeeting(database, 'housing');
  const people = [
    await aPerson(database, 'Anna', { roles: [{ role: 'organizer', meetingId: meeting.id }] }),
    await aPerson(database, 'Otto', { roles: [{ role: 'secretariat', meetingId: other.id }] }),
    await aPerson(database, 'Ada', { roles: [{ role: 'admin' }] }),
  ];
  for (const person of people) {
    const ctx = aContext(database, person);
    const gone = new Refused('not_found');
    await expect(setupPage(ctx, meeting.slug)).rejects.toEqual(gone);
    await expect(
      saveMeetingSettings(ctx, meeting.slug, {
        status: 'open',
        flow: 'both_at_once',
        deadlines: {},
        version: 1,
      }),
    ).rejects.toEqual(gone);
    await expect(changeSessions(ctx, meeting.slug, [], 1)).rejects.toEqual(gone);
    await expect(
      nameOrganizer(ctx, meeting.slug, { email: 'a@b.example', name: 'A', bodyId: '', session: '' }),
    ).rejects.toEqual(gone);
  }
  expect(await actions(database)).toEqual([]);
});

test('whom to ask stands at each page of the meeting, and answers to its notices go there', async () => {
  const { database, meeting, ctx } = await aSetUp();
  const change = async (contact: string) => {
    const { version } = (await meetingBySlug(database.reader, meeting.slug))!;
    return saveMeetingSettings(ctx, meeting.slug, {
      status: 'open',
      flow: 'both_at_once',
      deadlines: {},
      contact,
      version,
    });
  };
  expect(await errorsOf(change('nobody'))).toEqual({ contact: { key: 'problems.email_wrong' } });
  await change('migration@office.example');
  expect((await setupPage(ctx, meeting.slug)).meeting.contact).toBe('migration@office.example');
  const session = meeting.item('2').public_id;
  await nameOrganizer(ctx, meeting.slug, { email: 'eva@office.example', name: 'Eva', bodyId: '', session });
  const mails = await database.reader.selectFrom('outbox').select('reply_to').execute();
  expect(mails).toEqual([{ reply_to: 'migration@office.example' }]);
  await change('');
  expect((await setupPage(ctx, meeting.slug)).meeting.contact).toBe(null);
});
