import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { deadlineFor } from '#app/domain/meetings/deadlines.ts';
import type { ContributionId, ItemId } from '#app/domain/shared/ids.ts';
import {
  dateIn,
  deadlineState,
  endOfDay,
  epochOf,
  formatDates,
  formatDeadline,
  formatReceived,
  instantFromLocal,
  instantOf,
  isTimeZone,
  utcOffset,
  whenPassed,
} from '#app/domain/shared/time.ts';
import type { DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import { idNamed } from '#tests/factories/ids.ts';

const DEADLINE = '2026-09-07T21:59:59.000Z';
const after = (milliseconds: number) => instantOf(epochOf(DEADLINE) + milliseconds);

describe('a deadline, to the millisecond', () => {
  test.each([
    [-1, 'open'],
    [0, 'open'],
    [999, 'open'],
    [1000, 'grace'],
    [999 + 900_000, 'grace'],
    [1000 + 900_000, 'passed'],
  ])('%i ms after it with a quarter of an hour of grace: %s', (milliseconds, expected) => {
    expect(deadlineState(after(milliseconds), DEADLINE, 900)).toBe(expected);
  });

  test('without grace it has passed when its last second is over', () => {
    expect(deadlineState(after(999), DEADLINE, 0)).toBe('open');
    expect(deadlineState(after(1000), DEADLINE, 0)).toBe('passed');
    expect(whenPassed(DEADLINE)).toBe(after(1000));
  });

  test('where there is none, nothing is ever late', () => {
    expect(deadlineState(after(1e12), null, 0)).toBe('no_deadline');
  });
});

describe('which deadline holds', () => {
  const of = (item: string | null, contribution: string | null, day = 7, stage: DeadlineStage = 'paper') => ({
    itemId: item === null ? null : idNamed<ItemId>(item),
    contributionId: contribution === null ? null : idNamed<ContributionId>(contribution),
    stage,
    instant: `2026-09-0${day}T21:59:59.000Z`,
  });
  const all = [of(null, null), of('four', null), of('four', 'c1', 8), of(null, null, 7, 'slides')];

  test('that of the contribution, else of its session, else of the meeting', () => {
    expect(
      deadlineFor(all, 'paper', {
        itemId: idNamed<ItemId>('four'),
        contributionId: idNamed<ContributionId>('c1'),
      }),
    ).toEqual(of('four', 'c1', 8));
    expect(
      deadlineFor(all, 'paper', {
        itemId: idNamed<ItemId>('four'),
        contributionId: idNamed<ContributionId>('c2'),
      }),
    ).toEqual(of('four', null));
    expect(deadlineFor(all, 'paper', { itemId: idNamed<ItemId>('five') })).toEqual(of(null, null));
  });

  test('more time for one contribution is never less than everybody has', () => {
    const moved = [of('four', null, 9), of('four', 'c1', 8)];
    const entry = { itemId: idNamed<ItemId>('four'), contributionId: idNamed<ContributionId>('c1') };
    expect(deadlineFor(moved, 'paper', entry)).toEqual(of('four', null, 9));
    expect(deadlineFor([of('four', 'c1', 8)], 'paper', entry)).toEqual(of('four', 'c1', 8));
  });

  test('none where nobody has set one', () => {
    expect(deadlineFor(all, 'abstract', { itemId: idNamed<ItemId>('four') })).toBe(null);
  });
});

describe('local times', () => {
  test('a bare date is the end of that day', () => {
    expect(instantFromLocal('2026-09-07', 'Europe/Zurich')).toEqual({
      instant: '2026-09-07T21:59:59.000Z',
      local: '2026-09-07T23:59:59',
    });
  });

  test('anywhere on earth ends twelve hours after Greenwich', () => {
    expect(instantFromLocal('2026-09-07', 'Etc/GMT+12')).toMatchObject({
      instant: '2026-09-08T11:59:59.000Z',
    });
  });

  test.each([
    ['2026-03-29T02:30', 'does_not_exist'],
    ['2026-10-25T02:30', 'happens_twice'],
    ['2026-02-30', 'not_a_date'],
    ['tomorrow', 'not_a_date'],
  ])('%s in Zurich: %s', (local, problem) => {
    expect(instantFromLocal(local, 'Europe/Zurich')).toEqual({ problem });
  });

  test('three weeks later, at the end of the day, across a change of the clocks', () => {
    expect(endOfDay('2026-10-20T22:30:00.000Z', 21, 'Europe/Zurich')).toBe('2026-11-11T22:59:59.000Z');
  });

  test.each([
    ['Europe/Zurich', true],
    ['UTC', true],
    ['Europe/Atlantis', false],
    ['+02:00', false],
    ['', false],
  ])('zone %s: %s', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });
});

describe('instants', () => {
  test('are text of fixed width, so that the order of text is the order of time', () => {
    const any = fc.integer({ min: 0, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(epochOf(instantOf(a))).toBe(a);
        expect(instantOf(a) < instantOf(b)).toBe(a < b);
      }),
    );
  });

  test('a text that is none is refused', () => {
    expect(() => epochOf('soon')).toThrow(RangeError);
  });
});

describe('as people read it', () => {
  test('deadlines carry the place and the offset', () => {
    expect(formatDeadline(DEADLINE, 'Europe/Zurich')).toBe('Monday, 7 September 2026, 23:59 (Geneva, UTC+2)');
    expect(formatDeadline(DEADLINE, 'America/St_Johns')).toBe(
      'Monday, 7 September 2026, 19:29 (St Johns, UTC−2:30)',
    );
  });

  test('receipts are exact to the second', () => {
    expect(formatReceived('2026-11-24T13:32:05.123Z', 'Europe/Zurich')).toBe(
      '24 November 2026, 14:32:05 (Geneva, UTC+1) = 13:32:05 UTC',
    );
  });

  test.each([
    ['2027-10-24', '2027-10-26', '24–26 October 2027'],
    ['2027-09-30', '2027-10-02', '30 September – 2 October 2027'],
    ['2027-10-24', '2027-10-24', '24 October 2027'],
  ])('%s to %s', (from, to, expected) => {
    // Blanks around the dash are those that the language asks for, thin ones included.
    const plain = formatDates(from, to).replace(/\s?–\s?/g, (dash) =>
      expected.includes(' – ') ? ' – ' : dash.trim(),
    );
    expect(plain).toBe(expected);
  });

  test('offsets', () => {
    expect([
      utcOffset('2026-01-01T00:00:00.000Z', 'UTC'),
      utcOffset('2026-01-01T00:00:00.000Z', 'Asia/Kolkata'),
      utcOffset('2026-01-01T00:00:00.000Z', 'America/New_York'),
    ]).toEqual(['UTC', 'UTC+5:30', 'UTC−5']);
  });

  test('the day depends on the place', () => {
    expect(dateIn('2026-09-07T22:30:00.000Z', 'Europe/Zurich')).toBe('2026-09-08');
    expect(dateIn('2026-09-07T22:30:00.000Z', 'America/New_York')).toBe('2026-09-07');
  });
});
