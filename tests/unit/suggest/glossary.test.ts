/** Mistakes that are easily made in a long table. */
import { expect, test } from 'vitest';

import { GLOSSARY } from '#app/domain/suggest/glossary.ts';
import { wordReader } from '#app/domain/suggest/words.ts';

const read = wordReader();
const TERMS = GLOSSARY.flatMap(({ name, en, fr, ru }) =>
  [en, fr, ru].flatMap((terms) => terms.split(', ').map((term) => ({ name, term }))),
);

test('has no term with a word that is ignored in texts, which could never be found', () => {
  expect(TERMS.filter(({ term }) => term.split(' ').some((part) => read(part).length !== 1))).toEqual([]);
});

test('has no term that means two things', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { name, term } of TERMS) {
    const key = term
      .split(' ')
      .map((part) => (part.endsWith('*') ? part : read(part)[0]?.form.stem))
      .join(' ');
    meanings.set(key, (meanings.get(key) ?? new Set()).add(name));
  }
  expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([]);
});

test('has no wider concept that does not exist', () => {
  const names = new Set(GLOSSARY.map(({ name }) => name));
  expect(GLOSSARY.flatMap(({ wider }) => wider ?? []).filter((name) => !names.has(name))).toEqual([]);
});
