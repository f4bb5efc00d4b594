import { expect, test } from 'vitest';

import { termsOf, wordsOf } from '#app/domain/search/search-words.ts';

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
