/** Items of an agenda, which are the sessions: what they take, and their sub-themes. */
import { sayNumber } from '#app/domain/agenda/warnings.ts';
import type { ItemId, MeetingId, ThemeId } from '#app/domain/shared/ids.ts';
import type { ContributionKind, ItemPolicy } from '#app/domain/shared/vocabulary.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number];

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
