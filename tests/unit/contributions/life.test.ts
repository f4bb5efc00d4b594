import { describe, expect, test } from 'vitest';

import {
  authorAction,
  canBeDecided,
  deadlineStageAt,
  firstDeadline,
  firstStage,
  releaseAction,
  stepOf,
  stepsOf,
  TRANSITIONS,
} from '#app/domain/contributions/life.ts';
import {
  CONTRIBUTION_STATES,
  type ContributionState,
  DECISION_OUTCOMES,
  MEETING_FLOWS,
} from '#app/domain/shared/vocabulary.ts';

const ACTIONS = [...new Set(TRANSITIONS.map((transition) => transition.action))];

/** The state after each action in each state; every other pair is refused. */
const LEADS: Record<string, string> = {
  'submit draft': 'submitted',
  'begin_review submitted': 'in_review',
  'begin_review paper_submitted': 'paper_in_review',
  'release_accept submitted': 'accepted',
  'release_accept in_review': 'accepted',
  'release_accept paper_submitted': 'cleared',
  'release_accept paper_in_review': 'cleared',
  'release_changes submitted': 'changes_requested',
  'release_changes in_review': 'changes_requested',
  'release_changes paper_submitted': 'paper_changes_requested',
  'release_changes paper_in_review': 'paper_changes_requested',
  'release_decline submitted': 'declined',
  'release_decline in_review': 'declined',
  'release_decline paper_submitted': 'declined',
  'release_decline paper_in_review': 'declined',
  'revise submitted': 'submitted',
  'revise in_review': 'in_review',
  'revise paper_submitted': 'paper_submitted',
  'revise paper_in_review': 'paper_in_review',
  'answer changes_requested': 'submitted',
  'answer paper_changes_requested': 'paper_submitted',
  'hand_in_paper awaiting_paper': 'paper_submitted',
  'add_files accepted': 'accepted',
  'add_files cleared': 'cleared',
  'add_files published': 'published',
  'publish accepted': 'published',
  'publish cleared': 'published',
  'withdraw submitted': 'withdrawn',
  'withdraw in_review': 'withdrawn',
  'withdraw changes_requested': 'withdrawn',
  'withdraw awaiting_paper': 'withdrawn',
  'withdraw paper_submitted': 'withdrawn',
  'withdraw paper_in_review': 'withdrawn',
  'withdraw paper_changes_requested': 'withdrawn',
  'withdraw accepted': 'withdrawn',
  'withdraw cleared': 'withdrawn',
  'cancel published': 'withdrawn',
  'restore withdrawn': 'in_review',
};
/** The same when the paper is still to come. */
const LEADS_TO_PAPER: Record<string, string> = {
  ...LEADS,
  'release_accept submitted': 'awaiting_paper',
  'release_accept in_review': 'awaiting_paper',
};

describe('every action in every state', () => {
  for (const action of ACTIONS) {
    for (const state of CONTRIBUTION_STATES) {
      test(`${action}, ${state}`, () => {
        const at = { state, withdrawnFrom: 'in_review' } as const;
        const step = `${action} ${state}`;
        expect(stepOf(action, { ...at, isPaperToCome: false })?.to ?? null).toBe(LEADS[step] ?? null);
        expect(stepOf(action, { ...at, isPaperToCome: true })?.to ?? null).toBe(LEADS_TO_PAPER[step] ?? null);
      });
    }
  }
});

describe('coming back', () => {
  const restored = (withdrawnFrom: ContributionState | null) =>
    stepOf('restore', { state: 'withdrawn', isPaperToCome: false, withdrawnFrom })?.to ?? null;

  test('to where it stood', () => {
    expect(restored('paper_submitted')).toBe('paper_submitted');
  });

  test('never for what was published and struck out: its number is spent', () => {
    expect(restored('published')).toBe(null);
  });
});

test('each outcome has a release that leads somewhere', () => {
  const at = { state: 'in_review', isPaperToCome: false, withdrawnFrom: null } as const;
  expect(DECISION_OUTCOMES.map((outcome) => stepOf(releaseAction(outcome), at)?.to)).toEqual([
    'accepted',
    'changes_requested',
    'declined',
  ]);
});

test('is decided while the abstract or the paper waits', () => {
  expect(CONTRIBUTION_STATES.filter(canBeDecided)).toEqual([
    'submitted',
    'in_review',
    'paper_submitted',
    'paper_in_review',
  ]);
});

