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

/** Letters that are looked at, whatever stands in them: what says the same over and over is work as well. */
const MAX_READ = 2_000_000;

export interface SearchTerm {
  word: string;
  /** It may go on: `migr` finds `migration`. */
  isPrefix: boolean;
}

const WORD = new RegExp(`[\\p{L}\\p{N}]{1,${MAX_WORD}}`, 'gu');

/** What is longer than a word may be falls into several, here and there alike. */
const split = (text: string): string[] => fold(text).match(WORD) ?? [];
const splitWords = (words: string): string[] => words.split(' ').filter(Boolean);

/**
 * The words of some texts, each once, in the order in which they come.
 * @param words what `wordsOf` has made of further texts before, joined by blanks: they are not folded again
 */
export function wordsOf(texts: readonly (string | null)[], words: readonly (string | null)[] = []): string[] {
  const found = new Set<string>();
  let letters = 0;
  let unread = MAX_READ;
  // Read one by one: what comes after the limit is not even folded.
  for (const [list, splitInto] of [[texts, split] as const, [words, splitWords] as const]) {
    for (const text of list) {
      if (text === null) continue;
      for (const word of splitInto(text.slice(0, unread))) {
        if (found.has(word)) continue;
        letters += word.length + 1;
        if (letters > MAX_LETTERS) return [...found];
        found.add(word);
      }
      unread -= Math.min(unread, text.length);
    }
  }
  return [...found];
}

/** Letters of words that are kept for each byte of a file: more than a document has that was not made for it. */
const LETTERS_PER_BYTE = 2;

/**
 * What the search keeps of a file: its words, each once, folded, with blanks between them, so that whoever changes a
 * paper does not wait for its files. It is bound by the file: a small one that unpacks to much fills no database.
 * @param size of the file, in bytes
 */
export function wordsForSearch(text: string, size: number): string {
  let room = size * LETTERS_PER_BYTE;
  const words = wordsOf([text]);
  const end = words.findIndex((word) => (room -= word.length + 1) < 0);
  return words.slice(0, end < 0 ? words.length : end).join(' ');
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
