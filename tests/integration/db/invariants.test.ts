import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Database } from '#db/core/dialect.ts';
import { newId } from '#db/core/ids.ts';
import { findViolations, INVARIANTS } from '#db/core/invariants.ts';
import { inTransaction, type Tx } from '#db/core/transaction.ts';
import { reindex } from '#db/search/search-index.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { NOW } from '#tests/factories/context.ts';
import { aContribution, type TestContribution } from '#tests/factories/contributions.ts';
import { aMeeting, type TestMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { expectSound, type Fresh, freshDatabase, testDatabase } from '#tests/support/database.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';

/** A portal in which everything has happened once, as the services do it. */
interface World {
  database: Database;
  meeting: TestMeeting;
  other: TestMeeting;
  published: TestContribution;
  second: TestContribution;
  reviewed: TestContribution;
  decided: TestContribution;
}

let fresh: Fresh;
let world: World;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  const meeting = await aMeeting(database, 'migration', { deadline: '2026-09-30' });
  // An id says when a row was made: the deadline long before the papers, not in the millisecond of the first of them.
  await database.writer
    .updateTable('deadlines')
    .set({ id: newId(new Date(0)) })
    .execute();
  world = {
    database,
    meeting,
    other: await aMeeting(database, 'housing'),
    published: await aContribution(database, meeting, 'published', { title: 'One' }),
    second: await aContribution(database, meeting, 'published', { title: 'Two' }),
    reviewed: await aContribution(database, meeting, 'reviewed', { title: 'Three' }),
    decided: await aContribution(database, meeting, 'decided', { title: 'Four' }),
  };
  await aBody(database, 'SSB', { kind: 'institution', parentId: (await aBody(database, 'NO')).id });
  await aBody(database, 'OECD', { kind: 'organisation' });
  await inTransaction(database, async (tx) => {
    await tx.insertInto('outbox').values([outboxRow()]).execute();
  });
});

afterAll(async () => {
  await fresh.database.close();
  await fresh.remove();
});

class RolledBack extends Error {}

/** The violations found after some statements; the transaction is rolled back. */
async function foundAfter(change: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  let names: string[] = [];
  const undone = inTransaction(world.database, async (tx) => {
    await change(tx);
    names = (await findViolations(tx)).map((violation) => violation.name);
    throw new RolledBack();
  });
  await expect(undone).rejects.toThrow(RolledBack);
  return names;
}

type Breakage = (world: World) => RawBuilder<unknown>[];
const assignmentOf = (paper: TestContribution) =>
  sql`(select id from assignments where contribution_id = ${paper.row.id})`;
const reviewOf = (paper: TestContribution) =>
  sql`(select id from reviews where assignment_id = ${assignmentOf(paper)})`;
const decisionOf = (paper: TestContribution) =>
  sql`(select id from decisions where contribution_id = ${paper.row.id})`;
const documentOf = (paper: TestContribution) =>
  sql`(select id from documents where contribution_id = ${paper.row.id})`;
const fileOf = (paper: TestContribution) =>
  sql`(select id from file_versions where contribution_id = ${paper.row.id})`;
const bodyOf = (code: string) => sql`(select id from bodies where code = ${code})`;
const messageIn = (state: string, change: RawBuilder<unknown>) => sql`
  update outbox set state = ${state}, ${change} where contribution_id is null`;
const itemId = (meeting: TestMeeting) => meeting.item('1').id;

