/** The default review form. Each review keeps a copy of the form that it answered. */
export const REVIEW_CRITERIA = ['relevance', 'soundness', 'clarity', 'usefulness'] as const;

export type ReviewCriterion = (typeof REVIEW_CRITERIA)[number];

/** Marks go from 1 to this. */
export const REVIEW_SCALE = 5;
