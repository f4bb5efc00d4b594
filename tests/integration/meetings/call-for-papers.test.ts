/** The call of a meeting: who writes it, what of it the public sees and when, and what a changed grace changes. */
import { expect, test } from 'vitest';

import { FILE_KINDS } from '#app/domain/files/file-kinds.ts';
import type { CallTexts } from '#app/domain/meetings/call-for-papers.ts';
import { claimToExamine } from '#db/files/file-facts.ts';
import { meetingBySlug } from '#db/meetings/meetings.ts';
import { templateOf } from '#db/meetings/paper-templates.ts';
import { templateFile } from '#app/services/files/open-file.ts';
import { changeCall, putTemplate, takeTemplateAway } from '#app/services/meetings/call-for-papers.ts';
import { callSetupPage } from '#app/services/meetings/call-for-papers.view.ts';
import { saveSessionSettings } from '#app/services/meetings/session.ts';
import { saveMeetingSettings } from '#app/services/meetings/set-up.ts';
import { Refused } from '#app/services/outcome.ts';
import { meetingPage, sessionPage } from '#app/services/publication/public-pages.view.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aDraft } from '#tests/factories/drafts.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf } from '#tests/support/refusal.ts';

const TEXTS: CallTexts = {
  guidance: 'Papers on panels.',
  declaration: 'I may submit this.',
  privacyNotice: 'Names are printed.',
};
const TEMPLATE = {
  file: { sha256: 'a'.repeat(64), size: 24_000, name: 'template.docx', mediaType: FILE_KINDS.docx.mediaType },
};

async function aCall(status: 'open' | 'announced' | 'draft' = 'open') {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {
    status,
    items: [anItem('1'), anItem('2', { policy: 'invitation' }), anItem('3', { policy: 'closed' })],
  });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const anna = await aPerson(database, 'Anna', {
    roles: [{ role: 'organizer', meetingId: meeting.id, itemId: meeting.item('1').id }],
  });
  const ctx = aContext(database, nina);
  const current = async () => (await meetingBySlug(database.reader, meeting.slug))!;
  const page = (number: string) =>
    sessionPage(aContext(database, null), meeting.slug, meeting.item(number).public_id);
  return { database, meeting, nina, anna, ctx, current, page };
}

test('guidance, limits and template stand on the public pages while the meeting takes contributions', async () => {
  const { database, meeting, ctx, current, page } = await aCall();
  await changeCall(ctx, meeting.slug, TEXTS, (await current()).version);
  await putTemplate(ctx, meeting.slug, TEMPLATE);
  const guidance = 'In this session: registers.';
  await saveSessionSettings(ctx, meeting.slug, meeting.item('1').public_id, {
    themes: '',
    guidance,
    kinds: ['country_paper'],
    deadlines: {},
    version: 1,
  });
  const template = await templateOf(database.reader, meeting.id);
  const call = {
    guidance: TEXTS.guidance,
    files: [
      { slot: 'paper', kinds: 'PDF, DOCX, ODT', megabytes: 25 },
      { slot: 'annex', kinds: 'PDF, DOCX, ODT, XLSX, ODS', megabytes: 25 },
      { slot: 'slides', kinds: 'PDF, PPTX, ODP', megabytes: 25 },
    ],
    pageLimit: null,
    template: {
      href: `/m/migration/template/${template!.publicId}/template.docx`,
      kind: 'DOCX',
      size: 24_000,
    },
  };
  expect((await meetingPage(aContext(database, null), meeting.slug)).call).toEqual(call);
  expect(await page('1')).toMatchObject({ call, guidance });
  // Sessions by invitation are part of the call; closed sessions are not.
  expect(await page('2')).toMatchObject({ call, guidance: '' });
  expect(await page('3')).toMatchObject({ call: null, guidance: '' });
});

test('before the meeting is open nothing of the call is public', async () => {
  const { database, meeting, ctx, current, page } = await aCall('announced');
  await changeCall(ctx, meeting.slug, TEXTS, (await current()).version);
  expect((await meetingPage(aContext(database, null), meeting.slug)).call).toBe(null);
  expect(await page('1')).toMatchObject({ call: null, guidance: '' });
});

test('the form of an author says the same, with what single sessions ask for', async () => {
  const { database, meeting, ctx, current } = await aCall();
  await changeCall(ctx, meeting.slug, TEXTS, (await current()).version);
  const session = meeting.item('1').public_id;
  const input = { themes: '', guidance: 'Registers.', kinds: ['country_paper'], deadlines: {}, version: 1 };
  await saveSessionSettings(ctx, meeting.slug, session, input);
  const kari = aContext(database, await aPerson(database, 'Kari'));
  const form = await contributionForm(kari, { slug: meeting.slug, draftId: newDraftId() });
  expect(form.call.guidance).toBe(TEXTS.guidance);
  expect(form.guidance).toEqual([{ session, guidance: 'Registers.' }]);
  expect([form.declaration, form.privacyNotice]).toEqual([TEXTS.declaration, TEXTS.privacyNotice]);
});

test('each change of the call is audited, and public at once', async () => {
  const { database, meeting, ctx, current } = await aCall();
  const seen = [(await current()).public_version];
  const note = async () => seen.push((await current()).public_version);
  await changeCall(ctx, meeting.slug, TEXTS, (await current()).version);
  await note();
  await putTemplate(ctx, meeting.slug, TEMPLATE);
  await note();
  await takeTemplateAway(ctx, meeting.slug);
  await note();
  // There is none any more: nothing happens.
  await takeTemplateAway(ctx, meeting.slug);
  await note();
  expect(seen.map((version) => version - seen[0]!)).toEqual([0, 1, 2, 3, 3]);
  const rows = await database.reader.selectFrom('audit_events').select('action').orderBy('action').execute();
  expect(rows.map((row) => row.action)).toEqual(['call_changed', 'template_removed', 'template_replaced']);
});

