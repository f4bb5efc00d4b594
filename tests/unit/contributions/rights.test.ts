import { describe, expect, test } from 'vitest';

import type { FoundConflict } from '#app/domain/contributions/conflicts.ts';
import {
  type ContributionFacts,
  type ContributionRight,
  mayOverrideConflict,
  mayReadByTask,
  rightsOn,
  type ViewerFacts,
  whoDecides,
} from '#app/domain/contributions/rights.ts';
import type { RefusalCode } from '#app/domain/shared/refusals.ts';
import { ALLOWED, deny } from '#app/domain/shared/refusals.ts';
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
  isOfferedIt: false,
  isFocalPoint: false,
  belongsSomewhere: true,
  isAskedToTake: false,
  isAuthor: false,
  assignment: null,
  hadTask: false,
  isAskedToSettle: false,
  isAskedToSettleBodies: false,
  hasOverridden: false,
  objection: 'none',
  bodyObjection: 'none',
  conflicts: [],
  reviewConflicts: [],
};
const OWN_COUNTRY: FoundConflict = { kind: 'same_country', effect: 'block', why: 'conflict_same_country' };
const OWN_PAPER: FoundConflict = { kind: 'own_paper', effect: 'block', why: 'conflict_own_paper' };

const VIEWERS = {
  visitor: { ...NOBODY, isSignedIn: false },
  stranger: NOBODY,
  submitter: { ...NOBODY, isSubmitter: true },
  coAuthor: { ...NOBODY, isAuthor: true },
  focalPoint: { ...NOBODY, isFocalPoint: true },
  'asked': { ...NOBODY, assignment: 'asked' },
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

type Right = ContributionRight;
const RIGHTS: Right[] = [
  'see',
  'seeLetters',
  'handle',
  'seeMoves',
  'seeReviews',
  'assign',
  'waiveCountryRule',
  'review',
  'decide',
  'release',
  'publish',
  'overrideConflict',
  'handIn',
  'withdraw',
  'cancel',
  'restore',
  'handOver',
  'takeOver',
  'present',
  'extend',
  'move',
  'answerMove',
  'translate',
  'setVisibility',
  'merge',
  'issue',
  'noticeDuplicates',
  'objectToNaming',
  'settleNaming',
  'endConflict',
];

/** A contribution at which nothing waits, with its paper, before any deadline. */
function facts(state: ContributionState, change: Partial<ContributionFacts> = {}): ContributionFacts {
  return {
    state,
    isPaperToCome: false,
    withdrawnFrom: state === 'withdrawn' ? 'submitted' : null,
    hasPaper: true,
    hasOpenDecision: false,
    hasOpenMove: false,
    hasOpenObjection: false,
    hasOpenBodyObjection: false,
    isDeadlineOver: false,
    ...change,
  };
}

/** The rights that a viewer has, in the order of RIGHTS. */
function rightsIn(viewer: ViewerFacts, contribution: ContributionFacts): string {
  const rights = rightsOn(viewer, contribution);
  return RIGHTS.filter((right) => rights[right].allowed).join(' ');
}

/** What each viewer may do, by state; `every state` and `nothing` are what they say. */
const EXPECTED: Record<Viewer, readonly (readonly [states: string, rights: string])[]> = {
  visitor: [['every state', 'nothing']],
  stranger: [['every state', 'nothing']],
  submitter: [
    ['draft', 'see seeLetters handOver'],
    ['submitted in_review', 'see seeLetters handIn withdraw handOver merge'],
    ['changes_requested', 'see seeLetters handIn withdraw handOver'],
    ['paper_submitted paper_in_review', 'see seeLetters handIn withdraw handOver present merge'],
    [
      'accepted awaiting_paper paper_changes_requested cleared',
      'see seeLetters handIn withdraw handOver present',
    ],
    ['declined', 'see seeLetters'],
    ['published', 'see seeLetters handIn handOver present'],
    ['withdrawn', 'see seeLetters restore handOver'],
  ],
  coAuthor: [['every state', 'see seeLetters']],
  focalPoint: [['every state', 'see seeLetters']],
  'asked': [
    [
      'draft changes_requested accepted declined awaiting_paper paper_changes_requested cleared published withdrawn',
      'see',
    ],
    ['submitted in_review paper_submitted paper_in_review', 'see review'],
  ],
  reviewer: [
    [
      'draft changes_requested accepted declined awaiting_paper paper_changes_requested cleared published withdrawn',
      'see',
    ],
    ['submitted in_review paper_submitted paper_in_review', 'see review'],
  ],
  reviewed: [['every state', 'see']],
  declined: [['every state', 'nothing']],
  earlierReviewer: [['every state', 'see']],
  organizer: [
    ['draft', 'see seeLetters handle seeMoves seeReviews extend'],
    [
      'submitted in_review',
      'see seeLetters handle seeMoves seeReviews assign decide extend move noticeDuplicates',
    ],
    [
      'paper_submitted paper_in_review',
      'see seeLetters handle seeMoves seeReviews assign decide present extend move noticeDuplicates',
    ],
    ['changes_requested', 'see seeLetters handle seeMoves seeReviews extend move noticeDuplicates'],
    [
      'accepted awaiting_paper paper_changes_requested cleared',
      'see seeLetters handle seeMoves seeReviews present extend move noticeDuplicates',
    ],
    ['published', 'see seeLetters handle seeMoves seeReviews present extend setVisibility noticeDuplicates'],
    ['declined', 'see seeLetters handle seeMoves seeReviews'],
    ['withdrawn', 'see seeLetters handle seeMoves seeReviews restore'],
  ],
  boundOrganizer: [['every state', 'see seeLetters handle']],
  askedToTake: [['every state', 'see handle seeMoves']],
  secretariat: [
    ['draft', 'see seeLetters handle seeMoves seeReviews handOver extend translate endConflict'],
    [
      'submitted in_review',
      'see seeLetters handle seeMoves seeReviews assign waiveCountryRule decide withdraw handOver extend move translate merge endConflict',
    ],
    [
      'paper_submitted paper_in_review',
      'see seeLetters handle seeMoves seeReviews assign waiveCountryRule decide withdraw handOver present extend move translate merge endConflict',
    ],
    [
      'changes_requested',
      'see seeLetters handle seeMoves seeReviews withdraw handOver extend move translate merge endConflict',
    ],
    [
      'awaiting_paper paper_changes_requested',
      'see seeLetters handle seeMoves seeReviews withdraw handOver present extend move translate merge endConflict',
    ],
    [
      'accepted cleared',
      'see seeLetters handle seeMoves seeReviews publish withdraw handOver present extend move translate merge endConflict',
    ],
    ['declined', 'see seeLetters handle seeMoves seeReviews endConflict'],
    [
      'published',
      'see seeLetters handle seeMoves seeReviews cancel handOver present extend translate setVisibility issue endConflict',
    ],
    ['withdrawn', 'see seeLetters handle seeMoves seeReviews restore handOver endConflict'],
  ],
  boundSecretariat: [
    ['draft', 'see seeLetters handle translate endConflict'],
    [
      'submitted in_review paper_submitted paper_in_review',
      'see seeLetters handle overrideConflict withdraw translate endConflict',
    ],
    [
      'changes_requested awaiting_paper paper_changes_requested',
      'see seeLetters handle withdraw translate endConflict',
    ],
    ['accepted cleared', 'see seeLetters handle publish withdraw translate endConflict'],
    ['declined', 'see seeLetters handle endConflict'],
    ['published', 'see seeLetters handle cancel translate setVisibility issue endConflict'],
    ['withdrawn', 'see seeLetters handle restore endConflict'],
  ],
};

describe('every right of every viewer in every state', () => {
  for (const viewer of Object.keys(VIEWERS) as Viewer[]) {
    for (const [states, rights] of EXPECTED[viewer]) {
      const named =
        states === 'every state' ? CONTRIBUTION_STATES : (states.split(' ') as ContributionState[]);
      for (const state of named) {
        test(`${viewer}, ${state}`, () => {
          expect(rightsIn(VIEWERS[viewer], facts(state)) || 'nothing').toBe(rights);
        });
      }
    }
  }

  test('names each state once for each viewer', () => {
    for (const lines of Object.values(EXPECTED)) {
      const named = lines.flatMap(([states]) =>
        states === 'every state' ? CONTRIBUTION_STATES : states.split(' '),
      );
      expect([...named].sort()).toEqual([...CONTRIBUTION_STATES].sort());
    }
  });

  test('a decision that has not been sent is sent or called back before there is another', () => {
    const contribution = facts('in_review', { hasOpenDecision: true });
    expect(rightsIn(VIEWERS.organizer, contribution)).toBe(
      'see seeLetters handle seeMoves seeReviews assign release extend move noticeDuplicates',
    );
    expect(rightsIn(VIEWERS.secretariat, contribution)).toBe(
      'see seeLetters handle seeMoves seeReviews assign waiveCountryRule release withdraw handOver extend move translate merge endConflict',
    );
    expect(rightsIn(VIEWERS.boundOrganizer, contribution)).toBe('see seeLetters handle');
  });

  test('a move that waits is answered by the organizer of the other session or the secretariat', () => {
    const contribution = facts('in_review', { hasOpenMove: true });
    expect(rightsIn(VIEWERS.organizer, contribution)).toBe(
      'see seeLetters handle seeMoves seeReviews assign decide extend noticeDuplicates',
    );
    expect(rightsIn(VIEWERS.askedToTake, contribution)).toBe('see handle seeMoves answerMove');
    expect(rightsIn({ ...VIEWERS.askedToTake, conflicts: [OWN_COUNTRY] }, contribution)).toBe('see handle');
    expect(rightsIn(VIEWERS.secretariat, contribution)).toBe(
      'see seeLetters handle seeMoves seeReviews assign waiveCountryRule decide withdraw handOver extend answerMove translate merge endConflict',
    );
  });

  test('after the deadline nothing is changed or brought back by the author, and the paper may still come', () => {
    const late = { isDeadlineOver: true };
    expect(rightsIn(VIEWERS.submitter, facts('submitted', late))).toBe('see seeLetters withdraw handOver');
    expect(rightsIn(VIEWERS.submitter, facts('withdrawn', late))).toBe('see seeLetters handOver');
    expect(rightsIn(VIEWERS.organizer, facts('withdrawn', late))).toBe(
      'see seeLetters handle seeMoves seeReviews restore',
    );
    expect(rightsIn(VIEWERS.submitter, facts('awaiting_paper', late))).toBe(
      'see seeLetters handIn withdraw handOver present',
    );
    expect(rightsIn(VIEWERS.submitter, facts('changes_requested', late))).toBe(
      'see seeLetters handIn withdraw handOver',
    );
  });

  test.each(['submitter', 'coAuthor'] as const)(
    'after the deadline one of the team who is the %s does not bring the own paper back',
    (author) => {
      const late = facts('withdrawn', { isDeadlineOver: true });
      const own = { ...VIEWERS[author], conflicts: [OWN_PAPER] };
      for (const role of ['isOrganizer', 'isSecretariat'] as const) {
        expect(rightsOn({ ...own, [role]: true }, late).restore).toEqual({
          allowed: false,
          why: author === 'submitter' || role === 'isSecretariat' ? 'deadline_passed' : 'conflict_own_paper',
        });
        // Taking the paper over does not make it somebody else's.
        expect(rightsOn({ ...own, [role]: true, conflicts: [] }, late).restore).toEqual({
          allowed: false,
          why: 'deadline_passed',
        });
      }
    },
  );

  test('after the deadline one of the secretariat puts the own paper together with no other one', () => {
    const own = { ...VIEWERS.submitter, isSecretariat: true, conflicts: [OWN_PAPER] };
    const merge = (isDeadlineOver: boolean) => rightsOn(own, facts('submitted', { isDeadlineOver })).merge;
    expect([merge(false), merge(true)]).toEqual([ALLOWED, { allowed: false, why: 'deadline_passed' }]);
  });

  test('what was published and struck out is not brought back', () => {
    expect(rightsIn(VIEWERS.secretariat, facts('withdrawn', { withdrawnFrom: 'published' }))).toBe(
      'see seeLetters handle seeMoves seeReviews handOver endConflict',
    );
  });
});

describe('an author’s word about who the authors are', () => {
  const NAMED: FoundConflict = { kind: 'co_author', effect: 'block', why: 'conflict_co_author' };
  const WARNED: FoundConflict = { kind: 'namesake', effect: 'warn', why: 'conflict_namesake' };
  const objected = { hasOpenObjection: true };
  const has = (viewer: ViewerFacts, right: Right, change: Partial<ContributionFacts> = {}) => {
    const verdict = rightsOn(viewer, facts('in_review', change))[right];
    return verdict.allowed || verdict.why;
  };

  test('whoever is named and may know of the paper can object, once', () => {
    const named = { ...VIEWERS.organizer, conflicts: [NAMED] };
    expect(has(named, 'objectToNaming')).toBe(true);
    expect(has({ ...named, objection: 'open' }, 'objectToNaming')).toBe('already_objected');
    expect(has({ ...named, objection: 'settled' }, 'objectToNaming')).toBe('already_objected');
    expect(has({ ...named, hasOverridden: true }, 'objectToNaming')).toBe(true);
    expect(has({ ...VIEWERS.stranger, conflicts: [NAMED] }, 'objectToNaming')).toBe('not_found');
    expect(has(VIEWERS.boundOrganizer, 'objectToNaming')).toBe('not_allowed');
    expect(has({ ...VIEWERS.submitter, conflicts: [NAMED] }, 'objectToNaming')).toBe('not_allowed');
    expect(has({ ...VIEWERS.organizer, conflicts: [WARNED] }, 'objectToNaming')).toBe('not_allowed');
  });

  test('somebody of the secretariat who is not named settles, else an administrator', () => {
    expect(has(VIEWERS.secretariat, 'settleNaming')).toBe('wrong_state');
    expect(has(VIEWERS.secretariat, 'settleNaming', objected)).toBe(true);
    expect(has(VIEWERS.boundSecretariat, 'settleNaming', objected)).toBe(true);
    expect(has(VIEWERS.organizer, 'settleNaming', objected)).toBe('not_allowed');
    const named = { ...VIEWERS.secretariat, conflicts: [NAMED] };
    expect(has(named, 'settleNaming', objected)).toBe('conflict_co_author');
    expect(has({ ...named, hasOverridden: true }, 'settleNaming', objected)).toBe('conflict_co_author');
    expect(has({ ...named, hasOverridden: true }, 'endConflict')).toBe('conflict_co_author');
    expect(has({ ...VIEWERS.stranger, isAskedToSettle: true }, 'settleNaming', objected)).toBe(true);
  });
});

test('a task is no way to what a paper is now for who has declined it or is not asked any more', () => {
  const see = rightsOn(VIEWERS.organizer, facts('in_review')).see;
  expect(ASSIGNMENT_STATES.filter((state) => mayReadByTask(see, state))).toEqual([
    'asked',
    'accepted',
    'reviewed',
  ]);
  expect(ASSIGNMENT_STATES.filter((state) => mayReadByTask(deny('not_found'), state))).toEqual([]);
});

test('a paper that is perhaps the same is looked for where the viewer has a say', () => {
  const among = (viewer: Viewer) => rightsOn(VIEWERS[viewer], facts('submitted')).duplicatesAmong;
  expect(
    ['secretariat', 'organizer', 'askedToTake', 'submitter'].map((viewer) => among(viewer as Viewer)),
  ).toEqual(['meeting', 'session', 'own', 'own']);
});

function why(viewer: ViewerFacts, right: Right, state: ContributionState = 'submitted', hasPaper = true) {
  const verdict = rightsOn(viewer, facts(state, { hasPaper }))[right];
  return verdict.allowed ? null : verdict.why;
}

describe('why not', () => {
  test.each<[Viewer, Right, ContributionState, RefusalCode]>([
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
    ['secretariat', 'overrideConflict', 'submitted', 'others_can_decide'],
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
    ['boundOrganizer', 'seeMoves', 'in_review', 'conflict_same_country'],
    ['submitter', 'seeMoves', 'in_review', 'not_allowed'],
    ['boundSecretariat', 'handOver', 'in_review', 'conflict_same_country'],
    ['secretariat', 'setVisibility', 'accepted', 'wrong_state'],
  ])('%s, %s, %s: %s', (viewer, right, state, expected) => {
    expect(why(VIEWERS[viewer], right, state)).toBe(expected);
  });

  test('a paper is published with its file only', () => {
    expect(why(VIEWERS.secretariat, 'publish', 'accepted', false)).toBe('no_paper');
  });

  test('an open decision is sent or cancelled before there is another', () => {
    const contribution = facts('in_review', { hasOpenDecision: true });
    expect(rightsOn(VIEWERS.organizer, contribution).decide).toEqual({
      allowed: false,
      why: 'already_decided',
    });
  });

  test('a reviewer from the same country may decide nothing, and review where the meeting only warns', () => {
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
  test('the strongest that applies', () => {
    const contribution = facts('in_review');
    const all = { ...NOBODY, isSecretariat: true, isOrganizer: true, isSubmitter: true };
    expect([
      rightsOn(all, contribution).actsAs,
      rightsOn({ ...all, isSecretariat: false }, contribution).actsAs,
      rightsOn({ ...NOBODY, isAuthor: true, assignment: 'accepted' }, contribution).actsAs,
      rightsOn({ ...NOBODY, isAuthor: true }, contribution).actsAs,
      rightsOn({ ...NOBODY, isFocalPoint: true }, contribution).actsAs,
      rightsOn(NOBODY, contribution).actsAs,
    ]).toEqual(['secretariat', 'organizer', 'reviewer', 'author', 'focal_point', 'nobody']);
  });

  test.each(ASSIGNMENT_STATES)('a request to review that is %s', (assignment) => {
    const contribution = facts('in_review');
    const isHeld = ['asked', 'accepted', 'reviewed'].includes(assignment);
    expect(rightsOn({ ...NOBODY, assignment }, contribution).actsAs).toBe(isHeld ? 'reviewer' : 'nobody');
  });
});

describe('who decides on a paper', () => {
  const organizer = { role: 'organizer', isBound: false } as const;
  const secretariat = { role: 'secretariat', isBound: false } as const;
  const bound = { isBound: true } as const;

  test('the organizers of its session who are in no conflict', () => {
    expect(whoDecides([organizer, { ...organizer, ...bound }, secretariat])).toEqual({
      deciders: [organizer],
      needOverride: false,
    });
  });

  test('else the secretariat without a conflict: Eurostat convenes and submits, UNECE decides', () => {
    const eurostat = { ...secretariat, ...bound, body: 'Eurostat' };
    const unece = { ...secretariat, body: 'UNECE' };
    expect(whoDecides([{ ...organizer, ...bound, body: '' }, eurostat, unece])).toEqual({
      deciders: [unece],
      needOverride: false,
    });
  });

  test('else the whole secretariat, which needs a named override', () => {
    const team = [
      { ...organizer, ...bound },
      { ...secretariat, ...bound },
    ];
    expect(whoDecides(team)).toEqual({ deciders: [{ ...secretariat, ...bound }], needOverride: true });
    expect(mayOverrideConflict(ALLOWED, team)).toEqual(ALLOWED);
    expect(mayOverrideConflict(ALLOWED, [...team, organizer])).toEqual({
      allowed: false,
      why: 'others_can_decide',
    });
    expect(mayOverrideConflict({ allowed: false, why: 'not_allowed' }, team)).toEqual({
      allowed: false,
      why: 'not_allowed',
    });
  });
});
