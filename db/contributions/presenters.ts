/** Who presents a contribution: authors that are marked, and people who are no authors. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import type { Attendance, PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type GuestRow = Schema['guest_presenters'];

/** Presenters who are no authors, in their order. */
export function guestsOf(db: Readable, contributionId: ContributionId): Promise<GuestRow[]> {
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
  contributionId: ContributionId,
  values: {
    authors: readonly { id: string; presents: boolean; attendance: Attendance | null }[];
    guests: readonly Pick<GuestRow, 'name' | 'affiliation' | 'email' | 'attendance'>[];
    spokenLanguage: PaperLanguage | null;
  },
  now: string,
): Promise<void> {
  for (const { id, presents, attendance } of values.authors) {
    await tx
      .updateTable('contribution_authors')
      .set({ is_presenter: presents ? 1 : 0, attendance })
      .where('id', '=', id)
      .execute();
  }
  await tx.deleteFrom('guest_presenters').where('contribution_id', '=', contributionId).execute();
  if (values.guests.length > 0) {
    await tx
      .insertInto('guest_presenters')
      .values(
        values.guests.map(({ name, affiliation, email, attendance }, position) => ({
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
  const isSaid = [...values.authors, ...values.guests].some((author) => author.attendance !== null);
  await tx
    .updateTable('contributions')
    .set({ spoken_language: values.spokenLanguage, attendance_at: isSaid ? now : null })
    .where('id', '=', contributionId)
    .execute();
}

/** Times when other people were to present than before, the first one first. */
export async function presenterChangesOf(db: Readable, contributionId: ContributionId) {
  const rows = await db
    .selectFrom('presenter_changes')
    .select(['was', 'is_now as isNow', 'changed_at as changedAt'])
    .where('contribution_id', '=', contributionId)
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  const names = (list: string) => JSON.parse(list) as string[];
  return rows.map((row) => ({ ...row, was: names(row.was), isNow: names(row.isNow) }));
}

/** @returns its id */
export async function insertPresenterChange(
  tx: Tx,
  values: {
    contributionId: ContributionId;
    was: readonly string[];
    isNow: readonly string[];
    changedBy: PersonId;
  },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('presenter_changes')
    .values({
      id,
      contribution_id: values.contributionId,
      was: JSON.stringify(values.was),
      is_now: JSON.stringify(values.isNow),
      changed_by: values.changedBy,
      changed_at: now,
    })
    .execute();
  return id;
}