/** One way to break each invariant, as a fault of the program or a hand in the database would. */
const BREAKAGES: Record<keyof typeof INVARIANTS, Breakage> = {
  'review-of-own-paper': ({ reviewed }) => [
    sql`update assignments set reviewer_id = ${reviewed.submitter.id} where id = ${assignmentOf(reviewed)}`,
    sql`delete from assignment_bodies where assignment_id = ${assignmentOf(reviewed)}`,
  ],
  'review-by-an-author': ({ reviewed }) => [
    sql`update contribution_authors set email = ${reviewed.reviewer!.email}, email_key = ${reviewed.reviewer!.email_key}
      where contribution_id = ${reviewed.row.id}`,
  ],
  'review-by-own-organisation': ({ reviewed }) => [
    sql`insert into assignment_bodies values (${assignmentOf(reviewed)}, ${bodyOf('OECD')}, 0)`,
    sql`insert into contribution_bodies values (${reviewed.row.id}, ${bodyOf('OECD')}, 1, null)`,
  ],
  'review-from-own-country': ({ reviewed }) => [
    sql`insert into assignment_bodies values (${assignmentOf(reviewed)}, ${bodyOf('SSB')}, 0)`,
  ],
  'review-despite-recorded-conflict': ({ reviewed }) => [
    sql`insert into conflicts values ('k', ${reviewed.reviewer!.id}, ${reviewed.row.id}, 'declared', '',
      ${reviewed.reviewer!.id}, '2026-09-07T11:00:00.000Z', null, null, null)`,
  ],
  'decision-on-own-paper': ({ decided }) => [
    sql`update decisions set decided_by = ${decided.submitter.id} where id = ${decisionOf(decided)}`,
  ],
  'reviewed-without-review': ({ reviewed }) => [sql`delete from reviews where id = ${reviewOf(reviewed)}`],
  'review-without-reviewed-assignment': ({ reviewed }) => [
    sql`update assignments set state = 'accepted' where id = ${assignmentOf(reviewed)}`,
  ],
  'review-of-a-file-of-another-paper': ({ reviewed, published }) => [
    sql`update reviews set file_version_id = ${fileOf(published)} where id = ${reviewOf(reviewed)}`,
  ],
  'answered-without-time': ({ reviewed }) => [
    sql`update assignments set answered_at = null where id = ${assignmentOf(reviewed)}`,
  ],
  'translation-half-answered': ({ reviewed }) => [
    sql`insert into translations values (${reviewed.row.id}, 'fr', 'secretariat', 'agreed', null, '', ${NOW}, null, null)`,
  ],
  'translation-into-its-own-language': ({ reviewed }) => [
    sql`insert into translations values (${reviewed.row.id}, 'en', 'secretariat', 'asked', null, '', ${NOW}, null, null)`,
  ],
  'submitted-without-time': ({ reviewed }) => [
    sql`update contributions set submitted_at = null where id = ${reviewed.row.id}`,
  ],
  'submitted-without-declaration': ({ reviewed }) => [
    sql`update contributions set declared_text = null where id = ${reviewed.row.id}`,
  ],
  'submitted-without-body': ({ reviewed }) => [
    sql`delete from contribution_bodies where contribution_id = ${reviewed.row.id}`,
  ],
  'submitted-without-author': ({ reviewed }) => [
    sql`delete from contribution_authors where contribution_id = ${reviewed.row.id}`,
  ],
  'submitted-without-contact': ({ reviewed }) => [
    sql`update contribution_authors set is_contact = 0 where contribution_id = ${reviewed.row.id}`,
  ],
  'late-mark-against-the-deadline': ({ reviewed }) => [
    sql`update submissions set submitted_at = '2026-10-01T00:00:00.000Z'
      where contribution_id = ${reviewed.row.id}`,
  ],
  'submitted-without-submission': ({ decided }) => [
    sql`update reviews set submission_id = null where assignment_id = ${assignmentOf(decided)}`,
    sql`update decisions set submission_id = null where contribution_id = ${decided.row.id}`,
    sql`delete from submissions where contribution_id = ${decided.row.id}`,
  ],
  'withdrawn-from-nowhere': ({ decided }) => [
    sql`update contributions set withdrawn_from = 'submitted' where id = ${decided.row.id}`,
  ],
  'paper-stage-without-paper': ({ decided }) => [
    sql`update file_versions set slot = 'annex' where contribution_id = ${decided.row.id}`,
    sql`update contributions set state = 'paper_in_review' where id = ${decided.row.id}`,
  ],
  'task-of-a-round-to-come': ({ decided }) => [
    sql`update assignments set round = 2 where contribution_id = ${decided.row.id}`,
  ],
  'theme-of-another-session': ({ decided, other }) => [
    sql`insert into agenda_themes values ('t', 't', ${itemId(other)}, 1, 'Panels')`,
    sql`update contributions set theme_id = 't' where id = ${decided.row.id}`,
  ],
  'invitation-of-another-meeting': ({ decided, meeting, other }) => [
    sql`insert into invitations values ('v', 'v', 'v', ${meeting.id}, ${itemId(other)}, '', 'a', 'a',
      ${decided.submitter.id}, '2026-09-07T11:00:00.000Z', null)`,
  ],
  'move-to-another-meeting': ({ decided, meeting, other }) => [
    sql`insert into item_moves values ('m', ${decided.row.id}, ${itemId(meeting)}, ${itemId(other)}, '',
      ${decided.submitter.id}, '2026-09-07T11:00:00.000Z', null, null, null)`,
  ],
  'two-open-moves': ({ decided, meeting }) => [
    ...['m', 'n'].map(
      (id) => sql`insert into item_moves values (${id}, ${decided.row.id}, ${itemId(meeting)},
        ${meeting.item('2').id}, '', ${decided.submitter.id}, '2026-09-07T11:00:00.000Z', null, null, null)`,
    ),
  ],
  'released-without-letter': ({ published }) => [
    sql`delete from outbox where contribution_id = ${published.row.id} and notice = 'decision-letter'`,
  ],
  'half-released': ({ published }) => [
    sql`update decisions set released_by = null where id = ${decisionOf(published)}`,
  ],
  'released-and-cancelled': ({ published }) => [
    sql`update decisions set cancelled_at = released_at where id = ${decisionOf(published)}`,
  ],
  'two-open-decisions': ({ decided }) => [
    sql`insert into decisions select 'again', contribution_id, outcome, letter, decided_by, decided_at,
      released_by, released_at, cancelled_at, override_reason, submission_id from decisions where id = ${decisionOf(decided)}`,
  ],
  'number-given-twice': ({ published, second }) => [
    // The database refuses two base documents with one number, but not a revision with a number of another's.
    sql`update documents set designation = 'rev', designation_no = 1,
      number = (select number from documents where id = ${documentOf(published)})
      where id = ${documentOf(second)}`,
  ],
  'number-not-issued': ({ meeting }) => [sql`update meetings set next_number = 2 where id = ${meeting.id}`],
  'published-without-document': ({ published }) => [
    sql`update documents set cancelled_at = published_at where id = ${documentOf(published)}`,
  ],
  'document-before-publication': ({ published }) => [
    sql`update contributions set state = 'accepted' where id = ${published.row.id}`,
  ],
  'document-without-file': ({ published }) => [
    sql`delete from document_files where document_id = ${documentOf(published)}`,
  ],
  'document-with-a-file-of-another-paper': ({ published, second }) => [
    sql`update document_files set file_version_id = ${fileOf(second)}
      where document_id = ${documentOf(published)}`,
  ],
  'document-in-another-meeting': ({ published, other }) => [
    sql`update meetings set next_number = 9 where id = ${other.id}`,
    sql`update documents set meeting_id = ${other.id} where id = ${documentOf(published)}`,
  ],
  'published-without-printed-name': ({ published }) => [
    sql`update contribution_bodies set printed_name = null where contribution_id = ${published.row.id}`,
  ],
  'submitted-without-audit': ({ reviewed }) => [
    sql`create table copies as select * from contributions where id = ${reviewed.row.id}`,
    sql`update copies set id = 'unseen', public_id = 'unseen', reference = 'unseen'`,
    sql`insert into contributions select * from copies`,
    sql`drop table copies`,
    sql`insert into submissions select 'unseen', 'unseen', no, action, round, title, abstract, texts, letter,
      late, submitted_by, submitted_at from submissions where contribution_id = ${reviewed.row.id}`,
    sql`insert into contribution_bodies values ('unseen', ${bodyOf('NO')}, 0, null)`,
    sql`insert into contribution_authors values ('a', 'unseen', 0, 'Kari', 'kari', '', null, null, '', null, 1, 1, null)`,
  ],
  'released-without-audit': ({ decided }) => [
    sql`update decisions set released_at = decided_at, released_by = decided_by where id = ${decisionOf(decided)}`,
    sql`update outbox set notice = 'decision-letter', contribution_id = ${decided.row.id},
      dedupe_key = ${decisionOf(decided)} || ':decision-letter:x' where contribution_id is null`,
  ],
  'published-without-audit': ({ published }) => [
    sql`insert into documents select 'unseen', contribution_id, meeting_id, number, 'rev', 1, symbol, provisional,
      published_at, cancelled_at from documents where id = ${documentOf(published)}`,
    sql`insert into document_files values ('unseen', ${fileOf(published)})`,
  ],
  'found-by-other-words': ({ reviewed }) => [
    sql`update contributions set title = 'Changed by hand' where id = ${reviewed.row.id}`,
  ],
  'contribution-in-another-meeting': ({ reviewed, other }) => [
    sql`update contributions set item_id = ${itemId(other)} where id = ${reviewed.row.id}`,
  ],
  'item-below-an-item-of-another-meeting': ({ meeting, other }) => [
    sql`update agenda_items set parent_id = ${itemId(other)} where id = ${itemId(meeting)}`,
  ],
  'role-for-an-item-of-another-meeting': ({ meeting, other, reviewed }) => [
    sql`insert into role_grants values ('g', ${reviewed.submitter.id}, 'organizer', ${other.id},
      ${itemId(meeting)}, null, '2026-09-07T11:00:00.000Z', null)`,
  ],
  'role-without-meeting': ({ reviewed }) => [
    sql`insert into role_grants values ('g', ${reviewed.submitter.id}, 'secretariat', null, null, null,
      '2026-09-07T11:00:00.000Z', null)`,
  ],
  'deadline-of-another-meeting': ({ meeting, other }) => [
    sql`insert into deadlines values ('d', ${other.id}, ${itemId(meeting)}, null, 'slides',
      '2026-09-30T23:59:59', 'Europe/Zurich', '2026-09-30T21:59:59.000Z')`,
  ],
  'meeting-ends-before-it-begins': ({ meeting }) => [
    sql`update meeting_dates set to_date = '2027-10-01' where meeting_id = ${meeting.id}`,
  ],
  'file-without-blob': ({ database, reviewed }) => [
    // The database itself forbids this; a damaged file may hold it all the same.
    database.kind === 'sqlite'
      ? sql`pragma defer_foreign_keys = on`
      : sql`alter table file_versions drop constraint file_versions_sha256_fkey`,
    sql`update file_versions set sha256 = 'gone' where contribution_id = ${reviewed.row.id}`,
  ],
  'file-nobody-looks-into': () => [sql`delete from file_facts`],
  'looked-into-without-time': () => [sql`update file_facts set state = 'done'`],
  'judged-without-time': () => [sql`update file_facts set scan = 'clean'`],
  'draft-submitted-as-nothing': () => [sql`update drafts set submitted_as = 'nothing'`],
  'upload-neither-kept-nor-refused': ({ reviewed }) => [
    sql`insert into uploads values ('u', 'u', ${reviewed.submitter.id}, 'file', 'paper.pdf', 10,
      '2026-09-07T11:00:00.000Z', '2026-09-07T11:01:00.000Z', null, null)`,
  ],
  'body-without-one-english-name': () => [
    sql`insert into body_names select 'n', body_id, language, form, name, name_key, valid_from, valid_to
      from body_names where body_id = ${bodyOf('OECD')}`,
  ],
  'institution-without-country': () => [
    sql`update bodies set parent_id = ${bodyOf('OECD')} where code = 'SSB'`,
  ],
  'former-affiliation-that-binds-no-more': ({ reviewed }) => [
    sql`update affiliations set state = 'ended', valid_to = '2026-12-31' where person_id = ${reviewed.reviewer!.id}`,
  ],
  'open-session-of-a-disabled-person': ({ reviewed }) => [
    sql`insert into auth_sessions (id, token_hash, person_id, created_at, seen_at, idle_seconds, expires_at, ended_at)
      values ('s', 's', ${reviewed.submitter.id}, '2026-09-07T11:00:00.000Z',
      '2026-09-07T11:00:00.000Z', 3600, '2026-09-21T11:00:00.000Z', null)`,
    sql`update persons set disabled_at = '2026-09-07T12:00:00.000Z' where id = ${reviewed.submitter.id}`,
  ],
  'preferred-address-taken-off': ({ reviewed }) => [
    sql`update person_emails set removed_at = '2026-09-07T12:00:00.000Z'
      where person_id = ${reviewed.submitter.id} and is_preferred = 1`,
  ],
  'address-under-another-key': ({ reviewed }) => [
    sql`update person_emails set email = 'x@bücher.example' where person_id = ${reviewed.submitter.id}`,
  ],
  'dead-without-reply': () => [messageIn('dead', sql`attempts = 9`)],
  'sent-without-time': () => [messageIn('sent', sql`attempts = 1`)],
  'half-joined-accounts': ({ reviewed }) => [
    sql`insert into persons values ('x', 'x', 'X', 'x', 'en', null, ${NOW}, null, 1)`,
    sql`insert into account_joins values ('j', 'j', ${reviewed.submitter.id}, 'x', '', ${NOW}, null, null, 'x', null, null, null)`,
  ],
  'naming-a-closed-account': ({ reviewed }) => [
    sql`insert into persons values ('x', 'x', 'X', 'x', 'en', null, ${NOW}, ${NOW}, 1)`,
    sql`insert into account_joins values ('j', 'j', ${reviewed.submitter.id}, 'x', '', ${NOW}, null, null, 'x', null, null, null)`,
    sql`insert into uploads values ('u', 'u', 'x', 'file', 'a.pdf', 1, ${NOW}, null, null, null)`,
  ],
  'time-without-sent': () => [messageIn('pending', sql`sent_at = created_at`)],
  'sealed-after-its-end': () => [messageIn('expired', sql`sealed = 'x'`)],
  'sending-without-lease': () => [messageIn('sending', sql`attempts = 1`)],
};

