/**
 * What is searched for and what is searched in, both as plain words: folded letters and digits. Nothing else is left
 * of a text, so that both databases find the same and no sign in a query means anything.
 */
import { fold } from '#app/domain/shared/fold.ts';
import { CONTRIBUTION_STATES } from '#app/domain/shared/vocabulary.ts';

/** A draft is not a contribution yet. */
export const SEARCHED_STATES = CONTRIBUTION_STATES.filter((state) => state !== 'draft');

/** Characters that are read of what somebody searches for. */
export const MAX_QUERY = 200;
/** A query of hundreds of one-letter words would be work without any use. */
const MAX_TERMS = 20;
/** PostgreSQL refuses words of more than two kilobytes. */
const MAX_WORD = 60;
/** Of one text: PostgreSQL takes a megabyte of words, and a paper must not fail for being long. */
const MAX_LETTERS = 200_000;

export interface SearchTerm {
  word: string;
  /** It may go on: `migr` finds `migration`. */
  isPrefix: boolean;
}

const WORD = new RegExp(`[\\p{L}\\p{N}]{1,${MAX_WORD}}`, 'gu');

/** What is longer than a word may be falls into several, here and there alike. */
const split = (text: string): string[] => fold(text).match(WORD) ?? [];

/** The words of some texts, each once, in the order in which they come. */
export function wordsOf(texts: readonly (string | null)[]): string[] {
  const words = new Set<string>();
  let letters = 0;
  for (const text of texts) {
    for (const word of text === null ? [] : split(text)) {
      if (words.has(word)) continue;
      letters += word.length + 1;
      if (letters > MAX_LETTERS) return [...words];
      words.add(word);
    }
  }
  return [...words];
}

/** What is searched for: every word has to be there; the last one of what stands between two spaces may go on. */
export function termsOf(query: string): SearchTerm[] {
  const terms = query
    .slice(0, MAX_QUERY)
    .split(/\s+/)
    .flatMap((part) => {
      const words = split(part);
      return words.map((word, index) => ({ word, isPrefix: index === words.length - 1 }));
    });
  return terms.slice(0, MAX_TERMS);
}
