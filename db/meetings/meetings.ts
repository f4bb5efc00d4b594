/** Meetings, their agenda items and deadlines. */
import { sayNumber } from '#app/domain/agenda/warnings.ts';
import type { ContributionId, ItemId, MeetingId, PersonId, ThemeId } from '#app/domain/shared/ids.ts';
import type {
  ContributionKind,
  DeadlineStage,
  ItemPolicy,
  MeetingFlow,
  MeetingStatus,
} from '#app/domain/shared/vocabulary.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export type MeetingRow = Awaited<ReturnType<typeof meetings>>[number];
export type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number];

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

export function itemsOf(db: Readable, meetingId: MeetingId) {
  return db
    .selectFrom('agenda_items')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
}

export async function itemById(db: Readable, id: ItemId): Promise<ItemRow | null> {
  return (await db.selectFrom('agenda_items').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export function kindsOfItems(db: Readable, meetingId: MeetingId) {
  return db
    .selectFrom('agenda_item_kinds')
    .innerJoin('agenda_items', 'agenda_items.id', 'agenda_item_kinds.item_id')
    .where('agenda_items.meeting_id', '=', meetingId)
    .select(['agenda_item_kinds.item_id as itemId', 'agenda_item_kinds.kind as kind'])
    .orderBy('agenda_item_kinds.kind')
    .execute();
}

/** Sub-themes of the sessions of a meeting, in their order. */
export function themesOf(db: Readable, meetingId: MeetingId) {
  return db
    .selectFrom('agenda_themes')
    .innerJoin('agenda_items', 'agenda_items.id', 'agenda_themes.item_id')
    .where('agenda_items.meeting_id', '=', meetingId)
    .select([
      'agenda_themes.id as id',
      'agenda_themes.public_id as publicId',
      'agenda_themes.item_id as itemId',
      'agenda_themes.title as title',
    ])
    .orderBy('agenda_themes.position')
    .execute();
}

/** Makes these the sub-themes of a session; those that keep their title, or are reworded, keep their id. */
export async function replaceThemes(tx: Tx, itemId: ItemId, titles: readonly string[]): Promise<void> {
  const before = await tx
    .selectFrom('agenda_themes')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute();
  // As many new lines as lost ones: they were reworded, and keep what was submitted to them.
  const gone = before.filter((entry) => !titles.includes(entry.title));
  const fresh = titles.filter((title) => !before.some((entry) => entry.title === title));
  const reworded = new Map(
    gone.length === fresh.length ? gone.map((entry, index) => [entry.id, fresh[index] ?? entry.title]) : [],
  );
  for (const [id, title] of reworded) {
    await tx.updateTable('agenda_themes').set({ title }).where('id', '=', id).execute();
  }
  const existing = before.map((entry) => ({ ...entry, title: reworded.get(entry.id) ?? entry.title }));
  for (const theme of existing.filter((entry) => !titles.includes(entry.title))) {
    await tx.updateTable('contributions').set({ theme_id: null }).where('theme_id', '=', theme.id).execute();
    await tx.deleteFrom('agenda_themes').where('id', '=', theme.id).execute();
  }
  for (const [position, title] of titles.entries()) {
    const known = existing.find((entry) => entry.title === title);
    if (known) {
      await tx.updateTable('agenda_themes').set({ position }).where('id', '=', known.id).execute();
    } else {
      await tx
        .insertInto('agenda_themes')
        .values({ id: newId<ThemeId>(), public_id: newPublicId(), item_id: itemId, position, title })
        .execute();
    }
  }
}

export function deadlinesOf(db: Readable, meetingId: MeetingId) {
  return db
    .selectFrom('deadlines')
    .where('meeting_id', '=', meetingId)
    .select([
      'item_id as itemId',
      'contribution_id as contributionId',
      'stage',
      'local_time as local',
      'instant',
    ])
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

export interface NewItem {
  number: string;
  title: string;
  annotation: string;
  policy: ItemPolicy;
  kinds: readonly ContributionKind[];
  inList: boolean;
  inAnnotations: boolean;
  children: readonly NewItem[];
}

/** Inserts items with their sub-items, in the order given. */
export async function insertItems(
  tx: Tx,
  meetingId: MeetingId,
  items: readonly NewItem[],
  parent: { id: ItemId; path: readonly string[] } | null = null,
  start = { position: 0 },
): Promise<void> {
  for (const item of items) {
    const id = newId<ItemId>();
    const path = [...(parent?.path ?? []), item.number];
    await tx
      .insertInto('agenda_items')
      .values({
        id,
        public_id: newPublicId(),
        meeting_id: meetingId,
        parent_id: parent?.id ?? null,
        position: start.position++,
        number: item.number,
        full_number: sayNumber(path),
        title: item.title,
        annotation: item.annotation,
        policy: item.policy,
        in_list: item.inList ? 1 : 0,
        in_annotations: item.inAnnotations ? 1 : 0,
        paper_cap: null,
        minutes: null,
        version: 1,
      })
      .execute();
    await addKinds(tx, id, item.kinds);
    await insertItems(tx, meetingId, item.children, { id, path }, start);
  }
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

export async function setDeadline(
  tx: Tx,
  deadline: {
    meetingId: MeetingId;
    itemId: ItemId | null;
    /** For one contribution alone. */
    contributionId?: ContributionId;
    stage: DeadlineStage;
    local: string;
    timeZone: string;
    instant: string;
  },
): Promise<void> {
  await removeDeadline(tx, deadline);
  await tx
    .insertInto('deadlines')
    .values({
      id: newId(),
      meeting_id: deadline.meetingId,
      item_id: deadline.itemId,
      contribution_id: deadline.contributionId ?? null,
      stage: deadline.stage,
      local_time: deadline.local,
      time_zone: deadline.timeZone,
      instant: deadline.instant,
    })
    .execute();
}

/** A deadline that is left out: the meeting's own holds again. */
export async function removeDeadline(
  tx: Tx,
  deadline: {
    meetingId: MeetingId;
    itemId: ItemId | null;
    contributionId?: ContributionId;
    stage: DeadlineStage;
  },
): Promise<void> {
  const { contributionId = null } = deadline;
  await tx
    .deleteFrom('deadlines')
    .where('meeting_id', '=', deadline.meetingId)
    .where('item_id', deadline.itemId === null ? 'is' : '=', deadline.itemId)
    .where('contribution_id', contributionId === null ? 'is' : '=', contributionId)
    .where('stage', '=', deadline.stage)
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

/** What is asked for in one session; null for nothing besides what the meeting asks for. */
export async function setGuidance(tx: Tx, itemId: ItemId, guidance: string | null): Promise<void> {
  await tx.updateTable('agenda_items').set({ guidance }).where('id', '=', itemId).execute();
}

/** Counts a change of one session. @returns false when the session has changed since `version` */
export async function reviseItem(tx: Tx, item: { id: ItemId; version: number }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agenda_items')
    .set({ version: item.version + 1 })
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export async function changePolicy(tx: Tx, itemId: ItemId, policy: ItemPolicy): Promise<void> {
  await tx
    .updateTable('agenda_items')
    .set((eb) => ({ policy, version: eb('version', '+', 1) }))
    .where('id', '=', itemId)
    .execute();
}

/** Makes these the kinds that an item takes. */
export async function replaceKinds(
  tx: Tx,
  itemId: ItemId,
  kinds: readonly ContributionKind[],
): Promise<void> {
  await tx.deleteFrom('agenda_item_kinds').where('item_id', '=', itemId).execute();
  await addKinds(tx, itemId, kinds);
}

/** What an item takes; kinds that are named twice count once. */
export async function addKinds(tx: Tx, itemId: ItemId, kinds: readonly ContributionKind[]): Promise<void> {
  const distinct = [...new Set(kinds)];
  if (distinct.length === 0) return;
  await tx
    .insertInto('agenda_item_kinds')
    .values(distinct.map((kind) => ({ item_id: itemId, kind })))
    .execute();
}
