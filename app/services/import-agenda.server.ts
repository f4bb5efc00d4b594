/** Makes a meeting out of an agenda document: read it, show it, then write the whole or nothing. */
import { record } from '#db/audit.ts';
import { isUniqueViolation, type Database } from '#db/dialect.ts';
import { insertAgendaImport, insertItems, insertMeeting, meetingBySlug } from '#db/meetings.ts';
import { grantRole, rolesOf, type PersonRow } from '#db/persons.ts';
import { inTransaction, type Tx } from '#db/transaction.ts';
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import type {
  AgendaItem,
  DateRange,
  ParsedAgenda,
  RefusalCode as AgendaRefusalCode,
} from '#app/domain/agenda/types.ts';
import { isDate, isMeetingSlug, MEETING_LIMITS } from '#app/domain/meeting-limits.ts';
import { isTimeZone, type Instant } from '#app/domain/time.ts';
import {
  MEETING_FLOWS,
  MEETING_STATUSES,
  type MeetingFlow,
  type MeetingStatus,
} from '#app/domain/vocabulary.ts';
import { extractText, type DocumentTextRefusal } from '#app/platform/document-text.server.ts';

import { Refused } from './context.ts';

/** Who makes a meeting: a person with the role of administrator, or whoever holds the machine. */
export interface ImportCtx {
  database: Database;
  actor: PersonRow | 'operator';
  now: Instant;
  requestId: string;
}

export interface AgendaDocument {
  agenda: ParsedAgenda;
  /** The text from which it was read, as it is kept. */
  source: string;
}

export type AgendaReading =
  AgendaDocument | { refused: { code: DocumentTextRefusal | AgendaRefusalCode; message: string } };

/** Reads a document (.txt, .docx, .pdf) without writing anything. @param fileName decides what is text */
export async function readAgenda(bytes: Uint8Array, fileName: string): Promise<AgendaReading> {
  const extracted = await extractText(bytes, fileName);
  if ('refused' in extracted) return extracted;
  // PostgreSQL keeps every character but this one.
  const source = extracted.text.replaceAll('\0', '\ufffd');
  const agenda = parseAgenda(source);
  return isRefusal(agenda) ? agenda : { agenda, source };
}

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
  | 'place_missing'
  | 'place_too_long'
  | 'dates_missing'
  | 'dates_malformed'
  | 'dates_backwards'
  | 'time_zone_missing'
  | 'time_zone_unknown'
  | 'status_unknown'
  | 'flow_unknown'
  | 'agenda_too_many_items';

export type MeetingField = keyof MeetingFacts | 'agenda';
export type MeetingProblems = Partial<Record<MeetingField, MeetingProblem>>;

/** A meeting as it is written: each fact as given by hand, else as the text has it. */
export interface MadeMeeting {
  id: string;
  slug: string;
  title: string;
  place: string;
  dates: DateRange[];
  timeZone: string;
  status: MeetingStatus;
  flow: MeetingFlow;
}

/** The wording that a meeting begins with; the secretariat can change it. */
export const FIRST_DECLARATION =
  'I may submit this paper for the office named above, and I agree to its publication.';
export const FIRST_PRIVACY_NOTICE =
  'Your name, office and e-mail address are used for this meeting only. Names of authors stand in the paper, which is published; e-mail addresses are not published.';

/** @returns what would be written, or what must be mended first, field by field */
export function settleMeeting(
  facts: MeetingFacts,
  agenda: ParsedAgenda,
): Omit<MadeMeeting, 'id'> | { problems: MeetingProblems } {
  const title = (facts.title ?? agenda.title ?? '').replace(/\s+/g, ' ').trim();
  const place = (facts.place ?? agenda.place ?? '').replace(/\s+/g, ' ').trim();
  const dates = facts.dates ?? agenda.dates ?? [];
  const status = MEETING_STATUSES.find((one) => one === facts.status);
  const flow = MEETING_FLOWS.find((one) => one === facts.flow);
  const problems: MeetingProblems = {};
  if (!isMeetingSlug(facts.slug)) problems.slug = 'slug_malformed';
  if (title === '') problems.title = 'title_missing';
  if (title.length > MEETING_LIMITS.title) problems.title = 'title_too_long';
  if (place === '') problems.place = 'place_missing';
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

/**
 * Writes a meeting with its agenda: dates, items, kinds, the source text with the whole result, an audit row.
 * @throws Refused not_allowed unless the actor is an administrator
 */
export async function createMeetingFromAgenda(
  ctx: ImportCtx,
  facts: MeetingFacts,
  document: AgendaDocument,
): Promise<MadeMeeting | { problems: MeetingProblems }> {
  const settled = settleMeeting(facts, document.agenda);
  if ('problems' in settled) return settled;
  try {
    return await inTransaction(ctx.database, (tx) => writeMeeting(tx, ctx, settled, document));
  } catch (error) {
    // Two may have chosen the same name at the same time.
    if (isUniqueViolation(error)) return { problems: { slug: 'slug_taken' } };
    throw error;
  }
}

/** The same inside a transaction that writes more than the meeting. */
export async function writeMeeting(
  tx: Tx,
  ctx: Omit<ImportCtx, 'database'>,
  meeting: Omit<MadeMeeting, 'id'>,
  { agenda, source }: AgendaDocument,
): Promise<MadeMeeting | { problems: MeetingProblems }> {
  const actorId = ctx.actor === 'operator' ? null : ctx.actor.id;
  if (actorId && !(await rolesOf(tx, actorId)).some(({ role }) => role === 'admin')) {
    throw new Refused('not_allowed');
  }
  if (await meetingBySlug(tx, meeting.slug)) return { problems: { slug: 'slug_taken' } };
  const id = await insertMeeting(
    tx,
    {
      ...meeting,
      symbol: agenda.symbol ?? null,
      introduction: agenda.introduction ?? '',
      declaration: FIRST_DECLARATION,
      privacyNotice: FIRST_PRIVACY_NOTICE,
    },
    ctx.now,
  );
  await insertItems(tx, id, agenda.items);
  // Whoever sets a meeting up goes on working for it.
  if (actorId) {
    await grantRole(
      tx,
      { personId: actorId, role: 'secretariat', meetingId: id, itemId: null, grantedBy: actorId },
      ctx.now,
    );
  }
  await insertAgendaImport(tx, {
    meetingId: id,
    source,
    result: JSON.stringify(agenda),
    importedBy: actorId,
    now: ctx.now,
  });
  await record(tx, {
    actorId,
    action: 'agenda_imported',
    meetingId: id,
    objectType: 'meeting',
    objectId: id,
    requestId: ctx.requestId,
    facts: {
      items: countItems(agenda.items),
      warnings: agenda.warnings.length,
      status: meeting.status,
    },
    now: ctx.now,
  });
  return { id, ...meeting };
}
