/** When an installation wants looking at. */
import { expect, test } from 'vitest';

import {
  type Health,
  healthOfBackups,
  healthOfDiskSpace,
  healthOfMail,
  healthOfScanner,
} from '#app/domain/installation/health.ts';

test.each<[megabytes: number, share: number, Health]>([
  [199, 90, 'bad'],
  [200, 90, 'warn'],
  [1_023, 90, 'warn'],
  [1_024, 14, 'warn'],
  [1_024, 15, 'ok'],
])('%i MB free, %i %%: %s', (megabytes, share, health) => {
  expect(healthOfDiskSpace(megabytes, share)).toBe(health);
});

test('mail that was given up wants looking at, a queue that stands still is mended', () => {
  expect([healthOfMail(0, false), healthOfMail(1, false), healthOfMail(0, true)]).toEqual([
    'ok',
    'warn',
    'bad',
  ]);
});

test('a backup is two days old at most', () => {
  expect([healthOfBackups(48), healthOfBackups(49), healthOfBackups(null)]).toEqual(['ok', 'warn', 'warn']);
});

test('a scanner that has not shown that it sees is looked at, one that is blind is mended', () => {
  expect([healthOfScanner(undefined), healthOfScanner(null), healthOfScanner('blind')]).toEqual([
    'warn',
    'ok',
    'bad',
  ]);
});
