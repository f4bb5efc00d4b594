/** What a meeting's own fields may hold; forms and the operator's commands check the same. */
import { Temporal } from 'temporal-polyfill';

export const MEETING_LIMITS = { slug: 60, title: 300, place: 200, agendaItems: 500 } as const;

/** The name of a meeting in addresses: lower-case letters and digits, single hyphens in between. */
export function isMeetingSlug(text: string): boolean {
  return text.length <= MEETING_LIMITS.slug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** True for a day of the calendar written as `2027-10-24`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
