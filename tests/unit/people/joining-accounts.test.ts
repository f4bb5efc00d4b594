import { describe, expect, test } from 'vitest';

import {
  type JoinFacts,
  type UndoFacts,
  whyNotJoined,
  whyNotUndone,
} from '#app/domain/people/joining-accounts.ts';
import { type MovingFate, sortRows } from '#app/domain/people/rows-of-a-person.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import { idNamed } from '#tests/factories/ids.ts';

const [kept, joined, admin] = ['kept', 'joined', 'admin'].map((name) => idNamed<PersonId>(name));
const facts = (change: Partial<JoinFacts> = {}): JoinFacts => ({
  way: 'administrator',
  actorId: admin!,
  kept: { id: kept!, isDisabled: false },
  joined: { id: joined!, isDisabled: false },
  bothReview: [],
  isOfferBetween: false,
  canAddressesBeUndone: false,
  ...change,
});

describe('two accounts', () => {
  test.each<[string, Partial<JoinFacts>, string | null]>([
    ['by an administrator', {}, null],
    ['by codes in the account that goes on', { way: 'codes', actorId: kept! }, null],
    ['by codes in the account that would be closed', { way: 'codes', actorId: joined! }, 'not_own'],
    ['by codes of somebody else', { way: 'codes' }, 'not_own'],
    ['the same one twice', { joined: { id: kept!, isDisabled: false } }, 'same'],
    ['an administrator into their own', { actorId: kept! }, 'own'],
    ['their own into another one', { actorId: joined! }, 'own'],
    ['into one that is locked out', { kept: { id: kept!, isDisabled: true } }, 'kept_disabled'],
    ['one that is locked out, by an administrator', { joined: { id: joined!, isDisabled: true } }, null],
    [
      'one that is locked out, by codes',
      { way: 'codes', actorId: kept!, joined: { id: joined!, isDisabled: true } },
      'joined_disabled',
    ],
    ['that review the same paper', { bothReview: ['K7PX-4MWD'] }, 'both_review'],
    ['of which one offers the other something', { isOfferBetween: true }, 'offer_between'],
    ['whose addresses somebody can still undo', { canAddressesBeUndone: true }, 'addresses_changed'],
  ])('%s', (_, change, problem) => {
    expect(whyNotJoined(facts(change))?.key ?? null).toBe(problem && `join.problems.${problem}`);
  });
});

test.each<[Partial<UndoFacts>, string | null]>([
  [{}, null],
  [{ isUndone: true }, 'undone'],
  [{ isKeptJoined: true }, 'later_first'],
  [{ comingBack: 0 }, 'address_gone'],
  [{ remaining: 0 }, 'kept_without_address'],
  [{ actorIsEither: true }, 'own'],
])('what is undone: %j', (change, problem) => {
  const undo = { isUndone: false, isKeptJoined: false, comingBack: 1, remaining: 1, actorIsEither: false };
  expect(whyNotUndone({ ...undo, ...change })?.key ?? null).toBe(problem && `join.problems.${problem}`);
});

describe('rows', () => {
  const AS_EVER = { key: 'id', counts: null, same: ['role'] } as const;
  const rows = (...roles: [id: string, role: string, ended?: string][]) =>
    roles.map(([id, role, ended = null]) => ({ id, role, ended_at: ended }));

  test('that both have stay, and the others move', () => {
    expect(sortRows({ ...AS_EVER, fate: 'unites' }, rows(['a', 'x']), rows(['b', 'x'], ['c', 'y']))).toEqual({
      moved: ['c'],
      stayed: ['b'],
      refused: [],
    });
  });

  test('that are over are history on either side, and move', () => {
    const over: MovingFate = { ...AS_EVER, fate: 'unites', over: { column: 'ended_at', is: 'set' } };
    expect(
      sortRows(over, rows(['a', 'x', 'then'], ['d', 'y']), rows(['b', 'x'], ['c', 'y', 'then'])),
    ).toEqual({ moved: ['b', 'c'], stayed: [], refused: [] });
  });

  test('that both have may refuse', () => {
    expect(sortRows({ ...AS_EVER, fate: 'refuses' }, rows(['a', 'x']), rows(['b', 'x'])).refused).toEqual([
      'b',
    ]);
  });
});