test('whoever had the page open before is told', async () => {
  const { meeting, ctx, current } = await aCall();
  const { version } = await current();
  await changeCall(ctx, meeting.slug, TEXTS, version);
  await expect(changeCall(ctx, meeting.slug, { ...TEXTS, guidance: 'Other' }, version)).rejects.toEqual(
    new Refused('stale_version'),
  );
  expect((await current()).guidance).toBe(TEXTS.guidance);
});

test('only the secretariat of the meeting writes its call', async () => {
  const { database, meeting, anna, current } = await aCall();
  const admin = await aPerson(database, 'Ada', { roles: [{ role: 'admin' }] });
  const { version } = await current();
  for (const person of [anna, admin]) {
    const ctx = aContext(database, person);
    const gone = new Refused('not_found');
    await expect(callSetupPage(ctx, meeting.slug)).rejects.toEqual(gone);
    await expect(changeCall(ctx, meeting.slug, TEXTS, version)).rejects.toEqual(gone);
    await expect(putTemplate(ctx, meeting.slug, TEMPLATE)).rejects.toEqual(gone);
    await expect(takeTemplateAway(ctx, meeting.slug)).rejects.toEqual(gone);
  }
  // An organizer may set the themes; the service ignores the fields of the secretariat.
  const input = { themes: 'One', guidance: 'Mine', kinds: [], deadlines: {}, version: 1 };
  const session = meeting.item('1').public_id;
  await saveSessionSettings(aContext(database, anna), meeting.slug, session, input);
  const items = await database.reader.selectFrom('agenda_items').select('guidance').execute();
  expect(items.map((item) => item.guidance)).toEqual([null, null, null]);
});

test('a template that is replaced has another address, and the old one leads nowhere', async () => {
  const { database, meeting, ctx } = await aCall();
  await putTemplate(ctx, meeting.slug, TEMPLATE);
  const first = await templateOf(database.reader, meeting.id);
  await putTemplate(ctx, meeting.slug, TEMPLATE);
  const second = await templateOf(database.reader, meeting.id);
  const anybody = aContext(database, null);
  await expect(templateFile(anybody, meeting.slug, first!.publicId)).rejects.toEqual(
    new Refused('not_found'),
  );
  expect(await templateFile(anybody, meeting.slug, second!.publicId)).toMatchObject({
    sha256: 'a'.repeat(64),
    name: 'template.docx',
    isPublic: true,
  });
});

test('a template is looked into by the kind that it has', async () => {
  const { database, meeting, ctx } = await aCall();
  await putTemplate(ctx, meeting.slug, TEMPLATE);
  const look = await claimToExamine(database, { now: NOW, leaseUntil: later(5) });
  expect(look?.mediaType).toMatch(/wordprocessingml\.document$/);
});

test('where files are scanned, nobody gets a template that is infected or waits', async () => {
  const { database, meeting, ctx } = await aCall();
  await putTemplate(ctx, meeting.slug, TEMPLATE);
  const { publicId } = (await templateOf(database.reader, meeting.id))!;
  const anybody = aContext(database, null, { areFilesScanned: true });
  await expect(templateFile(anybody, meeting.slug, publicId)).rejects.toEqual(
    new Refused('file_not_checked_yet'),
  );
  await database.writer.updateTable('file_facts').set({ scan: 'infected', scanned_at: NOW }).execute();
  await expect(templateFile(anybody, meeting.slug, publicId)).rejects.toEqual(new Refused('file_infected'));
});

test('another grace counts from now on: what was handed in before stays as it was judged', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', { deadline: '2026-09-07T13:55' });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const change = async (grace: string) =>
    saveMeetingSettings(aContext(database, nina, { now: later(6) }), meeting.slug, {
      status: 'open',
      flow: 'both_at_once',
      deadlines: {},
      grace,
      version: (await meetingBySlug(database.reader, meeting.slug))!.version,
    });
  // Ten minutes after the deadline, within the grace of fifteen.
  const before = await aContribution(database, meeting, 'submitted', { now: later(5) });
  expect(await errorsOf(change('x'))).toEqual({
    grace: { key: 'problems.grace_malformed', values: { limit: 1_440 } },
  });
  await change('0');
  const after = await aContribution(database, meeting, 'submitted', { now: later(7) });
  expect([before.row.late, after.row.late]).toEqual([0, 1]);
});

test('whoever has agreed to an earlier wording of the declaration is asked again', async () => {
  const { database, meeting, ctx, current } = await aCall();
  const kari = aContext(database, await aPerson(database, 'Kari', { body: 'NO' }));
  const target = { slug: meeting.slug, draftId: newDraftId() };
  const typed = await aDraft(database, meeting, { declaration: 'I may submit this paper.' });
  await keepDraft(kari, target, typed);
  await changeCall(ctx, meeting.slug, TEXTS, (await current()).version);
  expect(await errorsOf(submitContribution(kari, target.slug, target.draftId))).toEqual({
    declared: { key: 'problems.declaration_missing' },
  });
  await keepDraft(kari, target, { ...typed, declaration: TEXTS.declaration });
  expect(await submitContribution(kari, target.slug, target.draftId)).toHaveProperty('publicId');
  const rows = await database.reader.selectFrom('contributions').select('declared_text').execute();
  expect(rows).toEqual([{ declared_text: TEXTS.declaration }]);
});
