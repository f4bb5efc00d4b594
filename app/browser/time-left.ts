/** How much time is left until a deadline: said by the page when it is made, and by its script while it is open. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on the page says that what comes later is late. */
const SOON = 5 * MINUTE;

export interface DeadlineWords {
  /** time */
  left: string;
  /** time; the deadline is near */
  soon: string;
  passed: string;
  /** time */
  yours: string;
}

/** The deadline of the `meeting`, and by its id that of each session which has its own. */
export type Deadlines = Record<
  string,
  {
    /** Its instant; null where there is none. */
    due: string | null;
    /** What the head of the page says about it. */
    sentence: string;
  }
>;

/**
 * What is left, in days, from a day on in hours, from an hour on in minutes; never more than there is.
 * @param milliseconds until the deadline
 * @returns which sentence to say, and the time in words such as `3 days`
 */
export function timeLeft(
  milliseconds: number,
  language: string,
): { say: 'left' | 'soon' | 'passed'; time: string } {
  if (milliseconds < 0) return { say: 'passed', time: '' };
  const [unit, length] =
    milliseconds > DAY
      ? (['day', DAY] as const)
      : milliseconds > HOUR
        ? (['hour', HOUR] as const)
        : (['minute', MINUTE] as const);
  // Near the end the minute that has begun counts: “less than 1 minute”.
  const isSoon = milliseconds < SOON;
  const count = isSoon ? Math.ceil((milliseconds + 1) / length) : Math.floor(milliseconds / length);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return { say: isSoon ? 'soon' : 'left', time: format.format(count) };
}
