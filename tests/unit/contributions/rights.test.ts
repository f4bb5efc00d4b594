import { describe, expect, it } from 'vitest';

import type { FoundConflict } from '#app/domain/contributions/conflicts.ts';
import {
  type ContributionFacts,
  mayTakeOver,
  type Rights,
  rightsOn,
  type ViewerFacts,
  whoDecides,
} from '#app/domain/contributions/rights.ts';
import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { ALLOWED } from '#app/domain/shared/refusals.ts';
import {
  ASSIGNMENT_STATES,
  CONTRIBUTION_STATES,
  type ContributionState,
} from '#app/domain/shared/vocabulary.ts';

const NOBODY: ViewerFacts = {
  isSignedIn: true,
  isSecretariat: false,
  isOrganizer: false,
  isSubmitter: false,
  isFocalPoint: false,
  isAskedToTake: false,
  isAuthor: false,
  assignment: null,
  hadTask: false,
  conflicts: [],
  reviewConflicts: [],
};
const OWN_COUNTRY: FoundConflict = { kind: 'same_country', effect: 'block', why: 'conflict_same_country' };

const VIEWERS = {
  visitor: { ...NOBODY, isSignedIn: false },
  stranger: NOBODY,
  submitter: { ...NOBODY, isSubmitter: true },
  coAuthor: { ...NOBODY, isAuthor: true },
  focalPoint: { ...NOBODY, isFocalPoint: true },
  asked: { ...NOBODY, assignment: 'asked' },
  reviewer: { ...NOBODY, assignment: 'accepted' },
  reviewed: { ...NOBODY, assignment: 'reviewed' },
  declined: { ...NOBODY, assignment: 'declined' },
  earlierReviewer: { ...NOBODY, hadTask: true },
  organizer: { ...NOBODY, isOrganizer: true },
  boundOrganizer: { ...NOBODY, isOrganizer: true, conflicts: [OWN_COUNTRY] },
  askedToTake: { ...NOBODY, isAskedToTake: true },
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
  'handIn',
  'withdraw',
  'cancel',
  'restore',
  'handOver',
  'present',
  'extend',
  'move',
  'answerMove',
  'translate',
  'setVisibility',
  'merge',
  'issue',
];
const LETTERS = 'slvardopthwcbgkemnxyji';

/** A contribution at which nothing waits, with its paper, before any deadline. */
function facts(state: ContributionState, change: Partial<ContributionFacts> = {}): ContributionFacts {
  return {
    state,
    isPaperToCome: false,
    withdrawnFrom: state === 'withdrawn' ? 'submitted' : null,
    hasPaper: true,
    hasOpenDecision: false,
    hasOpenMove: false,
    isDeadlineOver: false,
    ...change,
  };
}

/** The rights that a viewer has, one letter for each in the order of RIGHTS; a point for no. */
function lettersOf(viewer: ViewerFacts, it: ContributionFacts): string {
  const rights = rightsOn(viewer, it);
  return RIGHTS.map((right, index) => (rights[right].allowed ? LETTERS[index] : '.')).join('');
}

/**
 * s see, l letters, v reviews, a assign, r review, d decide, o release (send), p publish, t take over, h hand in,
 * w withdraw, c cancel, b bring back, g hand over (give), k say who presents, e extend, m propose a move, n answer a move,
 * x translate, y set the visibility, j join with another one that is the same, i issue a revision
 */
