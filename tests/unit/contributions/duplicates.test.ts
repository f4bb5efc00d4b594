/** Which contributions are pointed out as perhaps the same one. */
import { expect, test } from 'vitest';

import { type Comparable, likelyDuplicateOf } from '#app/domain/contributions/duplicates.ts';

const paper = (title: string, abstract: string, ...authorKeys: string[]): Comparable => ({
  title,
  abstract,
  authorKeys,
});
const subject = paper(
  'Arrivals by sea',
  'Counting people who arrive by sea in autumn.',
  'kari@office.example',
);

test.each<[string, Comparable, boolean]>([
  ['the same words by others', paper('Sea arrivals', 'People arrive by sea in autumn; counting.', 'a'), true],
  ['the title of the same author', paper('Arrivals by the sea', 'Else.', 'a', 'kari@office.example'), true],
  [
    'the title of somebody else',
    paper('Arrivals by the sea', 'Quite another text about households.', 'a'),
    false,
  ],
  ['another subject of the same author', paper('Households', 'A survey.', 'kari@office.example'), false],
])('%s', (_what, other, isLikely) => {
  expect(likelyDuplicateOf(subject)(other)).toBe(isLikely);
});

test('each text is read once, however many are compared', () => {
  const reads: string[] = [];
  const counted = (name: string): Comparable => ({
    get title() {
      reads.push(`title of ${name}`);
      return name;
    },
    get abstract() {
      reads.push(`abstract of ${name}`);
      return 'Counting people.';
    },
    authorKeys: ['kari@office.example'],
  });
  ['b', 'c', 'd'].map(counted).filter(likelyDuplicateOf(counted('a')));
  expect(reads.sort()).toEqual(
    ['a', 'b', 'c', 'd'].flatMap((name) => [`abstract of ${name}`, `title of ${name}`]).sort(),
  );
});
