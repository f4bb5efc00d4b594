/** How much one person may submit to a meeting, and what the operator grants the secretariat. */
import { expect, test } from 'vitest';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { limitsPage } from '#app/services/installation/limits.view.ts';
import {
  setLimitsAsAdministrator,
  setLimitsOfMeeting,
} from '#app/services/installation/set-meeting-limits.ts';
import { keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { submitContribution } from '#app/services/submissions/submit.ts';
import { submitUpdate } from '#app/services/submissions/submit-update.ts';
import { aContext, later, NOW } from '#tests/factories/context.ts';
import { aDraft } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf, why } from '#tests/support/refusal.ts';

async function twoPeople() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {});
  const kari = await aPerson(database, 'Kari', {});
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const draft = await aDraft(database, meeting);
  let minutes = 0;
  return {
    database,
    meeting,
    kari,
    nina,
    async submit(person: typeof kari): Promise<string> {
      minutes += 1;
      const ctx = aContext(database, person, { now: later(minutes) });
      const target = { slug: meeting.slug, draftId: newDraftId() };
      await keepDraft(ctx, target, draft);
      return why(submitContribution(ctx, target.slug, target.draftId));
    },
    async left(person: typeof kari) {
      const form = await contributionForm(aContext(database, person), {
        slug: meeting.slug,
        draftId: newDraftId(),
      });
      return form.submissionsLeft?.left ?? null;
    },
  };
}

test('an expert submits so many papers, is told before, and keeps the draft of one too many', async () => {
  const { kari, submit, left, meeting, database } = await twoPeople();
  for (let count = 1; count <= USAGE_LIMITS.papers; count++) expect(await submit(kari)).toBe('done');
  expect(await left(kari)).toBe(0);
  expect(await submit(kari)).toBe('too_many_submissions');
  const ctx = aContext(database, kari);
  const form = await contributionForm(ctx, { slug: meeting.slug, draftId: newDraftId() });
  expect(form.waiting.map((draft) => draft.title)).toEqual(['Following arrivals']);
});

test('the secretariat submits for many, as far as the operator says', async () => {
  const { database, meeting, nina, submit, left } = await twoPeople();
  expect(await setLimitsOfMeeting({ database, now: NOW }, meeting.slug, {})).toEqual({
    papers: 1_000,
    handIns: 10_000,
    megabytes: 20_000,
    notices: 10_000,
  });
  expect(await submit(nina)).toBe('done');
  expect(await left(nina)).toBeNull();
  const set = await setLimitsOfMeeting({ database, now: NOW }, meeting.slug, { papers: 2 });
  expect(set.papers).toBe(2);
  expect(await submit(nina)).toBe('done');
  expect(await submit(nina)).toBe('too_many_submissions');
});

test('changes count too: whoever submits them is told before, and keeps the draft of one too many', async () => {
  const { database, meeting, nina } = await twoPeople();
  await setLimitsOfMeeting({ database, now: NOW }, meeting.slug, { papers: 1 });
  const draft = await aDraft(database, meeting);
  const target = { slug: meeting.slug, draftId: newDraftId() };
  await keepDraft(aContext(database, nina), target, draft);
  const { publicId } = await submitContribution(aContext(database, nina), target.slug, target.draftId);
  const left: (number | null)[] = [];
  const ends: string[] = [];
  for (let times = 1; times <= 10; times++) {
    const ctx = aContext(database, nina, { now: later(times) });
    const form = await contributionForm(ctx, { publicId });
    left.push(form.submissionsLeft?.left ?? null);
    await keepDraft(ctx, { publicId }, { ...form.draft, title: `Version ${times}` });
    ends.push(await why(submitUpdate(ctx, publicId, times)));
  }
  expect(left).toEqual([null, null, null, null, null, null, null, 2, 1, 0]);
  expect(ends).toEqual([...Array<string>(9).fill('done'), 'too_many_submissions']);
  const { draft: kept } = await contributionForm(aContext(database, nina), { publicId });
  expect(kept.title).toBe('Version 10');
});

test('an administrator says it too, on a page; a number that is none changes nothing', async () => {
  const { database, meeting, nina } = await twoPeople();
  const admin = aContext(database, await aPerson(database, 'Ada', { roles: [{ role: 'admin' }] }));
  const limits = { papers: '300', megabytes: '40 000', notices: '5,000' };
  expect(await errorsOf(setLimitsAsAdministrator(admin, meeting.slug, { ...limits, papers: '0' }))).toEqual({
    papers: { key: 'problems.limit_malformed', values: { limit: 10_000_000 } },
  });
  expect(await why(setLimitsAsAdministrator(admin, 'elsewhere', limits))).toBe('not_found');
  expect(await why(setLimitsAsAdministrator(aContext(database, nina), meeting.slug, limits))).toBe(
    'not_found',
  );
  const shown = async () => (await limitsPage(admin)).meetings;
  const { slug } = meeting;
  const title = 'Work Session migration';
  expect(await shown()).toEqual([{ slug, title, papers: 1_000, megabytes: 20_000, notices: 10_000 }]);
  await setLimitsAsAdministrator(admin, meeting.slug, limits);
  expect(await shown()).toEqual([{ slug, title, papers: 300, megabytes: 40_000, notices: 5_000 }]);
});

test('changes of several papers at once count all', async () => {
  const { database, meeting, nina } = await twoPeople();
  const ctx = aContext(database, nina);
  const papers: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const target = { slug: meeting.slug, draftId: newDraftId() };
    await keepDraft(ctx, target, await aDraft(database, meeting));
    papers.push((await submitContribution(ctx, target.slug, target.draftId)).publicId);
  }
  // Of ten, four are used and six are left.
  await setLimitsOfMeeting({ database, now: NOW }, meeting.slug, { papers: 1 });
  const change = async (publicId: string, times: number) => {
    const { draft } = await contributionForm(ctx, { publicId });
    await keepDraft(ctx, { publicId }, { ...draft, title: `Version ${times}` });
    return () => why(submitUpdate(ctx, publicId, times));
  };
  for (let times = 1; times <= 5; times += 1) await (await change(papers[0]!, times))();
  const last = [await change(papers[1]!, 1), await change(papers[2]!, 1), await change(papers[3]!, 1)];
  expect((await Promise.all(last.map((handIn) => handIn()))).sort()).toEqual([
    'done',
    'too_many_submissions',
    'too_many_submissions',
  ]);
});