test('nothing is found where the services did everything', async () => {
  expect(await findViolations(world.database.reader)).toEqual([]);
});

test.each(Object.entries(BREAKAGES))('finds %s, and nothing else', async (name, breakage) => {
  const names = await foundAfter(async (tx) => {
    for (const statement of breakage(world)) await statement.execute(tx);
    if (name === 'found-by-other-words') return;
    // What is broken by hand is not what is looked for under its words.
    const all = await tx.selectFrom('contributions').select('id').execute();
    for (const { id } of all) await reindex(tx, id);
  });
  expect(names).toEqual([name]);
});

test('each invariant has been broken here', () => {
  expect(Object.keys(BREAKAGES).toSorted()).toEqual(Object.keys(INVARIANTS).toSorted());
});

test('names the rows, and not more than twenty', async () => {
  let ids: string[] = [];
  const undone = inTransaction(world.database, async (tx) => {
    const rows = Array.from({ length: 25 }, () => outboxRow({ state: 'sent', sent_at: null }));
    await tx.insertInto('outbox').values(rows).execute();
    const [found] = await findViolations(tx);
    ids = found!.ids;
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining(ids));
    throw new RolledBack();
  });
  await expect(undone).rejects.toThrow(RolledBack);
  expect(ids).toHaveLength(20);
});

