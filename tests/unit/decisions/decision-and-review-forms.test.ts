/** What is wrong with a decision or a review, field by field. */
import { describe, expect, test } from 'vitest';

import { problemsOfDecision } from '#app/domain/decisions/decision-form.ts';
import { problemsOfReview, REVIEW_CRITERIA, type TypedReview } from '#app/domain/reviews/review-form.ts';

describe('a decision', () => {
  const long = { letter: { key: 'problems.too_long', values: { limit: 20_000 } } };
  test.each([
    ['accept', 'Welcome.', {}],
    ['decline', 'Not this year.', {}],
    ['accept', 'x'.repeat(20_000), {}],
    ['accept', 'x'.repeat(20_001), long],
    ['accept', ' \n', { letter: { key: 'problems.letter_missing' } }],
    ['changes', 'Please.', {}],
    ['', 'Please.', { outcome: { key: 'problems.outcome_missing' } }],
    ['toString', 'Please.', { outcome: { key: 'problems.outcome_missing' } }],
  ])('%s', (outcome, letter, problems) => {
    expect(problemsOfDecision({ outcome, letter })).toEqual(problems);
  });
});

describe('a review', () => {
  const whole: TypedReview = {
    answers: Object.fromEntries(REVIEW_CRITERIA.map((criterion) => [criterion, '5'])),
    recommendation: 'presentation',
    commentsToAuthors: '',
    commentsToOrganizers: '',
  };
  const [first] = REVIEW_CRITERIA;
  const missing = { [first]: { key: `problems.mark_missing.${first}` } };
  test.each<[string, Partial<TypedReview>, object]>([
    ['whole', {}, {}],
    ['a mark above the scale', { answers: { ...whole.answers, [first]: '6' } }, missing],
    ['a mark of nothing', { answers: { ...whole.answers, [first]: '' } }, missing],
    ['half a mark', { answers: { ...whole.answers, [first]: '2.5' } }, missing],
    [
      'a recommendation of nobody',
      { recommendation: 'hm' },
      { recommendation: { key: 'problems.recommendation_missing' } },
    ],
    [
      'a comment without end',
      { commentsToAuthors: 'x'.repeat(20_001) },
      { commentsToAuthors: { key: 'problems.too_long', values: { limit: 20_000 } } },
    ],
  ])('%s', (_, change, problems) => {
    expect(problemsOfReview({ ...whole, ...change })).toEqual(problems);
  });
});
