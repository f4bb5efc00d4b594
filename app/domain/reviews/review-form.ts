import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { memberOf, RECOMMENDATIONS } from '#app/domain/shared/vocabulary.ts';

/** The default review form. Each review keeps a copy of the form that it answered. */
export const REVIEW_CRITERIA = ['relevance', 'soundness', 'clarity', 'usefulness'] as const;

export type ReviewCriterion = (typeof REVIEW_CRITERIA)[number];

/** Marks go from 1 to this. */
export const REVIEW_SCALE = 5;

export interface TypedReview {
  /** Marks by criterion, as typed. */
  answers: Record<string, string>;
  recommendation: string;
  commentsToAuthors: string;
  commentsToOrganizers: string;
}

const MAX_COMMENT = 20_000;

/** What is wrong, by field. */
export function problemsOfReview(input: TypedReview): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  for (const criterion of REVIEW_CRITERIA) {
    const mark = Number(input.answers[criterion]);
    if (!Number.isInteger(mark) || mark < 1 || mark > REVIEW_SCALE) {
      problems[criterion] = { key: `problems.mark_missing.${criterion}` };
    }
  }
  if (memberOf(RECOMMENDATIONS, input.recommendation) === undefined) {
    problems.recommendation = { key: 'problems.recommendation_missing' };
  }
  for (const field of ['commentsToAuthors', 'commentsToOrganizers'] as const) {
    if (input[field].length > MAX_COMMENT) {
      problems[field] = { key: 'problems.too_long', values: { limit: MAX_COMMENT } };
    }
  }
  return problems;
}
