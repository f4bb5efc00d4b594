import { describe, expect, it } from 'vitest';

import { canBeDecided, releaseAction, stepsOf, TRANSITIONS, transitionFor } from '#app/domain/life.ts';
import { CONTRIBUTION_STATES, DECISION_OUTCOMES } from '#app/domain/vocabulary.ts';

const ACTIONS = [...new Set(TRANSITIONS.map((transition) => transition.action))];

/** Where each action leads from each state; what is not here is refused. */
const LEADS: Record<string, string> = {
  'submit draft': 'submitted',
  'begin_review submitted': 'in_review',
  'release_accept submitted': 'accepted',
  'release_accept in_review': 'accepted',
  'release_changes submitted': 'changes_requested',
  'release_changes in_review': 'changes_requested',
  'release_decline submitted': 'declined',
  'release_decline in_review': 'declined',
  'resubmit changes_requested': 'submitted',
  'publish accepted': 'published',
  'publish cleared': 'published',
  'withdraw submitted': 'withdrawn',
  'withdraw in_review': 'withdrawn',
  'withdraw changes_requested': 'withdrawn',
  'withdraw accepted': 'withdrawn',
  'withdraw cleared': 'withdrawn',
  'withdraw published': 'withdrawn',
};

describe('every action in every state', () => {
  for (const action of ACTIONS) {
    for (const state of CONTRIBUTION_STATES) {
      it(`${action}, ${state}`, () => {
        expect(transitionFor(action, state)?.to ?? null).toBe(LEADS[`${action} ${state}`] ?? null);
      });
    }
  }
});

it('each outcome has a release that leads somewhere', () => {
  expect(DECISION_OUTCOMES.map((outcome) => transitionFor(releaseAction(outcome), 'in_review')?.to)).toEqual([
    'accepted',
    'changes_requested',
    'declined',
  ]);
});

it('is decided while it is submitted or in review', () => {
  expect(CONTRIBUTION_STATES.filter(canBeDecided)).toEqual(['submitted', 'in_review']);
});

describe('the timeline', () => {
  const shown = (state: (typeof CONTRIBUTION_STATES)[number]) =>
    stepsOf(state)
      .map(({ step, is }) => `${step} ${is}`)
      .join(', ');

  it.each([
    ['draft', 'submitted next, review next, decision next, published next'],
    ['submitted', 'submitted done, review here, decision next, published next'],
    ['in_review', 'submitted done, review here, decision next, published next'],
    ['changes_requested', 'submitted here, review next, decision next, published next'],
    ['accepted', 'submitted done, review done, decision done, published here'],
    ['declined', 'submitted done, review done, decision done'],
    ['published', 'submitted done, review done, decision done, published done'],
  ] as const)('%s', (state, expected) => {
    expect(shown(state)).toBe(expected);
  });

  it('has at most one step at which a contribution stands', () => {
    for (const state of CONTRIBUTION_STATES) {
      expect(stepsOf(state).filter((step) => step.is === 'here').length).toBeLessThanOrEqual(1);
    }
  });
});
