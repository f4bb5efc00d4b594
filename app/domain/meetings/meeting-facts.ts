/** What a meeting is made of, apart from its agenda: as given by hand, else as the text of the agenda has it. */
import type { AgendaItem, DateRange, ParsedAgenda } from '#app/domain/agenda/types.ts';
import { isTimeZone } from '#app/domain/shared/time.ts';
import { hasHiddenLetters, isBlank } from '#app/domain/shared/visible-text.ts';
import {
  MEETING_FLOWS,
  MEETING_STATUSES,
  type MeetingFlow,
  type MeetingStatus,
} from '#app/domain/shared/vocabulary.ts';

import { isDate, isMeetingSlug, MEETING_LIMITS } from './meeting-limits.ts';

/** What stands beside the document. What is null is taken from its text. */
export interface MeetingFacts {
  slug: string;
  title: string | null;
  place: string | null;
  dates: DateRange[] | null;
  timeZone: string;
  status: string;
  flow: string;
}

/** What can be wrong with a fact of a meeting; pages and commands have the words for it. */
export type MeetingProblem =
  | 'slug_malformed'
  | 'slug_taken'
  | 'title_missing'
  | 'title_too_long'
  | 'title_hidden_letters'
  | 'place_missing'
  | 'place_too_long'
  | 'place_hidden_letters'
  | 'dates_missing'
  | 'dates_malformed'
  | 'dates_backwards'
  | 'time_zone_missing'
  | 'time_zone_unknown'
  | 'status_unknown'
  | 'flow_unknown'
  | 'agenda_too_many_items';

export type MeetingProblems = Partial<Record<keyof MeetingFacts | 'agenda', MeetingProblem>>;

/** A meeting as it is written: each fact as given by hand, else as the text has it. */
export interface SettledMeeting {
  slug: string;
  title: string;
  place: string;
  dates: DateRange[];
  timeZone: string;
  status: MeetingStatus;
  flow: MeetingFlow;
}

/** @returns what would be written, or what must be mended first, field by field */
export function settleMeeting(
  facts: MeetingFacts,
  agenda: ParsedAgenda,
): SettledMeeting | { problems: MeetingProblems } {
  const title = (facts.title ?? agenda.title ?? '').replace(/\s+/g, ' ').trim();
  const place = (facts.place ?? agenda.place ?? '').replace(/\s+/g, ' ').trim();
  const dates = facts.dates ?? agenda.dates ?? [];
  const status = MEETING_STATUSES.find((entry) => entry === facts.status);
  const flow = MEETING_FLOWS.find((entry) => entry === facts.flow);
  const problems: MeetingProblems = {};
  if (!isMeetingSlug(facts.slug)) problems.slug = 'slug_malformed';
  if (hasHiddenLetters(title)) problems.title = 'title_hidden_letters';
  if (isBlank(title)) problems.title = 'title_missing';
  if (title.length > MEETING_LIMITS.title) problems.title = 'title_too_long';
  if (hasHiddenLetters(place)) problems.place = 'place_hidden_letters';
  if (isBlank(place)) problems.place = 'place_missing';
  if (place.length > MEETING_LIMITS.place) problems.place = 'place_too_long';
  if (dates.length === 0) problems.dates = 'dates_missing';
  if (dates.some(({ from, to }) => from > to)) problems.dates = 'dates_backwards';
  if (!dates.every(({ from, to }) => isDate(from) && isDate(to))) problems.dates = 'dates_malformed';
  if (!isTimeZone(facts.timeZone)) {
    problems.timeZone = facts.timeZone === '' ? 'time_zone_missing' : 'time_zone_unknown';
  }
  if (!status) problems.status = 'status_unknown';
  if (!flow) problems.flow = 'flow_unknown';
  if (countItems(agenda.items) > MEETING_LIMITS.agendaItems) problems.agenda = 'agenda_too_many_items';
  if (!status || !flow || Object.keys(problems).length > 0) return { problems };
  return { slug: facts.slug, title, place, dates, timeZone: facts.timeZone, status, flow };
}

export function countItems(items: readonly AgendaItem[]): number {
  return items.reduce((count, item) => count + 1 + countItems(item.children), 0);
}
