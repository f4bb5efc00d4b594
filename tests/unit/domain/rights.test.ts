import { describe, expect, it } from 'vitest';

import type { FoundConflict } from '#app/domain/conflicts.ts';
import type { RefusalCode } from '#app/domain/refusals.ts';
import { mayTakeOver, rightsOn, whoDecides, type Rights, type ViewerFacts } from '#app/domain/rights.ts';
import { YES } from '#app/domain/refusals.ts';
import { ASSIGNMENT_STATES, CONTRIBUTION_STATES, type ContributionState } from '#app/domain/vocabulary.ts';

const NOBODY: ViewerFacts = {
  isSignedIn: true,
  isSecretariat: false,
  isOrganizer: false,
  isSubmitter: false,
  isAuthor: false,
  assignment: null,
  conflicts: [],
  reviewConflicts: [],
};
const OWN_COUNTRY: FoundConflict = { kind: 'same_country', effect: 'block', why: 'conflict_same_country' };

const VIEWERS = {
  visitor: { ...NOBODY, isSignedIn: false },
  stranger: NOBODY,
  submitter: { ...NOBODY, isSubmitter: true },
  coAuthor: { ...NOBODY, isAuthor: true },
  asked: { ...NOBODY, assignment: 'asked' },
  reviewer: { ...NOBODY, assignment: 'accepted' },
  reviewed: { ...NOBODY, assignment: 'reviewed' },
  declined: { ...NOBODY, assignment: 'declined' },
  organizer: { ...NOBODY, isOrganizer: true },
  boundOrganizer: { ...NOBODY, isOrganizer: true, conflicts: [OWN_COUNTRY] },
  secretariat: { ...NOBODY, isSecretariat: true },
  boundSecretariat: { ...NOBODY, isSecretariat: true, conflicts: [OWN_COUNTRY] },
} satisfies Record<string, ViewerFacts>;
type Viewer = keyof typeof VIEWERS;

type Right = Exclude<keyof Rights, 'actsAs'>;
const RIGHTS: Right[] = [
  'see',
  'seeLetters',
  'seeReviews',
  'assign',
  'review',
  'decide',
  'release',
  'publish',
  'takeOver',
];

/** The rights that a viewer has, one letter for each in the order of RIGHTS; a point for no. */
function lettersOf(viewer: ViewerFacts, state: ContributionState, hasOpenDecision: boolean): string {
  const rights = rightsOn(viewer, { state, hasPaper: true, hasOpenDecision });
  return RIGHTS.map((right, index) => (rights[right].allowed ? 'slvardopt'[index] : '.')).join('');
}

//                     s see  l letters  v reviews  a assign  r review  d decide  o release  p publish  t take over
const UNDECIDED: Record<Viewer, string> = {
  visitor: '.........',
  stranger: '.........',
  submitter: 'sl.......',
  coAuthor: 'sl.......',
  asked: 's...r....',
  reviewer: 's...r....',
  reviewed: 's........',
  declined: '.........',
  organizer: 'slva.d...',
  boundOrganizer: 'sl.......',
  secretariat: 'slva.d...',
  boundSecretariat: 'sl......t',
};
const WITH_DECISION: Record<Viewer, string> = {
  ...UNDECIDED,
  organizer: 'slva..o..',
  secretariat: 'slva..o..',
};
const AFTERWARDS: Record<Viewer, string> = {
  ...UNDECIDED,
  asked: 's........',
  reviewer: 's........',
  organizer: 'slv......',
  secretariat: 'slv......',
  boundSecretariat: 'sl.......',
};
const TO_PUBLISH: Record<Viewer, string> = {
  ...AFTERWARDS,
  secretariat: 'slv....p.',
  boundSecretariat: 'sl.....p.',
};

const isUndecided = (state: ContributionState) => state === 'submitted' || state === 'in_review';
const isToPublish = (state: ContributionState) => state === 'accepted' || state === 'cleared';

describe('every right of every viewer in every state', () => {
  for (const state of CONTRIBUTION_STATES) {
    for (const viewer of Object.keys(VIEWERS) as Viewer[]) {
      it(`${viewer}, ${state}`, () => {
        const expected = isUndecided(state) ? UNDECIDED : isToPublish(state) ? TO_PUBLISH : AFTERWARDS;
        expect(lettersOf(VIEWERS[viewer], state, false)).toBe(expected[viewer]);
        const decided = isUndecided(state) ? WITH_DECISION : expected;
        expect(lettersOf(VIEWERS[viewer], state, true)).toBe(decided[viewer]);
      });
    }
  }
});

function why(viewer: ViewerFacts, right: Right, state: ContributionState = 'submitted', hasPaper = true) {
  const verdict = rightsOn(viewer, { state, hasPaper, hasOpenDecision: false })[right];
  return verdict.allowed ? null : verdict.why;
}