const EXPECTED: Record<Viewer, Record<string, string>> = {
  visitor: {
    '......................': 'every state',
  },
  stranger: {
    '......................': 'every state',
  },
  submitter: {
    'sl...........g........': 'draft',
    'sl.......hw..g......j.': 'submitted in_review',
    'sl.......hw..g........': 'changes_requested',
    'sl.......hw..gk.....j.': 'paper_submitted paper_in_review',
    'sl.......hw..gk.......': 'accepted awaiting_paper paper_changes_requested cleared',
    'sl....................': 'declined',
    'sl.......h...gk.......': 'published',
    'sl..........bg........': 'withdrawn',
  },
  coAuthor: {
    'sl....................': 'every state',
  },
  focalPoint: {
    'sl....................': 'every state',
  },
  asked: {
    's.....................':
      'draft changes_requested accepted declined awaiting_paper paper_changes_requested cleared published withdrawn',
    's...r.................': 'submitted in_review paper_submitted paper_in_review',
  },
  reviewer: {
    's.....................':
      'draft changes_requested accepted declined awaiting_paper paper_changes_requested cleared published withdrawn',
    's...r.................': 'submitted in_review paper_submitted paper_in_review',
  },
  reviewed: {
    's.....................': 'every state',
  },
  declined: {
    '......................': 'every state',
  },
  earlierReviewer: {
    's.....................': 'every state',
  },
  organizer: {
    'slv............e......': 'draft',
    'slva.d.........em.....': 'submitted in_review',
    'slva.d........kem.....': 'paper_submitted paper_in_review',
    'slv............em.....': 'changes_requested',
    'slv...........kem.....': 'accepted awaiting_paper paper_changes_requested cleared',
    'slv...........ke...y..': 'published',
    'slv...................': 'declined',
    'slv.........b.........': 'withdrawn',
  },
  boundOrganizer: {
    'sl....................': 'every state',
  },
  askedToTake: {
    's.....................': 'every state',
  },
  secretariat: {
    'slv..........g.e..x...': 'draft',
    'slva.d....w..g.em.x.j.': 'submitted in_review',
    'slva.d....w..gkem.x.j.': 'paper_submitted paper_in_review',
    'slv.......w..g.em.x.j.': 'changes_requested',
    'slv.......w..gkem.x.j.': 'awaiting_paper paper_changes_requested',
    'slv....p..w..gkem.x.j.': 'accepted cleared',
    'slv...................': 'declined',
    'slv........c.gke..xy.i': 'published',
    'slv.........bg........': 'withdrawn',
  },
  boundSecretariat: {
    'sl...........g....x...': 'draft',
    'sl......t.w..g....x...': 'submitted in_review paper_submitted paper_in_review',
    'sl........w..g....x...': 'changes_requested awaiting_paper paper_changes_requested',
    'sl.....p..w..g....x...': 'accepted cleared',
    'sl....................': 'declined',
    'sl.........c.g....xy.i': 'published',
    'sl..........bg........': 'withdrawn',
  },
};

describe('every right of every viewer in every state', () => {
  for (const viewer of Object.keys(VIEWERS) as Viewer[]) {
    for (const [letters, states] of Object.entries(EXPECTED[viewer])) {
      const named =
        states === 'every state' ? CONTRIBUTION_STATES : (states.split(' ') as ContributionState[]);
      for (const state of named) {
        it(`${viewer}, ${state}`, () => {
          expect(lettersOf(VIEWERS[viewer], facts(state))).toBe(letters);
        });
      }
    }
  }

  it('names each state once for each viewer', () => {
    for (const lines of Object.values(EXPECTED)) {
      const named = Object.values(lines).flatMap((states) =>
        states === 'every state' ? CONTRIBUTION_STATES : states.split(' '),
      );
      expect([...named].sort()).toEqual([...CONTRIBUTION_STATES].sort());
    }
  });

  it('a decision that has not been sent is sent or called back before there is another', () => {
    const it = facts('in_review', { hasOpenDecision: true });
    expect(lettersOf(VIEWERS.organizer, it)).toBe('slva..o........em.....');
    expect(lettersOf(VIEWERS.secretariat, it)).toBe('slva..o...w..g.em.x.j.');
    expect(lettersOf(VIEWERS.boundOrganizer, it)).toBe('sl....................');
  });

  it('a move that waits is answered by the organizer of the other session or the secretariat', () => {
    const it = facts('in_review', { hasOpenMove: true });
    expect(lettersOf(VIEWERS.organizer, it)).toBe('slva.d.........e......');
    expect(lettersOf(VIEWERS.askedToTake, it)).toBe('s................n....');
    expect(lettersOf({ ...VIEWERS.askedToTake, conflicts: [OWN_COUNTRY] }, it)).toBe(
      's.....................',
    );
    expect(lettersOf(VIEWERS.secretariat, it)).toBe('slva.d....w..g.e.nx.j.');
  });

  it('after the deadline nothing is changed or brought back by the author, and the paper may still come', () => {
    const late = { isDeadlineOver: true };
    expect(lettersOf(VIEWERS.submitter, facts('submitted', late))).toBe('sl........w..g........');
    expect(lettersOf(VIEWERS.submitter, facts('withdrawn', late))).toBe('sl...........g........');
    expect(lettersOf(VIEWERS.organizer, facts('withdrawn', late))).toBe('slv.........b.........');
    expect(lettersOf(VIEWERS.submitter, facts('awaiting_paper', late))).toBe('sl.......hw..gk.......');
    expect(lettersOf(VIEWERS.submitter, facts('changes_requested', late))).toBe('sl.......hw..g........');
  });

  it('what was published and struck out is not brought back', () => {
    expect(lettersOf(VIEWERS.secretariat, facts('withdrawn', { withdrawnFrom: 'published' }))).toBe(
      'slv..........g........',
    );
  });
});

