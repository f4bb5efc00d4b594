/** What the link of a former address leads back to. */
import { expect, test } from 'vitest';

import { afterUndoing, mayUndo, type Undoable } from '#app/domain/sign-in/address-changes.ts';
import { isBrowserOf, isFresh } from '#app/domain/sign-in/fresh-code.ts';
import { later, NOW } from '#tests/factories/context.ts';

const change = (email_id: string, members: string[], takes_off: string | null = null): Undoable => ({
  email_id,
  members,
  preferred_id: members[0]!,
  takes_off,
});

test.each<[string, string[], Undoable[], boolean]>([
  ['an address of the account, when nothing can be undone', ['old', 'new'], [], true],
  ['an address that was there before the oldest change', ['old', 'new'], [change('old', ['old'])], true],
])('a link goes to %s', (_, current, open, expected) => {
  expect(mayUndo('old', current, open)).toBe(expected);
});

test('no link goes to an address that came with a change that can still be undone', () => {
  expect(mayUndo('new', ['old', 'new'], [change('old', ['old'])])).toBe(false);
});

test.each<[string, Undoable[], number, string, string[]]>([
  ['one change', [change('old', ['old'])], 0, 'old', ['old']],
  [
    'a preferred address that was on the account before: it goes as well',
    [change('old', ['old', 'second'], 'second')],
    0,
    'old',
    ['old'],
  ],
  [
    'the newest of three: all of which the address was told',
    [change('old', ['old']), change('old', ['old', 'new'], 'new'), change('old', ['new', 'old'])],
    2,
    'old',
    ['old'],
  ],
  [
    'a change of which another address was told before: only the own ones',
    [change('second', ['old', 'second']), change('old', ['second', 'old', 'new'])],
    1,
    'second',
    ['old', 'second', 'new'],
  ],
])('undoing %s', (_, open, which, preferred, on) => {
  const after = afterUndoing(open[which]!, open, ['old', 'second', 'new']);
  expect([after.preferred, after.on]).toEqual([preferred, on]);
  expect([...after.on, ...after.off].sort()).toEqual(['new', 'old', 'second']);
});

test('a code is fresh for an hour, to the millisecond', () => {
  expect([isFresh(NOW, later(59)), isFresh(NOW, later(60)), isFresh(null, NOW)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a session is used from its own browser', () => {
  const session = { browserHash: 'mine' };
  expect([isBrowserOf(session, 'mine'), isBrowserOf(session, 'other'), isBrowserOf(session, null)]).toEqual([
    true,
    false,
    false,
  ]);
  // Of before browsers were kept.
  expect(isBrowserOf({ browserHash: null }, 'any')).toBe(true);
});
