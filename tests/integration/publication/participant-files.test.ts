/** What is published for participants only: who they are, what they open, and what everybody else sees of it. */
import { expect, test } from 'vitest';

import { contributionByPublicId } from '#db/contributions/contributions.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { claimToExamine, markExamined } from '#db/files/file-facts.ts';
import { filesOf } from '#db/files/file-versions.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { addAffiliation } from '#db/people/affiliations.ts';
import { insertFocalPoint } from '#db/people/focal-points.ts';
import { disablePerson, personByEmail, type PersonRow, rolesOf } from '#db/people/persons.ts';
import { cancelPublished, withdraw } from '#app/services/contributions/withdraw.ts';
import { publishedFile } from '#app/services/files/open-file.ts';
import { Refused } from '#app/services/outcome.ts';
import { peoplePage } from '#app/services/people/affiliations.view.ts';
import { endParticipation, enterParticipants } from '#app/services/people/participants.ts';
import { changeVisibility } from '#app/services/publication/change-visibility.ts';
import { listAsCsv, listAsJson } from '#app/services/publication/paper-list-formats.ts';
import { participantFile } from '#app/services/publication/participant-files.ts';
import { participantFilesPage } from '#app/services/publication/participant-files.view.ts';
import { paperList } from '#app/services/publication/public-pages.view.ts';
import { publish } from '#app/services/publication/publish.ts';
import { searchPage } from '#app/services/search/page.view.ts';
import { aBody } from '#tests/factories/bodies.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf } from '#tests/support/refusal.ts';

const gone = new Refused('not_found');

/** One paper for participants, by Norway, in a meeting with a secretariat and two organizers. */
async function aMeetingWithMaterial() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', { items: [anItem('1'), anItem('2')] });
  const here = { meetingId: meeting.id };
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', ...here }] });
  const paper = await aContribution(database, meeting, 'accepted', { title: 'Panels' });
  const current = async () => (await contributionByPublicId(database.reader, paper.row.public_id))!;
  const ctx = aContext(database, nina, { now: later(9) });
  await publish(ctx, paper.row.public_id, (await current()).version, 'participants');
  const [file] = await filesOf(database.reader, [paper.row.id]);
  const opens = async (person: PersonRow | null) => {
    const ctx = aContext(database, person);
    const seen = await Promise.allSettled([
      participantFilesPage(ctx, meeting.slug),
      participantFile(ctx, meeting.slug, file!.public_id),
    ]);
    return seen.map((entry) => entry.status === 'fulfilled');
  };
  return { database, meeting, here, nina, ctx, paper, current, file: file!, opens };
}

test('the public list has the row and not the file, and that of participants has both', async () => {
  const { database, meeting, nina, file } = await aMeetingWithMaterial();
  const anybody = aContext(database, null);
  const { head, rows } = await paperList(anybody, meeting.slug);
  expect(rows.map((row) => [row.number, row.title, row.files, row.isForParticipants])).toEqual([
    ['WP.1', 'Panels', [], true],
  ]);
  const exported = listAsJson(head, rows, 'https://papers.example');
  expect(JSON.parse(exported).papers).toMatchObject([{ visibility: 'participants', files: [] }]);
  expect(listAsCsv(rows, 'https://papers.example', 'en')).toContain('"published for participants",\n');
  await expect(publishedFile(anybody, meeting.slug, file.public_id)).rejects.toEqual(gone);
  const material = await participantFilesPage(aContext(database, nina), meeting.slug);
  expect(material.rows.map((row) => row.files.map((file) => file.href))).toEqual([
    [`/m/migration/material/${file.public_id}/WP01_1_NO_E.pdf`],
  ]);
  expect((await participantFile(aContext(database, nina), meeting.slug, file.public_id)).sha256).toBe(
    file.sha256,
  );
});

