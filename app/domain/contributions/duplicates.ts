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

/** True when somebody should look whether it is the same contribution. */
export function isLikelyDuplicate(subject: Comparable, other: Comparable): boolean {
  const hasCommonAuthor = subject.authorKeys.some((key) => other.authorKeys.includes(key));
  if (hasCommonAuthor && share(subject.title, other.title) >= ALIKE_TITLES) return true;
  return share(`${subject.title} ${subject.abstract}`, `${other.title} ${other.abstract}`) >= ALIKE;
}

/** True when the one may be given up for the other: what has been accepted is not, for what is not decided yet. */
export function mayMergeInto(entry: ContributionState, other: ContributionState): boolean {
  return !MAY_BE_PRESENTED.includes(entry) || MAY_BE_PRESENTED.includes(other);
}

/** Words that both hold, among those that either holds: 0 to 1. */
function share(name: string, other: string): number {
  const read = wordReader();
  const stems = (text: string) => new Set(read(text).map(({ form }) => form.stem));
  const [a, b] = [stems(name), stems(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
