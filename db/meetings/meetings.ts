/** Meetings, their days, and the agendas that they were imported from. */
import type { MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { MeetingFlow, MeetingStatus } from '#app/domain/shared/vocabulary.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export type MeetingRow = Awaited<ReturnType<typeof meetings>>[number];

export function meetings(db: Readable) {
  return db.selectFrom('meetings').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
}

export async function meetingBySlug(db: Readable, slug: string): Promise<MeetingRow | null> {
  return (await db.selectFrom('meetings').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

export async function meetingById(db: Readable, id: MeetingId): Promise<MeetingRow | null> {
  return (await db.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What the page cache asks: changes with every change that a public page shows. */
export async function publicVersion(db: Readable, slug: string): Promise<number | null> {
  const row = await db
    .selectFrom('meetings')
    .select('public_version')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.public_version ?? null;
}

export async function bumpPublicVersion(tx: Tx, meetingId: MeetingId): Promise<void> {
  await tx
    .updateTable('meetings')
    .set((eb) => ({ public_version: eb('public_version', '+', 1) }))
    .where('id', '=', meetingId)
    .execute();
}

export function datesOf(db: Readable, meetingId: MeetingId) {
  return db
    .selectFrom('meeting_dates')
    .select(['from_date as from', 'to_date as to'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
}

export function datesOfMeetings(db: Readable, meetingIds: readonly MeetingId[]) {
  return db
    .selectFrom('meeting_dates')
    .select(['meeting_id as meetingId', 'from_date as from', 'to_date as to'])
    .where('meeting_id', 'in', meetingIds)
    .orderBy('position')
    .execute();
}

export interface NewMeeting {
  slug: string;
  title: string;
  symbol: string | null;
  place: string | null;
  timeZone: string;
  status: MeetingStatus;
  flow: MeetingFlow;
  introduction: string;
  declaration: string;
  privacyNotice: string;
  dates: { from: string; to: string }[];
}

/** @returns the new id */
export async function insertMeeting(tx: Tx, meeting: NewMeeting, now: string): Promise<MeetingId> {
  const id = newId<MeetingId>();
  await tx
    .insertInto('meetings')
    .values({
      id,
      public_id: newPublicId(),
      slug: meeting.slug,
      group_id: null,
      title: meeting.title,
      symbol: meeting.symbol,
      place: meeting.place,
      time_zone: meeting.timeZone,
      status: meeting.status,
      agenda_status: 'provisional',
      agenda_agreed_at: null,
      agenda_agreed_by: null,
      flow: meeting.flow,
      number_prefix: 'WP.',
      next_number: 1,
      list_frozen_at: null,
      same_country: 'block',
      introduction: meeting.introduction,
      declaration: meeting.declaration,
      privacy_notice: meeting.privacyNotice,
      registration_url: null,
      grace_seconds: 900,
      public_version: 1,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute();
  for (const [position, range] of meeting.dates.entries()) {
    await tx
      .insertInto('meeting_dates')
      .values({ id: newId(), meeting_id: id, position, from_date: range.from, to_date: range.to })
      .execute();
  }
  return id;
}

/** Keeps the document and all that was read in it, so that nothing of the import is lost. */
export async function insertAgendaImport(
  tx: Tx,
  values: { meetingId: MeetingId; source: string; result: string; importedBy: PersonId | null; now: string },
): Promise<void> {
  await tx
    .insertInto('agenda_imports')
    .values({
      id: newId(),
      meeting_id: values.meetingId,
      source_text: values.source,
      result: values.result,
      imported_by: values.importedBy,
      imported_at: values.now,
    })
    .execute();
}

/**
 * Begins a change of a meeting, if it still is at the version that was read.
 * @param change nothing when only its sessions change
 * @returns false when somebody else was faster
 */
export async function reviseMeeting(
  tx: Tx,
  meeting: Pick<MeetingRow, 'id' | 'version'>,
  change: Partial<
    Pick<MeetingRow, 'status' | 'flow' | 'contact' | 'guidance' | 'declaration' | 'privacy_notice'>
  >,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meetings')
    .set({ ...change, updated_at: now, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** How many pages a paper of this meeting should have at most; null for no such wish. */
export async function setPageLimit(tx: Tx, meetingId: MeetingId, pages: number | null): Promise<void> {
  await tx.updateTable('meetings').set({ page_limit: pages }).where('id', '=', meetingId).execute();
}

/** How long after a deadline something still counts as in time. What was handed in before stays as it was judged. */
export async function setGrace(tx: Tx, meetingId: MeetingId, seconds: number, now: string): Promise<void> {
  await tx
    .updateTable('meetings')
    .set({ grace_seconds: seconds, grace_changed_at: now })
    .where('id', '=', meetingId)
    .where('grace_seconds', '!=', seconds)
    .execute();
}