function why(viewer: ViewerFacts, right: Right, state: ContributionState = 'submitted', hasPaper = true) {
  const verdict = rightsOn(viewer, facts(state, { hasPaper }))[right];
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
    ['coAuthor', 'handIn', 'submitted', 'not_allowed'],
    ['coAuthor', 'withdraw', 'submitted', 'not_allowed'],
    ['focalPoint', 'seeReviews', 'in_review', 'not_allowed'],
    ['submitter', 'handIn', 'declined', 'wrong_state'],
    ['submitter', 'present', 'in_review', 'not_before'],
    ['organizer', 'present', 'in_review', 'not_before'],
    ['coAuthor', 'present', 'accepted', 'not_allowed'],
    ['boundOrganizer', 'present', 'accepted', 'conflict_same_country'],
    ['organizer', 'cancel', 'published', 'not_allowed'],
    ['askedToTake', 'seeReviews', 'in_review', 'not_allowed'],
    ['submitter', 'setVisibility', 'published', 'not_allowed'],
    ['boundOrganizer', 'setVisibility', 'published', 'conflict_same_country'],
    ['secretariat', 'setVisibility', 'accepted', 'wrong_state'],
  ])('%s, %s, %s: %s', (viewer, right, state, expected) => {
    expect(why(VIEWERS[viewer], right, state)).toBe(expected);
  });

  it('a paper is published with its file only', () => {
    expect(why(VIEWERS.secretariat, 'publish', 'accepted', false)).toBe('no_paper');
  });

  it('an open decision is sent or cancelled before there is another', () => {
    const it = facts('in_review', { hasOpenDecision: true });
    expect(rightsOn(VIEWERS.organizer, it).decide).toEqual({ allowed: false, why: 'already_decided' });
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
    const it = facts('in_review');
    const all = { ...NOBODY, isSecretariat: true, isOrganizer: true, isSubmitter: true };
    expect([
      rightsOn(all, it).actsAs,
      rightsOn({ ...all, isSecretariat: false }, it).actsAs,
      rightsOn({ ...NOBODY, isAuthor: true, assignment: 'accepted' }, it).actsAs,
      rightsOn({ ...NOBODY, isAuthor: true }, it).actsAs,
      rightsOn({ ...NOBODY, isFocalPoint: true }, it).actsAs,
      rightsOn(NOBODY, it).actsAs,
    ]).toEqual(['secretariat', 'organizer', 'reviewer', 'author', 'focal_point', 'nobody']);
  });

  it.each(ASSIGNMENT_STATES)('a request to review that is %s', (assignment) => {
    const it = facts('in_review');
    const isHeld = ['asked', 'accepted', 'reviewed'].includes(assignment);
    expect(rightsOn({ ...NOBODY, assignment }, it).actsAs).toBe(isHeld ? 'reviewer' : 'nobody');
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
    expect(mayTakeOver(ALLOWED, team)).toEqual(ALLOWED);
    expect(mayTakeOver(ALLOWED, [...team, organizer])).toEqual({ allowed: false, why: 'others_can_decide' });
    expect(mayTakeOver({ allowed: false, why: 'not_allowed' }, team)).toEqual({
      allowed: false,
      why: 'not_allowed',
    });
  });
});