test('whoever has a role, a task or a contribution in the meeting takes part', async () => {
  const { database, here, meeting, nina, paper, opens } = await aMeetingWithMaterial();
  const other = await aMeeting(database, 'housing');
  const norway = await aBody(database, 'NO');
  const focal = await aPerson(database, 'Frida');
  await inTransaction(database, (tx) =>
    insertFocalPoint(tx, { personId: focal.id, bodyId: norway.id, meetingId: null, grantedBy: null }, NOW),
  );
  const colleague = await aPerson(database, 'Knut');
  await inTransaction(database, (tx) =>
    addAffiliation(tx, colleague.id, norway.id, { by: null, meetingId: null }, NOW),
  );
  const elsewhere = await aContribution(database, other, 'submitted', { body: 'SE' });
  const item = meeting.item('2').id;
  const who: [string, PersonRow | null, boolean][] = [
    ['secretariat', nina, true],
    [
      'organizer',
      await aPerson(database, 'Anna', { roles: [{ role: 'organizer', ...here, itemId: item }] }),
      true,
    ],
    [
      'steering group',
      await aPerson(database, 'Stig', { roles: [{ role: 'steering_group', ...here }] }),
      true,
    ],
    ['chair', await aPerson(database, 'Carla', { roles: [{ role: 'chair', ...here }] }), true],
    ['participant', await aPerson(database, 'Pia', { roles: [{ role: 'participant', ...here }] }), true],
    ['reviewer', paper.reviewer, true],
    ['submitter and author', paper.submitter, true],
    ['focal point', focal, true],
    ['nobody', null, false],
    ['stranger', await aPerson(database, 'Sven'), false],
    ['colleague', colleague, false],
    ['author in another meeting', elsewhere.submitter, false],
    ['administrator', await aPerson(database, 'Ada', { roles: [{ role: 'admin' }] }), false],
    [
      'participant of another meeting',
      await aPerson(database, 'Paul', { roles: [{ role: 'participant', meetingId: other.id }] }),
      false,
    ],
  ];
  for (const [what, person, expected] of who) {
    expect([what, ...(await opens(person))]).toEqual([what, expected, expected]);
  }
});

test('a contribution makes its author a participant from its acceptance until it is withdrawn', async () => {
  const { database, meeting, opens } = await aMeetingWithMaterial();
  const sent = await aContribution(database, meeting, 'submitted', { body: 'SE' });
  expect(await opens(sent.submitter)).toEqual([false, false]);
  const { row, submitter } = await aContribution(database, meeting, 'accepted', { body: 'SE' });
  expect(await opens(submitter)).toEqual([true, true]);
  await withdraw(aContext(database, submitter), row.public_id, row.version);
  expect(await opens(submitter)).toEqual([false, false]);
});

test('the meeting has to be announced, and a number that is struck out opens nothing', async () => {
  const { database, opens, paper, meeting, ctx, current } = await aMeetingWithMaterial();
  await cancelPublished(ctx, paper.row.public_id, (await current()).version);
  expect(await opens(paper.reviewer)).toEqual([true, false]);
  await database.writer
    .updateTable('meetings')
    .set({ status: 'draft' })
    .where('id', '=', meeting.id)
    .execute();
  expect(await opens(paper.reviewer)).toEqual([false, false]);
});

test('who may open the files can be changed later, which the lists show at once and the audit keeps', async () => {
  const { database, meeting, ctx, paper, current, file } = await aMeetingWithMaterial();
  const id = paper.row.public_id;
  const { public_version: before } = (await meetingBySlug(database.reader, meeting.slug))!;
  expect(await errorsOf(changeVisibility(ctx, id, 'nobody', (await current()).version))).toEqual({
    visibility: { key: 'problems.visibility_missing' },
  });
  const { version } = await current();
  await changeVisibility(ctx, id, 'public', version);
  await expect(changeVisibility(ctx, id, 'participants', version)).rejects.toEqual(
    new Refused('stale_version'),
  );
  const anybody = aContext(database, null);
  const { rows } = await paperList(anybody, meeting.slug);
  expect(rows[0]?.files.map((file) => file.href)).toEqual([
    `/m/migration/d/${file.public_id}/WP01_1_NO_E.pdf`,
  ]);
  expect((await publishedFile(anybody, meeting.slug, file.public_id)).sha256).toBe(file.sha256);
  expect((await meetingBySlug(database.reader, meeting.slug))!.public_version).toBeGreaterThan(before);
  const events = await database.reader
    .selectFrom('audit_events')
    .select('facts')
    .where('action', '=', 'visibility_changed')
    .execute();
  expect(events.map((event) => JSON.parse(event.facts))).toEqual([{ from: 'participants', to: 'public' }]);
  await expect(changeVisibility(aContext(database, paper.submitter), id, 'participants', 1)).rejects.toEqual(
    new Refused('not_allowed'),
  );
});

test('words of a file for participants find nothing for the public until the file is public', async () => {
  const { database, ctx, paper, current } = await aMeetingWithMaterial();
  const look = await claimToExamine(database, { now: NOW, leaseUntil: later(5) });
  const found = {
    pages: 1,
    words: 1,
    title: null,
    language: null,
    fonts_missing: null,
    encrypted: 0,
    text: 'ornithology',
    preview: 0,
  } as const;
  await markExamined(database, look!, found, NOW);
  const stranger = await aPerson(database, 'Sven');
  const hits = async (viewer: PersonRow | null, words: string) => {
    const query = { words, country: '', person: '', item: '', state: '', meeting: '', page: 1 };
    return (await searchPage(aContext(database, viewer), query)).hits.length;
  };
  const all = async () => [
    await hits(null, 'ornithology'),
    await hits(stranger, 'ornithology'),
    await hits(paper.submitter, 'ornithology'),
    await hits(null, 'panels'),
  ];
  expect(await all()).toEqual([0, 0, 1, 1]);
  await changeVisibility(ctx, paper.row.public_id, 'public', (await current()).version);
  expect(await all()).toEqual([1, 1, 1, 1]);
  await changeVisibility(ctx, paper.row.public_id, 'participants', (await current()).version);
  expect(await all()).toEqual([0, 0, 1, 1]);
});