describe('why not', () => {
  it.each<[Viewer, Right, ContributionState, RefusalCode]>([
    ['visitor', 'see', 'submitted', 'sign_in_first'],
    ['stranger', 'see', 'submitted', 'not_found'],
    ['stranger', 'decide', 'accepted', 'not_found'],
    ['declined', 'see', 'in_review', 'not_found'],
    ['submitter', 'seeReviews', 'in_review', 'not_allowed'],
    ['submitter', 'decide', 'in_review', 'not_allowed'],
    ['reviewer', 'seeReviews', 'in_review', 'not_allowed'],
    ['reviewer', 'seeLetters', 'accepted', 'not_allowed'],
    ['reviewed', 'review', 'in_review', 'review_closed'],
    ['reviewer', 'review', 'accepted', 'wrong_state'],
    ['boundOrganizer', 'decide', 'in_review', 'conflict_same_country'],
    ['boundOrganizer', 'seeReviews', 'published', 'conflict_same_country'],
    ['organizer', 'decide', 'accepted', 'wrong_state'],
    ['organizer', 'publish', 'accepted', 'not_allowed'],
    ['secretariat', 'publish', 'submitted', 'wrong_state'],
    ['secretariat', 'takeOver', 'submitted', 'others_can_decide'],
  ])('%s, %s, %s: %s', (viewer, right, state, expected) => {
    expect(why(VIEWERS[viewer], right, state)).toBe(expected);
  });

  it('a paper is published with its file only', () => {
    expect(why(VIEWERS.secretariat, 'publish', 'accepted', false)).toBe('no_paper');
  });

  it('an open decision is sent or cancelled before there is another', () => {
    const facts = { state: 'in_review', hasPaper: true, hasOpenDecision: true } as const;
    expect(rightsOn(VIEWERS.organizer, facts).decide).toEqual({ allowed: false, why: 'already_decided' });
  });

  it('a reviewer from the same country may decide nothing, and review where the meeting only warns', () => {
    const warned: ViewerFacts = {
      ...VIEWERS.reviewer,
      conflicts: [OWN_COUNTRY],
      reviewConflicts: [{ ...OWN_COUNTRY, effect: 'warn' }],
    };
    expect(why(warned, 'review')).toBe(null);
    expect(why({ ...warned, isOrganizer: true }, 'decide')).toBe('conflict_same_country');
  });
});

describe('in which role a page is shown', () => {
  it('the strongest that applies', () => {
    const facts = { state: 'in_review', hasPaper: true, hasOpenDecision: false } as const;
    const all = { ...NOBODY, isSecretariat: true, isOrganizer: true, isSubmitter: true };
    expect([
      rightsOn(all, facts).actsAs,
      rightsOn({ ...all, isSecretariat: false }, facts).actsAs,
      rightsOn({ ...NOBODY, isAuthor: true, assignment: 'accepted' }, facts).actsAs,
      rightsOn({ ...NOBODY, isAuthor: true }, facts).actsAs,
      rightsOn(NOBODY, facts).actsAs,
    ]).toEqual(['secretariat', 'organizer', 'reviewer', 'author', 'nobody']);
  });

  it.each(ASSIGNMENT_STATES)('a request to review that is %s', (assignment) => {
    const facts = { state: 'in_review', hasPaper: true, hasOpenDecision: false } as const;
    const isHeld = ['asked', 'accepted', 'reviewed'].includes(assignment);
    expect(rightsOn({ ...NOBODY, assignment }, facts).actsAs).toBe(isHeld ? 'reviewer' : 'nobody');
  });
});

describe('who decides on a paper', () => {
  const organizer = { role: 'organizer', isBound: false } as const;
  const secretariat = { role: 'secretariat', isBound: false } as const;
  const bound = { isBound: true } as const;

  it('the organizers of its session who are in no conflict', () => {
    expect(whoDecides([organizer, { ...organizer, ...bound }, secretariat])).toEqual({
      deciders: [organizer],
      needOverride: false,
    });
  });

  it('else the secretariat without a conflict: Eurostat convenes and submits, UNECE decides', () => {
    const eurostat = { ...secretariat, ...bound, body: 'Eurostat' };
    const unece = { ...secretariat, body: 'UNECE' };
    expect(whoDecides([{ ...organizer, ...bound, body: '' }, eurostat, unece])).toEqual({
      deciders: [unece],
      needOverride: false,
    });
  });

  it('else the whole secretariat, which needs a named override', () => {
    const team = [
      { ...organizer, ...bound },
      { ...secretariat, ...bound },
    ];
    expect(whoDecides(team)).toEqual({ deciders: [{ ...secretariat, ...bound }], needOverride: true });
    expect(mayTakeOver(YES, team)).toEqual(YES);
    expect(mayTakeOver(YES, [...team, organizer])).toEqual({ allowed: false, why: 'others_can_decide' });
    expect(mayTakeOver({ allowed: false, why: 'not_allowed' }, team)).toEqual({
      allowed: false,
      why: 'not_allowed',
    });
  });
});
