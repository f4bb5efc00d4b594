import { expect, test } from 'vitest';

import { fold } from '#app/domain/shared/fold.ts';
import { stemOf } from '#app/domain/suggest/stem.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stemOf(fold(word)))).size;

test.each([
  ['migration migrations migrant migrants migrated'],
  ['mobility mobilities mobilité mobilités'],
  ['integration integrating integrated intégration intégrations'],
  ['employment employed employer employee employé'],
  ['national nationaux nationale nationales'],
  ['survey surveys'],
  ['country countries'],
  ['измерение измерения измерений измерению измерением измерениями'],
  ['миграция миграции миграцию миграцией миграциями миграций'],
  ['трудовой трудовая трудовые трудовых трудовую трудовому'],
  ['регистр регистра регистры регистров регистрам'],
])('%s have one stem', (words) => {
  expect(stems(words)).toBe(1);
});

test.each([
  ['student study'],
  ['nation nature'],
  ['port report'],
  ['труд друг'],
  ['age aged'],
  ['census consensus'],
])('%s have not', (words) => {
  expect(stems(words)).toBe(2);
});
