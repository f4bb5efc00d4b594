/** Instants, zones and deadlines. The clock is never read here: `now` comes in. */
import { Temporal } from 'temporal-polyfill';

import { DEADLINE_FORMAT, deadlineText, offsetText } from './deadline-text.ts';

/** `2026-09-07T21:59:59.000Z`: fixed width, so that text order is time order. */
export type Instant = string;

/** A point in time, and the zone in which it is said: for what is formatted later, for its reader. */
export interface Moment {
  instant: Instant;
  /** IANA name. */
  zone: string;
}

/** @param milliseconds since 1970 */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Milliseconds since 1970. @throws RangeError for a text that is no instant */
export function epochOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`);
  return milliseconds;
}

export function plusSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(epochOf(instant) + seconds * 1000);
}

/** True for a zone that the product can compute with (`Europe/Zurich`). */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone);
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** Every zone of the IANA database that this program knows, by name. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

export type LocalTimeProblem = 'not_a_date' | 'does_not_exist' | 'happens_twice';

/**
 * The instant of a local date-time in a zone. A bare date means the end of that day, 23:59:59.
 * Times that the clocks skip are refused, times that come twice ask which one is meant.
 */
export function instantFromLocal(
  local: string,
  zone: string,
): { instant: Instant; local: string } | { problem: LocalTimeProblem } {
  let time: Temporal.PlainDateTime;
  try {
    time = /^\d{4}-\d{2}-\d{2}$/.test(local)
      ? Temporal.PlainDate.from(local).toPlainDateTime('23:59:59')
      : Temporal.PlainDateTime.from(local);
  } catch {
    return { problem: 'not_a_date' };
  }
  try {
    const zoned = time.toZonedDateTime(zone, { disambiguation: 'reject' });
    return { instant: instantOf(zoned.epochMilliseconds), local: time.toString({ smallestUnit: 'second' }) };
  } catch {
    const early = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
    return { problem: early.toPlainDateTime().equals(time) ? 'happens_twice' : 'does_not_exist' };
  }
}

export type DeadlineState = 'no_deadline' | 'open' | 'grace' | 'passed';

/**
 * Where a request stands towards a deadline. What counts is when the request began; it is in time
 * when it began before deadline + grace. The boundary is exact to the millisecond: the deadline's own
 * instant still is in time, the next millisecond is grace.
 */
export function deadlineState(began: Instant, deadline: Instant | null, graceSeconds: number): DeadlineState {
  if (deadline === null) return 'no_deadline';
  // 23:59:59 means the whole of that second.
  const end = epochOf(deadline) + 999;
  const at = epochOf(began);
  if (at <= end) return 'open';
  return at <= end + graceSeconds * 1000 ? 'grace' : 'passed';
}

/** The first instant at which a page says that the deadline has passed. */
export function whenPassed(deadline: Instant): Instant {
  return instantOf(epochOf(deadline) + 1000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options]);
  let format = formats.get(key);
  if (!format) {
    // Making one costs fifty times more than using it.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...options,
      timeZone: zone,
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return format;
}

/** The city of a zone, for people: `Europe/Zurich` is shown as the meeting's label or `Zurich`. */
export function zoneCity(zone: string): string {
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  if (zone === 'Europe/Zurich') return 'Geneva';
  return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

/** `UTC+1`, `UTC+5:30`, `UTC` */
export function utcOffset(instant: Instant, zone: string): string {
  const nanoseconds = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds;
  return offsetText(Math.round(nanoseconds / 60e9));
}

/** `Geneva, UTC+2`; for UTC itself only that. */
function zoneName(instant: Instant, zone: string): string {
  const [city, offset] = [zoneCity(zone), utcOffset(instant, zone)];
  return city === offset ? offset : `${city}, ${offset}`;
}

/** `Monday, 7 September 2026, 23:59 (Geneva, UTC+2)` */
export function formatDeadline(instant: Instant, zone: string, language = 'en'): string {
  const text = deadlineText(formatter(language, zone, DEADLINE_FORMAT), epochOf(instant));
  return `${text} (${zoneName(instant, zone)})`;
}

/** `7 September 2026, 14:32:05 (Geneva, UTC+2) = 12:32:05 UTC`: for receipts, exact to the second. */
export function formatReceived(instant: Instant, zone: string, language = 'en'): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  };
  const text = formatter(language, zone, options).format(epochOf(instant)).replace(' at ', ', ');
  const offset = utcOffset(instant, zone);
  const utc = offset === 'UTC' ? '' : ` = ${instant.slice(11, 19)} UTC`;
  return `${text} (${zoneName(instant, zone)})${utc}`;
}

/** `7 Sept 2026, 14:32` */
export function formatShort(instant: Instant, zone: string, language = 'en'): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  };
  return formatter(language, zone, options).format(epochOf(instant)).replace(' at ', ', ');
}

/** `24–26 October 2027`, `30 September – 2 October 2027` */
export function formatDates(from: string, to: string, language = 'en'): string {
  const key = `${language} ${from} ${to}`;
  let text = ranges.get(key);
  if (text === undefined) {
    text = formatRange(from, to, language);
    // A range of dates costs a tenth of a millisecond, and the same few stand at the head of every page.
    if (ranges.size > 1000) ranges.clear();
    ranges.set(key, text);
  }
  return text;
}

const ranges = new Map<string, string>();

function formatRange(from: string, to: string, language: string): string {
  const format = formatter(language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
  const start = epochOf(`${from}T12:00:00Z`);
  const end = epochOf(`${to}T12:00:00Z`);
  return from === to ? format.format(start) : format.formatRange(start, end);
}

/** Adds days to a date text. */
export function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The end of the day so many days after an instant, in a zone: its last second. */
export function endOfDay(from: Instant, days: number, zone: string): Instant {
  const day = Temporal.PlainDate.from(plusDays(dateIn(from, zone), days));
  const end = day.toPlainDateTime('23:59:59').toZonedDateTime(zone, { disambiguation: 'compatible' });
  return instantOf(end.epochMilliseconds);
}

/** The date of an instant in a zone. */
export function dateIn(instant: Instant, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
