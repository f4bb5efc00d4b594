/** What an organizer fills in to decide. */
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { DECISION_OUTCOMES } from '#app/domain/shared/vocabulary.ts';

const MAX_LETTER = 20_000;

export interface TypedDecision {
  outcome: string;
  letter: string;
}

/** What is wrong, by field. */
export function problemsOfDecision({ outcome, letter }: TypedDecision): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  if (!DECISION_OUTCOMES.some((entry) => entry === outcome))
    problems.outcome = { key: 'problems.outcome_missing' };
  if (letter.trim() === '') problems.letter = { key: 'problems.letter_missing' };
  else if (letter.length > MAX_LETTER) {
    problems.letter = { key: 'problems.too_long', values: { limit: MAX_LETTER } };
  }
  return problems;
}
