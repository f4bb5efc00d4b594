/** Two contributions that are perhaps the same one, sent twice. People are told, and decide. */
import type { ContributionState } from '#app/domain/shared/vocabulary.ts';
import { wordReader } from '#app/domain/suggest/words.ts';

import { MAY_BE_PRESENTED } from './rights.ts';

export interface Comparable {
  title: string;
  abstract: string;
  /** Folded addresses of the authors. */
  authorKeys: readonly string[];
}

/** Above this share of common words two texts are told to be alike; papers on one subject stay far below. */
const ALIKE = 0.5;
/** With a common author the titles alone are enough to ask. */
const ALIKE_TITLES = 0.6;

/**
 * Compares one contribution with others. Each text is read once, and a word that several hold is looked at once.
 * @returns true for another one when somebody should look whether it is the same contribution
 */
export function likelyDuplicateOf(subject: Comparable): (other: Comparable) => boolean {
  const read = wordReader();
  const stems = (text: string) => new Set(read(text).map(({ form }) => form.stem));
  const stemsOf = ({ title, abstract }: Comparable) => {
    const ofTitle = stems(title);
    return { ofTitle, ofAll: new Set([...ofTitle, ...stems(abstract)]) };
  };
  const own = stemsOf(subject);
  const authors = new Set(subject.authorKeys);
  return (other) => {
    const its = stemsOf(other);
    const hasCommonAuthor = other.authorKeys.some((key) => authors.has(key));
    if (hasCommonAuthor && share(own.ofTitle, its.ofTitle) >= ALIKE_TITLES) return true;
    return share(own.ofAll, its.ofAll) >= ALIKE;
  };
}

/** True when the one may be given up for the other: what has been accepted is not, for what is not decided yet. */
export function mayMergeInto(entry: ContributionState, other: ContributionState): boolean {
  return !MAY_BE_PRESENTED.includes(entry) || MAY_BE_PRESENTED.includes(other);
}

/** Words that both hold, among those that either holds: 0 to 1. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
