/** Translations of a paper: what the authors ask for, how the secretariat answers, where each language stands. */
import type { Instant } from '#app/domain/shared/time.ts';
import type { TranslationDeliverer, TranslationState } from '#app/domain/shared/vocabulary.ts';

/** How the secretariat answers: it names who delivers, or refuses. */
export const TRANSLATION_ANSWERS = ['secretariat', 'authors', 'refuse'] as const;
export type TranslationAnswer = (typeof TRANSLATION_ANSWERS)[number];

export interface TranslationRequest {
  state: TranslationState;
  deliverer: TranslationDeliverer | null;
}

/** Where a wish begins: who translates a paper themselves need nobody's agreement. */
export function initialRequest(of: TranslationDeliverer): TranslationRequest {
  return of === 'authors' ? { state: 'agreed', deliverer: 'authors' } : { state: 'asked', deliverer: null };
}

export function answered(answer: TranslationAnswer): TranslationRequest {
  return answer === 'refuse' ? { state: 'refused', deliverer: null } : { state: 'agreed', deliverer: answer };
}

/** Where a language stands as people see it: `outdated` when the paper has been replaced since. */
export type TranslationStatus = TranslationState | 'delivered' | 'outdated';

/**
 * A file in the slot of the paper says more than any answer.
 * @param translated when the newest file in this language came in, null while there is none
 * @param paper the same for the paper in its own language
 */
export function translationStatus(
  state: TranslationState,
  translated: Instant | null,
  paper: Instant | null,
): TranslationStatus {
  if (translated === null) return state;
  return paper !== null && translated < paper ? 'outdated' : 'delivered';
}
