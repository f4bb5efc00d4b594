/** What may be kept of a form, and what a list of drafts reads. */
import { describe, expect, test } from 'vitest';

import { USAGE_LIMITS } from '#app/domain/shared/usage-limits.ts';
import { LIMITS } from '#app/domain/submissions/contribution-draft.ts';
import { mePage } from '#app/services/people/me.view.ts';
import { discardDraft, keepDraft, newDraftId } from '#app/services/submissions/draft.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { aContext, later } from '#tests/factories/context.ts';
import { aDraft, anAuthor } from '#tests/factories/drafts.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { errorsOf } from '#tests/support/refusal.ts';

async function anExpert() {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', {});
  const ctx = aContext(database, await aPerson(database, 'Kari', {}));
  const draft = await aDraft(database, meeting);
  const target = () => ({ slug: meeting.slug, draftId: newDraftId() });
  return { database, meeting, ctx, draft, target };
}

describe('a draft is kept', () => {
  test.each([
    [
      'a control character',
      { affiliation: 'Office\u0001' },
      'affiliation',
      { key: 'problems.control_character' },
    ],
    [
      'a text that is out of all bounds',
      { affiliation: 'x'.repeat(60_000) },
      'affiliation',
      { key: 'problems.too_long', values: { limit: LIMITS.affiliation } },
    ],
  ])('not at all with %s', async (_what, row, field, problem) => {
    const { database, ctx, draft, target } = await anExpert();
    const before = await canonicalExport(database);
    const authors = Array.from({ length: 30 }, () => anAuthor('Kari', row));
    expect(await errorsOf(keepDraft(ctx, target(), { ...draft, authors }))).toEqual(
      Object.fromEntries(authors.map((_, at) => [`authors.${at}.${field}`, problem])),
    );
    expect(await canonicalExport(database)).toEqual(before);
  });

  test('while a text is too long to be submitted, so that it can be shortened', async () => {
    const { ctx, draft, target } = await anExpert();
    const own = target();
    const abstract = 'x'.repeat(LIMITS.abstract + 200);
    await keepDraft(ctx, own, { ...draft, abstract });
    expect((await contributionForm(ctx, own)).draft.abstract).toBe(abstract);
  });

  test('up to a number, which is said before it is reached; one that is thrown away makes room', async () => {
    const { meeting, ctx, draft, target } = await anExpert();
    const limit = USAGE_LIMITS.openDrafts;
    const kept = Array.from({ length: limit }, target);
    const told = [];
    for (const own of kept) {
      await keepDraft(ctx, own, draft);
      told.push((await mePage(ctx)).draftsLeft?.left ?? null);
    }
    expect(told).toEqual([...Array.from({ length: limit - 5 }, () => null), 4, 3, 2, 1, 0]);
    expect((await contributionForm(ctx, target())).draftsLeft).toEqual({ left: 0, limit });
    const oneMore = target();
    expect(await errorsOf(keepDraft(ctx, oneMore, draft))).toEqual({
      title: { key: 'problems.too_many_drafts', values: { limit } },
    });
    // What is there can still be worked on.
    await keepDraft({ ...ctx, now: later(1) }, kept[3]!, { ...draft, title: 'Changed' });
    await discardDraft(ctx, { slug: meeting.slug, draftId: kept[0]!.draftId });
    await keepDraft(ctx, oneMore, draft);
    expect((await mePage(ctx)).drafts).toHaveLength(limit);
  });

  test('no more often by two windows that begin the last one at once', async () => {
    const { ctx, draft, target } = await anExpert();
    const limit = USAGE_LIMITS.openDrafts;
    for (let count = 1; count < limit; count++) await keepDraft(ctx, target(), draft);
    const ends = await Promise.allSettled([1, 2, 3].map(() => keepDraft(ctx, target(), draft)));
    expect(ends.map((end) => end.status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await mePage(ctx)).drafts).toHaveLength(limit);
  });
});

test('the pages that list drafts read nothing of what was typed into them', async () => {
  const { database, meeting, ctx, draft, target } = await anExpert();
  const own = target();
  await keepDraft(ctx, own, { ...draft, title: 'Following arrivals' });
  await database.writer.updateTable('drafts').set({ body: 'not to be read' }).execute();
  const saved = { id: own.draftId, title: 'Following arrivals', saved: '7 Sep 2026, 12:00' };
  expect((await mePage(ctx)).drafts).toMatchObject([
    { ...saved, slug: meeting.slug, saved: expect.any(String) },
  ]);
  expect((await contributionForm(ctx, target())).waiting).toEqual([{ ...saved, saved: expect.any(String) }]);
  await database.writer
    .updateTable('drafts')
    .set({ body: JSON.stringify(draft) })
    .execute();
});