test('a paper that came after the deadline may be marked late', async () => {
  const names = await foundAfter((tx) =>
    sql`update contributions set submitted_at = '2026-10-01T00:00:00.000Z', late = 1
      where id = ${world.reviewed.row.id}`.execute(tx),
  );
  expect(names).toEqual([]);
});

test('a deadline that was set after the submission says nothing about it', async () => {
  const names = await foundAfter(async (tx) => {
    await sql`delete from deadlines`.execute(tx);
    await sql`insert into deadlines values ('ffffffff-ffff-7fff-8fff-ffffffffffff', ${world.meeting.id}, null, null,
      'paper', '2026-09-01T23:59:59', 'Europe/Zurich', '2026-09-01T21:59:59.000Z')`.execute(tx);
  });
  expect(names).toEqual([]);
});

test('a person without any part in the paper may review it', async () => {
  const stranger = await aPerson(world.database, 'Aigul', { body: 'KZ' });
  const names = await foundAfter((tx) =>
    sql`update assignments set reviewer_id = ${stranger.id} where id = ${assignmentOf(world.reviewed)}`.execute(
      tx,
    ),
  );
  expect(names).toEqual([]);
});

test('what a test leaves behind is looked at when it is over', async () => {
  const database = await testDatabase('broken');
  await expectSound(database);
  const row = outboxRow({ state: 'sent', sent_at: null });
  await database.writer.insertInto('outbox').values(row).execute();
  await expect(expectSound(database)).rejects.toThrow(`sent-without-time: ${row.id}`);
});
