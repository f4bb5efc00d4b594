/** The rows of contributions: found, listed, moved from state to state. */
import type { ContributionId, ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import { type ContributionState } from '#app/domain/shared/vocabulary.ts';
import { type Readable, type Tx } from '#db/core/transaction.ts';
import { type Schema } from '#db/schema/index.ts';
import { reindex } from '#db/search/search-index.ts';

export type ContributionRow = Schema['contributions'];
export async function contributionByPublicId(
  db: Readable,
  publicId: string,
): Promise<ContributionRow | null> {
  return (
    (await db.selectFrom('contributions').selectAll().where('public_id', '=', publicId).executeTakeFirst()) ??
    null
  );
}

export async function contributionById(db: Readable, id: ContributionId): Promise<ContributionRow | null> {
  return (await db.selectFrom('contributions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export function contributionsById(db: Readable, ids: readonly ContributionId[]): Promise<ContributionRow[]> {
  return db.selectFrom('contributions').selectAll().where('id', 'in', ids).execute();
}

/** True when something has been submitted to a meeting. */
export async function hasContributions(db: Readable, meetingId: MeetingId): Promise<boolean> {
  const found = await db
    .selectFrom('contributions')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Those that a person submitted or is named in as author. */
export function contributionsOfPerson(db: Readable, personId: PersonId): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('submitter_id', '=', personId),
        eb(
          'id',
          'in',
          eb.selectFrom('contribution_authors').select('contribution_id').where('person_id', '=', personId),
        ),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What some bodies have submitted, the newest first. */
export function contributionsOfBodies(
  db: Readable,
  bodyIds: readonly string[],
  meetingIds: readonly MeetingId[] | null,
): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions')
    .selectAll()
    .where((eb) =>
      eb(
        'id',
        'in',
        eb.selectFrom('contribution_bodies').select('contribution_id').where('body_id', 'in', bodyIds),
      ),
    )
    .$if(meetingIds !== null, (query) => query.where('meeting_id', 'in', meetingIds ?? []))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The place behind all others of a session. */
export async function nextPosition(db: Readable, itemId: ItemId): Promise<number> {
  const last = await db
    .selectFrom('contributions')
    .where('item_id', '=', itemId)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

/** What may change together with the state of a contribution. */
export type ContributionMove = Partial<
  Pick<
    ContributionRow,
    | 'round'
    | 'late'
    | 'withdrawn_from'
    | 'merged_into'
    | 'submitter_id'
    | 'offered_to'
    | 'item_id'
    | 'position'
    | 'theme_id'
    | 'visibility'
  >
>;

/**
 * Moves a contribution to a state if it still is at the version that was read.
 * @param change what else becomes different with it
 * @returns false when somebody else was faster
 */
export async function moveTo(
  tx: Tx,
  values: { id: ContributionId; version: number },
  state: ContributionState,
  now: string,
  change: ContributionMove = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contributions')
    .set({ ...change, state, updated_at: now, version: values.version + 1 })
    .where('id', '=', values.id)
    .where('version', '=', values.version)
    .executeTakeFirst();
  const moved = Number(numUpdatedRows) === 1;
  if (moved && (change.item_id ?? change.visibility) !== undefined) await reindex(tx, values.id);
  return moved;
}

/** Public ids of what one person would hand over to another, in their order. */
export async function offeredContributions(
  db: Readable,
  from: PersonId,
  to: PersonId,
): Promise<ContributionId[]> {
  const rows = await db
    .selectFrom('contributions')
    .select('id')
    .where('submitter_id', '=', from)
    .where('offered_to', '=', to)
    .orderBy('public_id')
    .execute();
  return rows.map((row) => row.id);
}
