import { expect, test } from 'vitest';

import { timeLeft } from '#app/browser/time-left.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [3 * 24 * HOUR + HOUR, { say: 'left', time: '3 days' }],
  [24 * HOUR + 1, { say: 'left', time: '1 day' }],
  [24 * HOUR, { say: 'left', time: '24 hours' }],
  [HOUR + 1, { say: 'left', time: '1 hour' }],
  [HOUR, { say: 'left', time: '60 minutes' }],
  [5 * MINUTE + 1, { say: 'left', time: '5 minutes' }],
  [5 * MINUTE - 1, { say: 'soon', time: '5 minutes' }],
  [0, { say: 'soon', time: '1 minute' }],
  [-1, { say: 'passed', time: '' }],
])('%i ms before the deadline', (milliseconds, said) => {
  expect(timeLeft(milliseconds, 'en')).toEqual(said);
});

test.each([
  ['fr', '5\u00a0jours'],
  ['ru', '5 дней'],
])('in the language of the reader: %s', (language, time) => {
  expect(timeLeft(5 * 24 * HOUR + 1, language).time).toBe(time);
});
