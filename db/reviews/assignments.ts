/** Who is asked to review what, and the reviews that came of it. */
import type { AssignmentId, ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { newId, newPublicId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';

export type AssignmentRow = Schema['assignments'];
export type ReviewRow = Schema['reviews'];

export function assignmentsOf(
  db: Readable,
  contributionIds: readonly ContributionId[],
): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignments')
    .selectAll()
    .where('contribution_id', 'in', contributionIds)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

export function assignmentsOfReviewer(db: Readable, personId: PersonId): Promise<AssignmentRow[]> {
  return db
    .selectFrom('assignments')
    .selectAll()
    .where('reviewer_id', '=', personId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

export async function assignmentByPublicId(db: Readable, publicId: string): Promise<AssignmentRow | null> {
  return (
    (await db.selectFrom('assignments').selectAll().where('public_id', '=', publicId).executeTakeFirst()) ??
    null
  );
}

export function reviewsOf(db: Readable, contributionId: ContributionId): Promise<ReviewRow[]> {
  return db
    .selectFrom('reviews')
    .innerJoin('assignments', 'assignments.id', 'reviews.assignment_id')
    .where('assignments.contribution_id', '=', contributionId)
    .selectAll('reviews')
    .orderBy('reviews.submitted_at')
    .execute();
}

/** Writes the request down, with the affiliations that the reviewer has on this day. @returns its ids */
export async function insertAssignment(
  tx: Tx,
  values: {
    contributionId: ContributionId;
    reviewerId: PersonId;
    round: number;
    askedBy: PersonId;
    dueAt: string;
    overrideReason: string | null;
    affiliations: readonly { id: string; state: string }[];
  },
  now: string,
): Promise<{ id: AssignmentId; publicId: string }> {
  const id = newId<AssignmentId>();
  const publicId = newPublicId();
  await tx
    .insertInto('assignments')
    .values({
      id,
      public_id: publicId,
      contribution_id: values.contributionId,
      reviewer_id: values.reviewerId,
      state: 'asked',
      asked_by: values.askedBy,
      asked_at: now,
      answered_at: null,
      decline_reason: null,
      due_at: values.dueAt,
      override_reason: values.overrideReason,
      round: values.round,
      version: 1,
    })
    .execute();
  if (values.affiliations.length > 0) {
    await tx
      .insertInto('assignment_bodies')
      .values(
        values.affiliations.map((body) => ({
          assignment_id: id,
          body_id: body.id,
          was_confirmed: body.state === 'confirmed' ? (1 as const) : (0 as const),
        })),
      )
      .execute();
  }
  return { id, publicId };
}

/**
 * Changes an assignment if it still is at the version that was read.
 * @returns false when it has changed meanwhile
 */
export async function changeAssignment(
  tx: Tx,
  values: Pick<AssignmentRow, 'id' | 'version'>,
  change: Partial<Pick<AssignmentRow, 'state' | 'answered_at' | 'decline_reason'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('assignments')
    .set({ ...change, version: values.version + 1 })
    .where('id', '=', values.id)
    .where('version', '=', values.version)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** @returns the new id */
export async function insertReview(
  tx: Tx,
  values: Pick<
    ReviewRow,
    | 'assignment_id'
    | 'file_version_id'
    | 'submission_id'
    | 'form'
    | 'answers'
    | 'recommendation'
    | 'comments_to_authors'
    | 'comments_to_organizers'
  >,
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('reviews')
    .values({ ...values, id, submitted_at: now, version: 1 })
    .execute();
  return id;
}
