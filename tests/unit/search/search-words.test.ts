import { expect, test, vi } from 'vitest';

import { termsOf, wordsForSearch, wordsOf } from '#app/domain/search/search-words.ts';

const said = (query: string) => termsOf(query).map(({ word, isPrefix }) => word + (isPrefix ? '*' : ''));

test.each([
  ['migr', ['migr*']],
  ['Données d’enquête', ['donnees*', 'd', 'enquete*']],
  ['Миграция ЁЛКА', ['миграция*', 'елка*']],
  ['K7PX-4MW', ['k7px', '4mw*']],
  ['WP.5', ['wp', '5*']],
  ['5 (a)', ['5*', 'a*']],
  ['"a" OR NEAR(b c) -d* ^e title:f', ['a*', 'or*', 'near', 'b*', 'c*', 'd*', 'e*', 'title', 'f*']],
  ["' & | ! <-> ( :* \\", []],
  ['\0 \ud800 🙂 ', []],
  ['', []],
])('what is searched for in %j', (query, terms) => {
  expect(said(query)).toEqual(terms);
});

test('a query is cut off', () => {
  expect(said('a'.repeat(10_000))).toEqual([
    'a'.repeat(60),
    'a'.repeat(60),
    'a'.repeat(60),
    `${'a'.repeat(20)}*`,
  ]);
  expect(said('a '.repeat(5_000))).toHaveLength(20);
});

test('each word of some texts once, and no more than a database takes', () => {
  expect(wordsOf(['Two words', null, 'words, WORDS: three'])).toEqual(['two', 'words', 'three']);
  const many = Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(' ');
  expect(wordsOf([many]).join(' ').length).toBeLessThanOrEqual(200_000);
});

/** How many letters are folded while something is done. */
function lettersFolded(work: () => void): number {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  work();
  const letters = normalize.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
  normalize.mockRestore();
  return letters;
}

test('of texts that say the same over and over no more is looked at than of others', () => {
  const texts = Array.from({ length: 20 }, () => 'word '.repeat(60_000));
  expect(lettersFolded(() => wordsOf(texts))).toBeLessThanOrEqual(2_000_000);
});

test('the words of files come behind those of texts, each once, and are not folded again', () => {
  expect(wordsOf(['Two words'], ['words three', null, 'four three'])).toEqual([
    'two',
    'words',
    'three',
    'four',
  ]);
  expect(lettersFolded(() => wordsOf(['Two'], ['one more word '.repeat(10_000)]))).toBe(3);
});

test('of a file no more words are kept than its size allows', () => {
  expect(wordsForSearch('One, two; ONE three', 1_000)).toBe('one two three');
  const many = Array.from({ length: 1_000 }, (_, index) => `word${index}`).join(' ');
  expect(wordsForSearch(many, 100)).toBe(many.slice(0, many.indexOf(' word30')));
});
