/**
 * The long form of randomized tests: many seeds, many kills. `npm run soak` sets `SOAK` and runs them; `npm test` runs
 * the short form of the same tests. `SOAK=3 npm run soak` makes each three times as long.
 */
const factor = Number(process.env.SOAK ?? 0);

/** Whether this is `npm run soak`. */
export const isSoak = factor > 0;

/** How often, how many: the first in `npm test`, the second in `npm run soak`. */
export function shortOrLong(short: number, long: number): number {
  return isSoak ? long * factor : short;
}