test('the authors are told that the files are not for everybody', async () => {
  const { database } = await aMeetingWithMaterial();
  const mails = await database.reader
    .selectFrom('outbox')
    .select('body_text')
    .where('notice', '=', 'paper-published')
    .execute();
  const texts = mails.map((mail) => mail.body_text.replace(/\s+/g, ' '));
  expect(texts).toEqual([expect.stringContaining('the files open for those who take part in the meeting')]);
});

test('a pasted list makes participants, says how many are new, and sends no mail', async () => {
  const { database, meeting, ctx, opens } = await aMeetingWithMaterial();
  const known = await aPerson(database, 'Sven', { email: 'sven@scb.example' });
  const mails = async () => (await database.reader.selectFrom('outbox').select('id').execute()).length;
  const before = await mails();
  const list = 'Pia Example <pia@office.example>\nlone@office.example\nSomebody Else <SVEN@scb.example>';
  expect(await enterParticipants(ctx, meeting.slug, list)).toEqual({ added: 3, known: 0 });
  expect(await enterParticipants(ctx, meeting.slug, `${list}; new@office.example`)).toEqual({
    added: 1,
    known: 3,
  });
  const { participants } = await peoplePage(ctx, meeting.slug);
  expect(participants.map(({ name, email }) => [name, email])).toEqual([
    ['', 'lone@office.example'],
    ['', 'new@office.example'],
    ['Pia Example', 'pia@office.example'],
    // The list does not overwrite a name that the person entered.
    ['Sven', 'sven@scb.example'],
  ]);
  expect(await mails()).toBe(before);
  expect(await opens(known)).toEqual([true, true]);
  await endParticipation(ctx, meeting.slug, known.public_id);
  expect(await opens(known)).toEqual([false, false]);
  await expect(endParticipation(ctx, meeting.slug, known.public_id)).rejects.toEqual(gone);
  const events = await database.reader
    .selectFrom('audit_events')
    .select(['action', 'facts'])
    .where('object_id', '=', known.id)
    .orderBy('id')
    .execute();
  expect(events.map((event) => [event.action, JSON.parse(event.facts)])).toEqual([
    ['role_granted', { role: 'participant' }],
    ['role_ended', { role: 'participant' }],
  ]);
});

test('a list with a mistake adds nobody', async () => {
  const { database, meeting, ctx } = await aMeetingWithMaterial();
  const entered = (text: string) => errorsOf(enterParticipants(ctx, meeting.slug, text));
  const wrong = (key: string, values?: object) => ({
    participants: { key: `problems.${key}`, ...(values ? { values } : {}) },
  });
  expect(await entered('')).toEqual(wrong('participants_missing'));
  expect(await entered('pia@office.example\nPia')).toEqual(
    wrong('participants_wrong', { count: 1, lines: 'Pia' }),
  );
  const many = Array.from({ length: 501 }, (_, no) => `p${no}@office.example`).join('\n');
  expect(await entered(many)).toEqual(wrong('participants_too_many', { limit: 500 }));
  const left = await aPerson(database, 'Lars', { email: 'lars@office.example' });
  await inTransaction(database, (tx) => disablePerson(tx, left.id, NOW));
  expect(await entered('pia@office.example\nlars@office.example')).toEqual(
    wrong('participant_disabled', { address: 'lars@office.example' }),
  );
  expect(await personByEmail(database.reader, 'pia@office.example')).toBe(null);
  expect((await peoplePage(ctx, meeting.slug)).participants).toEqual([]);
});

test('only the secretariat of the meeting says who takes part', async () => {
  const { database, meeting, paper } = await aMeetingWithMaterial();
  const anna = await aPerson(database, 'Anna', { roles: [{ role: 'organizer', meetingId: meeting.id }] });
  for (const person of [anna, paper.submitter]) {
    const ctx = aContext(database, person);
    await expect(enterParticipants(ctx, meeting.slug, 'a@b.example')).rejects.toEqual(gone);
    await expect(endParticipation(ctx, meeting.slug, anna.public_id)).rejects.toEqual(gone);
  }
  expect((await rolesOf(database.reader, anna.id)).map((role) => role.role)).toEqual(['organizer']);
});
