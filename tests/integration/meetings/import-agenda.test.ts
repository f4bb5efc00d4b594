import { expect, test } from 'vitest';

import type { MeetingFacts, MeetingProblems } from '#app/domain/meetings/meeting-facts.ts';
import type { Database } from '#db/core/dialect.ts';
import { itemsOf, kindsOfItems } from '#db/meetings/items.ts';
import { datesOf, meetingBySlug } from '#db/meetings/meetings.ts';
import { createMeetingFromAgenda, type ImportCtx, readAgenda } from '#app/services/meetings/import-agenda.ts';
import { Refused } from '#app/services/outcome.ts';
import { AGENDA_TEXT, anAgenda, meetingFacts } from '#tests/factories/agendas.ts';
import { NOW } from '#tests/factories/context.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';

const asOperator = (database: Database): ImportCtx => ({
  database,
  actor: 'operator',
  now: NOW,
  requestId: 'cli',
  network: null,
});

async function rowsIn(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [
    'meetings',
    'agenda_items',
    'agenda_imports',
    'meeting_dates',
    'audit_events',
  ] as const) {
    counts[table] = (await database.reader.selectFrom(table).select('id').execute()).length;
  }
  return counts;
}

test('writes the meeting with its items, sub-items, kinds and dates', async () => {
  const database = await testDatabase();
  const facts = meetingFacts({ title: null, place: null, dates: null });
  const made = await createMeetingFromAgenda(asOperator(database), facts, await anAgenda());
  expect(made).toMatchObject({
    slug: 'migration-2027',
    title: 'Group of Experts on Migration Statistics',
    place: 'Geneva',
    dates: [{ from: '2027-10-24', to: '2027-10-26' }],
    status: 'draft',
  });
  const meeting = (await meetingBySlug(database.reader, 'migration-2027'))!;
  expect(meeting).toMatchObject({
    title: 'Group of Experts on Migration Statistics',
    symbol: 'ECE/CES/GE.10/2027/1',
    place: 'Geneva',
    time_zone: 'Europe/Vienna',
    status: 'draft',
    flow: 'both_at_once',
    next_number: 1,
  });
  expect(await datesOf(database.reader, meeting.id)).toEqual([{ from: '2027-10-24', to: '2027-10-26' }]);
  const items = await itemsOf(database.reader, meeting.id);
  expect(
    items.map(({ full_number, title, annotation, policy, in_list }) => [
      full_number,
      title,
      annotation,
      policy,
      in_list,
    ]),
  ).toEqual([
    ['1', 'Opening of the meeting', 'The chair opens the meeting.', 'closed', 1],
    ['2', 'Data sources', 'Papers on registers and surveys are invited.', 'open', 1],
    ['2 (a)', 'Registers', 'Papers on registers.', 'open', 1],
    ['2 (b)', 'Surveys', 'Papers on surveys.', 'open', 1],
    ['3', 'Longitudinal studies', 'Papers on panels.', 'open', 0],
    ['4', 'Future work', 'Proposals for future work.', 'proposals', 1],
  ]);
  expect(items.map((item) => items.find((entry) => entry.id === item.parent_id)?.number ?? null)).toEqual([
    null,
    null,
    '2',
    '2',
    null,
    null,
  ]);
  const kinds = await kindsOfItems(database.reader, meeting.id);
  const future = items.find((item) => item.number === '4')!;
  expect(kinds.filter((kind) => kind.itemId === future.id).map((kind) => kind.kind)).toEqual(['proposal']);
});

test('keeps the text and everything that was read in it', async () => {
  const database = await testDatabase();
  const document = await anAgenda();
  await createMeetingFromAgenda(asOperator(database), meetingFacts(), document);
  const [kept] = await database.reader.selectFrom('agenda_imports').selectAll().execute();
  expect(kept).toMatchObject({ source_text: AGENDA_TEXT, imported_by: null, imported_at: NOW });
  expect(JSON.parse(kept!.result)).toEqual(document.agenda);
});

test('leaves an audit row without a person behind it', async () => {
  const database = await testDatabase();
  const made = await createMeetingFromAgenda(asOperator(database), meetingFacts(), await anAgenda());
  const events = await database.reader.selectFrom('audit_events').selectAll().execute();
  expect(events).toMatchObject([
    {
      action: 'agenda_imported',
      actor_id: null,
      request_id: 'cli',
      object_id: 'id' in made ? made.id : '',
      facts: JSON.stringify({ items: 6, warnings: 1, status: 'draft' }),
    },
  ]);
});

test('what is given by hand goes before what the text says', async () => {
  const database = await testDatabase();
  const made = await createMeetingFromAgenda(asOperator(database), meetingFacts(), await anAgenda());
  expect(made).toMatchObject({
    title: 'Work Session',
    place: 'Vienna',
    dates: [{ from: '2027-11-01', to: '2027-11-02' }],
  });
});

