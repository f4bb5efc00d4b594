/** Translations of a paper: what the authors ask for, how the secretariat answers, where each language stands. */
import type { TranslationDeliverer, TranslationState } from './vocabulary.ts';

/** How the secretariat answers: it names who delivers, or refuses. */
export const TRANSLATION_ANSWERS = ['secretariat', 'authors', 'refuse'] as const;
export type TranslationAnswer = (typeof TRANSLATION_ANSWERS)[number];

export interface TranslationStand {
  state: TranslationState;
  deliverer: TranslationDeliverer | null;
}

/** Where a wish begins: who translates a paper themselves need nobody's agreement. */
export function wished(of: TranslationDeliverer): TranslationStand {
  return of === 'authors' ? { state: 'agreed', deliverer: 'authors' } : { state: 'asked', deliverer: null };
}

export function answered(answer: TranslationAnswer): TranslationStand {
  return answer === 'refuse' ? { state: 'refused', deliverer: null } : { state: 'agreed', deliverer: answer };
}

/** Where a language stands as people see it: its file in the slot of the paper says more than any answer. */
export function standOf(state: TranslationState, hasFile: boolean): TranslationState | 'delivered' {
  return hasFile ? 'delivered' : state;
}
