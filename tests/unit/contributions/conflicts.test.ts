import { describe, expect, test } from 'vitest';

import {
  blockingConflict,
  type BodyFacts,
  conflictsOf,
  conflictsToEnd,
  mayBeAsked,
  type PaperFacts,
} from '#app/domain/contributions/conflicts.ts';
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { ConflictKind } from '#app/domain/shared/vocabulary.ts';
import { idNamed } from '#tests/factories/ids.ts';

const norway: BodyFacts = { id: 'no', kind: 'country', parentId: null };
const sweden: BodyFacts = { id: 'se', kind: 'country', parentId: null };
const statisticsNorway: BodyFacts = { id: 'ssb', kind: 'institution', parentId: 'no' };
const ministry: BodyFacts = { id: 'min', kind: 'institution', parentId: 'no' };
const eurostat: BodyFacts = { id: 'eurostat', kind: 'organisation', parentId: null };

const paper = (facts: Partial<PaperFacts> = {}): PaperFacts => ({
  submitterId: idNamed('kari'),
  authorIds: [idNamed('jens')],
  names: ['Kari Nordmann', 'J. Dahl'],
  bodies: [norway],
  recorded: [],
  notAuthors: [],
  ...facts,
});
const person = (id: string, bodies: BodyFacts[] = [], ...names: string[]) => ({
  personId: idNamed<PersonId>(id),
  names: names.length === 0 ? [id] : names,
  bodies,
});
const kinds = (...args: Parameters<typeof conflictsOf>) =>
  conflictsOf(...args).map((conflict) => `${conflict.kind} ${conflict.effect}`);

describe('conflicts of interest', () => {
  test('none with a colleague from another country', () => {
    expect(kinds(person('luc', [sweden]), paper(), 'block')).toEqual([]);
  });

  test('the own paper, whoever else wrote it', () => {
    expect(kinds(person('kari'), paper(), 'block')).toEqual(['own_paper block']);
  });

  test('a co-author, known or named by an address of the person', () => {
    expect(kinds(person('jens'), paper(), 'block')).toEqual(['co_author block']);
  });

  test('whoever bears the full name of an author, under whatever account', () => {
    expect(kinds(person('other', [], 'NORDMANN, Kari'), paper(), 'warn')).toEqual(['namesake block']);
    expect(kinds(person('other', [], 'Kari Lund'), paper(), 'block')).toEqual([]);
  });

  test('a name binds on when the person is called otherwise', () => {
    const renamed = person('other', [], 'Marco Rossi', 'NORDMANN, Kari');
    expect(kinds(renamed, paper(), 'warn')).toEqual(['namesake block']);
    expect(kinds(person('other', [], 'Marco Rossi'), paper(), 'warn')).toEqual([]);
  });

  test('initials that agree warn and forbid nothing', () => {
    const found = conflictsOf(person('other', [], 'Jens Dahl'), paper(), 'block');
    expect(found).toEqual([{ kind: 'namesake', effect: 'warn', why: 'conflict_namesake' }]);
    expect(mayBeAsked(found, '').verdict).toEqual({ allowed: true });
  });

  test('an author bears the own name: that is no second conflict', () => {
    expect(kinds(person('kari', [], 'Kari Nordmann'), paper(), 'block')).toEqual(['own_paper block']);
    expect(kinds(person('jens', [], 'Kari Nordmann'), paper(), 'block')).toEqual(['co_author block']);
  });

  test('who is settled to be no author is bound by no naming, recorded or not', () => {
    const recorded = ['co_author', 'namesake', 'declared'].map((kind) => ({
      personId: idNamed<PersonId>('jens'),
      kind: kind as ConflictKind,
    }));
    const notAuthors = [idNamed<PersonId>('jens')];
    expect(kinds(person('jens', [], 'Kari Nordmann'), paper({ notAuthors, recorded }), 'block')).toEqual([
      'declared block',
    ]);
  });

  test('a name that was recorded goes on binding after the author has been taken out', () => {
    const recorded = [{ personId: idNamed<PersonId>('other'), kind: 'namesake' as const }];
    expect(kinds(person('other', [], 'Jens Dahl'), paper({ recorded }), 'block')).toEqual(['namesake block']);
  });

  test('the same country, as the rule says', () => {
    expect(kinds(person('ola', [norway]), paper(), 'block')).toEqual(['same_country block']);
    expect(kinds(person('ola', [norway]), paper(), 'warn')).toEqual(['same_country warn']);
  });

  test('the country of an institution, on either side', () => {
    expect(kinds(person('ola', [statisticsNorway]), paper(), 'block')).toEqual(['same_country block']);
    const byInstitution = paper({ bodies: [statisticsNorway] });
    expect(kinds(person('ola', [ministry]), byInstitution, 'block')).toEqual(['same_country block']);
  });

  test('the own office blocks also where the country only warns', () => {
    const byInstitution = paper({ bodies: [statisticsNorway] });
    expect(kinds(person('ola', [statisticsNorway]), byInstitution, 'warn')).toEqual([
      'same_organisation block',
      'same_country warn',
    ]);
    expect(kinds(person('marco', [eurostat]), paper({ bodies: [eurostat] }), 'warn')).toEqual([
      'same_organisation block',
    ]);
  });

  test('what was declared or recorded, for this person only', () => {
    const recorded = [
      { personId: idNamed<PersonId>('luc'), kind: 'declared' as const },
      { personId: idNamed<PersonId>('eva'), kind: 'set_by_secretariat' as const },
    ];
    expect(kinds(person('luc'), paper({ recorded }), 'block')).toEqual(['declared block']);
  });
});

describe('whether somebody may be asked to review', () => {
  const sameCountry = conflictsOf(person('ola', [norway]), paper(), 'block');

  test('not from the same country, unless the secretariat gives a reason', () => {
    expect(mayBeAsked(sameCountry, '')).toEqual({
      verdict: { allowed: false, why: 'conflict_same_country' },
      usesOverride: false,
    });
    expect(mayBeAsked(sameCountry, 'the only expert')).toEqual({
      verdict: { allowed: true },
      usesOverride: true,
    });
  });

  test('never on the own paper, whatever the reason', () => {
    const own = conflictsOf(person('kari', [norway]), paper(), 'block');
    expect(mayBeAsked(own, 'the only expert').verdict).toEqual({
      allowed: false,
      why: 'conflict_own_paper',
    });
  });

  test('without a conflict a reason changes nothing', () => {
    expect(mayBeAsked([], 'a reason')).toEqual({ verdict: { allowed: true }, usesOverride: false });
    const warned = conflictsOf(person('ola', [norway]), paper(), 'warn');
    expect(blockingConflict(warned)).toBe(null);
    expect(mayBeAsked(warned, '').verdict).toEqual({ allowed: true });
  });
});

test('whoever may not see the reviews ends recorded conflicts of the team alone, and nobody the own ones', () => {
  const [own, colleague, reviewer] = ['own', 'colleague', 'reviewer'].map((id) => idNamed<PersonId>(id));
  const recorded = [own!, colleague!, reviewer!].map((personId) => ({ personId }));
  const ended = (seesReviews: boolean) =>
    conflictsToEnd(recorded, { id: own!, seesReviews }, [own!, colleague!]).map(({ personId }) => personId);
  expect([ended(true), ended(false)]).toEqual([['colleague', 'reviewer'], ['colleague']]);
});
