import { describe, expect, test } from 'vitest';

import { downloadName } from '#app/domain/publication/paper-list.ts';
import {
  documentsInForce,
  issueOptions,
  nextDesignation,
  unissued,
} from '#app/domain/publication/published-files.ts';
import { FILE_SLOTS } from '#app/domain/shared/vocabulary.ts';

const doc = (designation: string, designationNo = 0) => ({ number: 5, designation, designationNo });
const names = (documents: ReturnType<typeof doc>[]) =>
  documentsInForce(documents).map((entry) => `${entry.designation} ${entry.designationNo}`);

describe('what a list shows of one number', () => {
  test('the first publication', () => {
    expect(names([doc('base')])).toEqual(['base 0']);
  });

  test('the newest revision in its place, then addenda and corrigenda', () => {
    expect(
      names([doc('base'), doc('corr', 1), doc('rev', 1), doc('add', 2), doc('rev', 2), doc('add', 1)]),
    ).toEqual(['rev 2', 'add 1', 'add 2', 'corr 1']);
  });

  test('nothing of nothing', () => {
    expect(names([])).toEqual([]);
  });
});

test('each kind of document counts by itself', () => {
  const documents = [doc('base'), doc('rev', 1), doc('rev', 2), doc('corr', 1)];
  expect((['rev', 'add', 'corr'] as const).map((kind) => nextDesignation(documents, kind))).toEqual([
    3, 1, 2,
  ]);
});

test('a paper replaces, adds or corrects; everything else goes with the document', () => {
  expect(FILE_SLOTS.map((slot) => [slot, issueOptions(slot, false)])).toEqual([
    ['paper', ['rev', 'add', 'corr']],
    ['slides', ['with']],
    ['annex', ['with']],
    ['corrigendum', ['corr']],
  ]);
});

test('the paper in a language in which it is not published yet may join the document as its translation', () => {
  expect(issueOptions('paper', true)).toEqual(['with', 'rev', 'add', 'corr']);
  expect(issueOptions('slides', true)).toEqual(['with']);
});

test('what stands in a document is not issued again', () => {
  const files = [
    { id: 'a', slot: 'paper' },
    { id: 'b', slot: 'slides' },
  ];
  expect(unissued(files, new Set(['a']))).toEqual([files[1]]);
});

test('names of downloads say which revision and which slot', () => {
  const parts = { number: 5, item: '3', bodyCodes: ['NLD'], language: 'en', extension: 'pdf' };
  expect(downloadName(parts)).toBe('WP05_3_NLD_E.pdf');
  expect(downloadName({ ...parts, designation: 'rev', designationNo: 1 })).toBe('WP05_3_NLD_E_Rev1.pdf');
  expect(downloadName({ ...parts, slot: 'slides', extension: 'pptx' })).toBe('WP05_3_NLD_E_slides.pptx');
});
