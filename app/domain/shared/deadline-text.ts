/** How a deadline is written, in any zone: by the server in that of the meeting, by the script in that of the reader. */

/** What a format must hold so that `deadlineText` can write it. */
export const DEADLINE_FORMAT: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/**
 * `Monday, 7 September 2026, 23:59`: English with its commas whatever the age of the program that formats it.
 * @param milliseconds since 1970
 */
export function deadlineText(format: Intl.DateTimeFormat, milliseconds: number): string {
  return format
    .format(milliseconds)
    .replace(' at ', ', ')
    .replace(/^([A-Z][a-z]+day) /, '$1, ');
}

/** `UTC+1`, `UTC+5:30`, `UTC` */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
