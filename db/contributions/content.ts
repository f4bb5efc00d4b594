/** What is said in a contribution: title, texts, people; and each time that something was handed in. */
import { fullNameKey } from '#app/domain/people/full-names.ts';
import type { ContributionId, ItemId, MeetingId, PersonId, SubmissionId } from '#app/domain/shared/ids.ts';
import type { PaperLanguage } from '#app/domain/shared/vocabulary.ts';
import { type ContributionRow, nextPosition } from '#db/contributions/contributions.ts';
import { type AuthorRow, authorsOf, bodiesOf } from '#db/contributions/named.ts';
import { newId, newPublicId, newReference } from '#db/core/ids.ts';
import { type Readable, type Tx } from '#db/core/transaction.ts';
import { linkAuthorsOf } from '#db/people/person-emails.ts';
import { type Schema } from '#db/schema/index.ts';
import { reindex } from '#db/search/search-index.ts';

/** Columns of a contribution that the portal writes; all others are what its author says in the form. */
type OwnColumns =
  | 'id'
  | 'public_id'
  | 'reference'
  | 'meeting_id'
  | 'item_id'
  | 'state'
  | 'visibility'
  | 'submitter_id'
  | 'offered_to'
  | 'submitted_at'
  | 'late'
  | 'declared_at'
  | 'declared_text'
  | 'position'
  | 'created_at'
  | 'updated_at'
  | 'round'
  | 'withdrawn_from'
  | 'merged_into'
  | 'attendance_at'
  | 'version';
export type ContentColumns = Omit<ContributionRow, OwnColumns>;

/** What an author says about a contribution; a change replaces all of it. */
export interface ContributionContent {
  columns: ContentColumns;
  texts: readonly { language: PaperLanguage; title: string; abstract: string }[];
  bodyIds: readonly string[];
  authors: readonly {
    name: string;
    nameKey: string;
    affiliation: string;
    email: string | null;
    emailKey: string | null;
    isPresenter: boolean;
    isContact: boolean;
  }[];
}

export interface NewContribution extends ContributionContent {
  meetingId: MeetingId;
  itemId: ItemId;
  submitterId: PersonId;
  late: boolean;
  declaredText: string;
}

export async function insertContribution(
  tx: Tx,
  newContribution: NewContribution,
  now: string,
): Promise<ContributionRow> {
  const row: ContributionRow = {
    ...newContribution.columns,
    id: newId<ContributionId>(),
    public_id: newPublicId(),
    reference: newReference(),
    meeting_id: newContribution.meetingId,
    item_id: newContribution.itemId,
    state: 'submitted',
    visibility: 'public',
    submitter_id: newContribution.submitterId,
    offered_to: null,
    submitted_at: now,
    late: newContribution.late ? 1 : 0,
    declared_at: now,
    declared_text: newContribution.declaredText,
    position: await nextPosition(tx, newContribution.itemId),
    created_at: now,
    updated_at: now,
    round: 1,
    withdrawn_from: null,
    merged_into: null,
    attendance_at: null,
    version: 1,
  };
  await tx.insertInto('contributions').values(row).execute();
  await insertContent(tx, row.id, newContribution);
  return row;
}

async function insertContent(
  tx: Tx,
  id: ContributionId,
  contributionContent: ContributionContent,
): Promise<void> {
  if (contributionContent.texts.length > 0) {
    await tx
      .insertInto('contribution_texts')
      .values(contributionContent.texts.map((text) => ({ ...text, contribution_id: id })))
      .execute();
  }
  await tx
    .insertInto('contribution_bodies')
    .values(
      contributionContent.bodyIds.map((bodyId, position) => ({
        contribution_id: id,
        body_id: bodyId,
        position,
        printed_name: null,
      })),
    )
    .execute();
  await tx
    .insertInto('contribution_authors')
    .values(
      contributionContent.authors.map((author, position) => ({
        id: newId(),
        contribution_id: id,
        position,
        name: author.name,
        name_key: author.nameKey,
        affiliation: author.affiliation,
        email: author.email,
        email_key: author.emailKey,
        full_name_key: fullNameKey(author.name),
        person_id: null,
        is_presenter: author.isPresenter ? (1 as const) : (0 as const),
        is_contact: author.isContact ? (1 as const) : (0 as const),
        attendance: null,
      })),
    )
    .execute();
  await linkAuthorsOf(tx, id);
  await reindex(tx, id);
}

/** Those who stand in another contribution as well come behind those who are there; the caller has locked both rows. */
export async function addPeople(
  tx: Tx,
  id: ContributionId,
  more: { bodyIds: readonly string[]; authors: readonly AuthorRow[] },
): Promise<void> {
  const [bodies, authors] = [await bodiesOf(tx, [id]), await authorsOf(tx, [id])];
  if (more.bodyIds.length > 0) {
    await tx
      .insertInto('contribution_bodies')
      .values(
        more.bodyIds.map((bodyId, index) => ({
          contribution_id: id,
          body_id: bodyId,
          position: bodies.length + index,
          printed_name: null,
        })),
      )
      .execute();
  }
  if (more.authors.length > 0) {
    await tx
      .insertInto('contribution_authors')
      .values(
        more.authors.map(({ addressee: _, ...author }, index) => ({
          ...author,
          id: newId(),
          contribution_id: id,
          position: authors.length + index,
          is_contact: 0 as const,
        })),
      )
      .execute();
  }
  await reindex(tx, id);
}

/** Replaces what an author says about a contribution; the caller has locked its row. */
export async function replaceContent(
  tx: Tx,
  id: ContributionId,
  contributionContent: ContributionContent,
): Promise<void> {
  const before = await authorsOf(tx, [id]);
  await tx.updateTable('contributions').set(contributionContent.columns).where('id', '=', id).execute();
  for (const table of ['contribution_texts', 'contribution_bodies', 'contribution_authors'] as const) {
    await tx.deleteFrom(table).where('contribution_id', '=', id).execute();
  }
  await insertContent(tx, id, contributionContent);
  // The form does not ask how presenters take part: what they have said stays with the name.
  for (const { name_key: nameKey, attendance } of before) {
    if (attendance === null) continue;
    await tx
      .updateTable('contribution_authors')
      .set({ attendance })
      .where('contribution_id', '=', id)
      .where('name_key', '=', nameKey)
      .where('is_presenter', '=', 1)
      .execute();
  }
}

/** Title and abstract in other languages. */
export function textsOfContributions(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_texts')
    .selectAll()
    .where('contribution_id', 'in', contributionIds)
    .orderBy('language')
    .execute();
}

export type SubmissionRow = Schema['submissions'];

/** What has been handed in, one row each time, the first one first. */
export function submissionsOf(db: Readable, contributionId: ContributionId): Promise<SubmissionRow[]> {
  return db
    .selectFrom('submissions')
    .selectAll()
    .where('contribution_id', '=', contributionId)
    .orderBy('no')
    .execute();
}

/** Writes down that something was handed in. @returns its id */
export async function insertSubmission(
  tx: Tx,
  values: Omit<SubmissionRow, 'id' | 'no' | 'submitted_at'>,
  now: string,
): Promise<SubmissionId> {
  const last = await tx
    .selectFrom('submissions')
    .where('contribution_id', '=', values.contribution_id)
    .select((eb) => eb.fn.max('no').as('no'))
    .executeTakeFirst();
  const id = newId<SubmissionId>();
  await tx
    .insertInto('submissions')
    .values({ ...values, id, no: Number(last?.no ?? 0) + 1, submitted_at: now })
    .execute();
  return id;
}
