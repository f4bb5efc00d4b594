/** What may be typed for a call, and what a meeting collects. */
import { expect, test } from 'vitest';

import { callProblems, collectedFiles, graceIn } from '#app/domain/meetings/call-for-papers.ts';

test.each<[typed: string, seconds: number | undefined]>([
  ['0', 0],
  ['15', 900],
  ['1440', 86_400],
  ['1441', undefined],
  ['', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['٣', undefined],
])('a grace of %j', (typed, seconds) => {
  expect(graceIn(typed)).toBe(seconds);
});

test('a declaration has to be there, and no text is endless', () => {
  const texts = { guidance: '', declaration: 'I may submit this.', privacyNotice: '' };
  expect(callProblems(texts)).toEqual({});
  expect(callProblems({ ...texts, declaration: '' })).toEqual({
    declaration: { key: 'problems.declaration_text_missing' },
  });
  expect(
    callProblems({
      guidance: 'x'.repeat(5_001),
      declaration: 'x'.repeat(1_001),
      privacyNotice: 'x'.repeat(5_001),
    }),
  ).toEqual({
    guidance: { key: 'problems.too_long', values: { limit: 5_000 } },
    declaration: { key: 'problems.too_long', values: { limit: 1_000 } },
    privacyNotice: { key: 'problems.too_long', values: { limit: 5_000 } },
  });
});

test('what is collected only as abstracts has slides and no papers', () => {
  expect(collectedFiles('abstract_only').map((file) => file.slot)).toEqual(['slides']);
  expect(collectedFiles('abstract_then_paper')).toEqual([
    { slot: 'paper', kinds: 'PDF, DOCX, ODT', megabytes: 25 },
    { slot: 'annex', kinds: 'PDF, DOCX, ODT, XLSX, ODS', megabytes: 25 },
    { slot: 'slides', kinds: 'PDF, PPTX, ODP', megabytes: 25 },
  ]);
});