test('the author hands in what the state asks for', () => {
  expect(CONTRIBUTION_STATES.map((state) => `${state} ${authorAction(state)}`)).toEqual([
    'draft null',
    'submitted revise',
    'in_review revise',
    'changes_requested answer',
    'accepted add_files',
    'declined null',
    'awaiting_paper hand_in_paper',
    'paper_submitted revise',
    'paper_in_review revise',
    'paper_changes_requested answer',
    'cleared add_files',
    'published add_files',
    'withdrawn null',
  ]);
});

describe('what a meeting collects', () => {
  const said = (kind: string) =>
    MEETING_FLOWS.map((flow) => {
      const { abstract, paper, paperLater } = firstStage(flow, kind);
      return [flow, abstract && 'abstract', paper && 'paper', paperLater && 'later']
        .filter(Boolean)
        .join(' ');
    });

  test('of a paper', () => {
    expect(said('country_paper')).toEqual([
      'abstract_then_paper abstract later',
      'paper_only paper',
      'abstract_only abstract',
      'both_at_once abstract paper',
    ]);
  });

  test('of a talk or a poster, always the abstract alone', () => {
    const all = MEETING_FLOWS.map((flow) => `${flow} abstract`);
    expect([said('presentation'), said('poster')]).toEqual([all, all]);
  });

  test('by which deadline', () => {
    expect(MEETING_FLOWS.map(firstDeadline)).toEqual(['abstract', 'paper', 'abstract', 'paper']);
    expect(CONTRIBUTION_STATES.map((state) => deadlineStageAt(state, 'abstract_then_paper'))).toEqual([
      'abstract',
      'abstract',
      'abstract',
      'abstract',
      'slides',
      'abstract',
      'paper',
      'paper',
      'paper',
      'paper',
      'slides',
      'slides',
      'abstract',
    ]);
  });
});

describe('the timeline', () => {
  const shown = (state: (typeof CONTRIBUTION_STATES)[number]) =>
    stepsOf({ state, withdrawnFrom: null })
      .map(({ step, is }) => `${step} ${is}`)
      .join(', ');

  test.each([
    ['draft', 'submitted next, review next, decision next, published next'],
    ['submitted', 'submitted done, review here, decision next, published next'],
    ['in_review', 'submitted done, review here, decision next, published next'],
    ['changes_requested', 'submitted done, changes here, review next, decision next, published next'],
    ['accepted', 'submitted done, review done, decision done, published here'],
    ['declined', 'submitted done, review done, decision done'],
    ['published', 'submitted done, review done, decision done, published done'],
  ] as const)('%s', (state, expected) => {
    expect(shown(state)).toBe(expected);
  });

  test('has a step for the paper where it comes after the abstract', () => {
    const steps = (state: ContributionState) =>
      stepsOf({ state, withdrawnFrom: null }, { hasPaperStage: true })
        .map(({ step, is }) => `${step} ${is}`)
        .join(', ');
    expect(steps('in_review')).toBe('submitted done, review here, decision next, paper next, published next');
    expect(steps('awaiting_paper')).toBe(
      'submitted done, review done, decision done, paper here, published next',
    );
    expect(steps('declined')).toBe('submitted done, review done, decision done');
    expect(steps('paper_changes_requested')).toBe(
      'submitted done, review done, decision done, paper done, paper_changes here, published next',
    );
  });

  test.each([
    ['submitted', 'submitted done, withdrawn here'],
    ['in_review', 'submitted done, withdrawn here'],
    ['accepted', 'submitted done, review done, decision done, withdrawn here'],
    ['published', 'submitted done, review done, decision done, published done, cancelled here'],
  ] as const)('tells of what was withdrawn from %s no more than what was done', (from, expected) => {
    const steps = stepsOf({ state: 'withdrawn', withdrawnFrom: from });
    expect(steps.map(({ step, is }) => `${step} ${is}`).join(', ')).toBe(expected);
  });

  test('has at most one step at which a contribution stands', () => {
    for (const state of CONTRIBUTION_STATES) {
      expect(
        stepsOf({ state, withdrawnFrom: null }).filter((step) => step.is === 'here').length,
      ).toBeLessThanOrEqual(1);
    }
  });
});
