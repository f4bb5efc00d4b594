/** Who presents a contribution: authors that are marked, and people who are no authors. */
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type GuestRow = Schema['guest_presenters'];

/** Presenters who are no authors, in their order. */
export function guestsOf(db: Readable, contributionId: string): Promise<GuestRow[]> {
  return db
    .selectFrom('guest_presenters')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('position')
    .execute();
}

/** Writes down who presents and how; what else is said of the authors stays. */
export async function setPresenters(
  tx: Tx,
  contributionId: string,
  it: {
    authors: readonly { id: string; presents: boolean; attendance: string | null }[];
    guests: readonly Pick<GuestRow, 'name' | 'affiliation' | 'email' | 'attendance'>[];
    spokenLanguage: string | null;
  },
  now: string,
): Promise<void> {
  for (const { id, presents, attendance } of it.authors) {
    await tx
      .updateTable('contribution_authors')
      .set({ is_presenter: presents ? 1 : 0, attendance })
      .where('id', '=', id)
      .execute();
  }
  await tx.deleteFrom('guest_presenters').where('contribution_id', '=', contributionId).execute();
  if (it.guests.length > 0) {
    await tx
      .insertInto('guest_presenters')
      .values(
        it.guests.map(({ name, affiliation, email, attendance }, position) => ({
          id: newId(),
          contribution_id: contributionId,
          position,
          name,
          affiliation,
          email,
          attendance,
        })),
      )
      .execute();
  }
  const isSaid = [...it.authors, ...it.guests].some((one) => one.attendance !== null);
  await tx
    .updateTable('contributions')
    .set({ spoken_language: it.spokenLanguage, attendance_at: isSaid ? now : null })
    .where('id', '=', contributionId)
    .execute();
}

/** Times when other people were to present than before, the first one first. */
export function presenterChangesOf(db: Readable, contributionId: string) {
  return db
    .selectFrom('presenter_changes')
    .select(['was', 'is_now as isNow', 'changed_at as changedAt'])
    .where('contribution_id', '=', contributionId)
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
}

/** @returns its id */
export async function insertPresenterChange(
  tx: Tx,
  it: { contributionId: string; was: string; isNow: string; changedBy: string },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('presenter_changes')
    .values({
      id,
      contribution_id: it.contributionId,
      was: it.was,
      is_now: it.isNow,
      changed_by: it.changedBy,
      changed_at: now,
    })
    .execute();
  return id;
}