const BARE = 'I. Provisional agenda\n\n1. Opening of the meeting\n2. Data sources\n3. Future work\n';
const MANY = `Provisional agenda\n\n${Array.from({ length: 501 }, (_, n) => `${n + 1}. Report on work ${n}`).join('\n')}`;

test.each<[string, Partial<MeetingFacts>, MeetingProblems, string?]>([
  ['capitals in the slug', { slug: 'Migration' }, { slug: 'slug_malformed' }],
  ['a slug with a path', { slug: '../x' }, { slug: 'slug_malformed' }],
  ['an empty slug', { slug: '' }, { slug: 'slug_malformed' }],
  ['a slug that ends with a hyphen', { slug: 'a-' }, { slug: 'slug_malformed' }],
  ['a slug of 61 letters', { slug: 'a'.repeat(61) }, { slug: 'slug_malformed' }],
  [
    'nothing where the text says nothing',
    { title: null, place: null, dates: null },
    { title: 'title_missing', place: 'place_missing', dates: 'dates_missing' },
    BARE,
  ],
  ['a long title', { title: 'x'.repeat(301) }, { title: 'title_too_long' }],
  ['a long place', { place: 'x'.repeat(201) }, { place: 'place_too_long' }],
  [
    'a day that does not exist',
    { dates: [{ from: '2027-02-30', to: '2027-03-01' }] },
    { dates: 'dates_malformed' },
  ],
  ['words for a day', { dates: [{ from: 'Monday', to: 'Friday' }] }, { dates: 'dates_malformed' }],
  [
    'an end before the beginning',
    { dates: [{ from: '2027-03-02', to: '2027-03-01' }] },
    { dates: 'dates_backwards' },
  ],
  ['no time zone', { timeZone: '' }, { timeZone: 'time_zone_missing' }],
  ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, { timeZone: 'time_zone_unknown' }],
  ['an offset for a time zone', { timeZone: '+02:00' }, { timeZone: 'time_zone_unknown' }],
  ['an unknown status', { status: 'secret' }, { status: 'status_unknown' }],
  ['an unknown flow', { flow: 'toString' }, { flow: 'flow_unknown' }],
  ['more items than an agenda has', {}, { agenda: 'agenda_too_many_items' }, MANY],
])('refuses %s and writes nothing', async (_, change, problems, text) => {
  const database = await testDatabase();
  const done = createMeetingFromAgenda(asOperator(database), meetingFacts(change), await anAgenda(text));
  expect(await done).toEqual({ problems });
  expect(new Set(Object.values(await rowsIn(database)))).toEqual(new Set([0]));
});

test('of two imports under one name at the same time, one is told that the name is taken', async () => {
  const database = await testDatabase();
  const document = await anAgenda();
  const both = await Promise.all(
    [1, 2].map(() => createMeetingFromAgenda(asOperator(database), meetingFacts(), document)),
  );
  expect(both.filter((entry) => 'id' in entry)).toHaveLength(1);
  expect(both.find((entry) => 'problems' in entry)).toEqual({ problems: { slug: 'slug_taken' } });
  expect(await rowsIn(database)).toEqual({
    meetings: 1,
    agenda_items: 6,
    agenda_imports: 1,
    meeting_dates: 1,
    audit_events: 1,
  });
});

test('a person needs the role of administrator', async () => {
  const database = await testDatabase();
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'admin' }] });
  const kari = await aPerson(database, 'Kari');
  const document = await anAgenda();
  const refused = createMeetingFromAgenda({ ...asOperator(database), actor: kari }, meetingFacts(), document);
  await expect(refused).rejects.toEqual(new Refused('not_allowed'));
  expect((await rowsIn(database)).meetings).toBe(0);
  await createMeetingFromAgenda({ ...asOperator(database), actor: nina }, meetingFacts(), document);
  const [kept] = await database.reader.selectFrom('agenda_imports').select('imported_by').execute();
  expect(kept).toEqual({ imported_by: nina.id });
});

test('characters that a database cannot keep are replaced, not refused', async () => {
  const database = await testDatabase();
  // UTF-16, because a zero byte in other text means that it is no text.
  const bytes = Buffer.from(`\ufeff${AGENDA_TEXT.replace('Registers\n', 'Regi\0sters\n')}`, 'utf16le');
  const document = await readAgenda(bytes, 'agenda.txt');
  if ('refused' in document) throw new Error(document.refused.message);
  const made = await createMeetingFromAgenda(asOperator(database), meetingFacts(), document);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const items = await itemsOf(database.reader, made.id);
  expect(items.map((item) => item.title)).toContain('Regi\ufffdsters');
});

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a text that is no agenda', Buffer.from('Dear colleagues,\n\nthank you for the lunch.\n'), 'no-items'],
  ['bytes', Buffer.from([0, 1, 2, 3]), 'unknown-type'],
])('reads no agenda in %s', async (_, bytes, code) => {
  expect(await readAgenda(bytes, 'agenda.txt')).toMatchObject({ refused: { code } });
});
