/** What a person has typed and not yet submitted: it moves no version and wakes nobody. */
import type { ContributionId, PersonId } from '#app/domain/shared/ids.ts';
import { newId } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';

export async function draftOf(db: Readable, personId: PersonId, form: string, key: string) {
  return (
    (await db
      .selectFrom('drafts')
      .selectAll()
      .where('person_id', '=', personId)
      .where('form', '=', form)
      .where('draft_key', '=', key)
      .executeTakeFirst()) ?? null
  );
}

/** Drafts of a person that have not become anything yet, newest first, without what was typed into them. */
export function openDrafts(db: Readable, personId: PersonId, form: string) {
  return db
    .selectFrom('drafts')
    .select(['id', 'draft_key', 'title', 'meeting_slug', 'updated_at'])
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .where('submitted_as', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}

/** How many those are. */
export async function countOpenDrafts(db: Readable, personId: PersonId, form: string): Promise<number> {
  const { count } = await db
    .selectFrom('drafts')
    .select((of) => of.fn.countAll().as('count'))
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .where('submitted_as', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What is written of a draft. */
interface DraftContent {
  body: string;
  /** What a list shows of it. */
  title?: string;
  meetingSlug?: string;
  /** Hashes. */
  files?: readonly string[];
}

function contentColumns({ body, title, meetingSlug, files }: DraftContent) {
  return {
    body,
    title: title ?? null,
    meeting_slug: meetingSlug ?? null,
    files: files?.join(' ') ?? null,
  };
}

export async function saveDraft(
  tx: Tx,
  draft: DraftContent & { personId: PersonId; form: string; key: string },
  now: string,
): Promise<void> {
  const content = contentColumns(draft);
  await tx
    .insertInto('drafts')
    .values({
      id: newId(),
      person_id: draft.personId,
      form: draft.form,
      draft_key: draft.key,
      ...content,
      updated_at: now,
      submitted_as: null,
      offered_to: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'form', 'draft_key']).doUpdateSet({ ...content, updated_at: now }),
    )
    .execute();
}

/** A draft that is not needed any more, as if it had never been. */
export async function dropDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('drafts').where('id', '=', id).execute();
}

/** Gives what has not been submitted to somebody else. @returns false when it is not there any more */
export async function giveDraft(tx: Tx, id: string, personId: PersonId, body: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('drafts')
    .set({ person_id: personId, body, offered_to: null })
    .where('id', '=', id)
    .where('submitted_as', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export async function markSubmittedAs(tx: Tx, id: string, contributionId: ContributionId): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ submitted_as: contributionId, ...contentColumns({ body: '{}' }), offered_to: null })
    .where('id', '=', id)
    .execute();
}

/** Says to whom a person would hand over all of their open drafts; nobody has them yet. */
export async function offerDrafts(tx: Tx, personId: PersonId, form: string, to: PersonId): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ offered_to: to })
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .where('submitted_as', 'is', null)
    .execute();
}

/** What one person would hand over to another. */
export function offeredDrafts(db: Readable, from: PersonId, to: PersonId) {
  return db
    .selectFrom('drafts')
    .select(['id', 'draft_key'])
    .where('person_id', '=', from)
    .where('offered_to', '=', to)
    .orderBy('id')
    .execute();
}

/** The person goes on with it: nobody is asked any more. */
export async function keepOffered(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.updateTable('drafts').set({ offered_to: null }).where('id', 'in', ids).execute();
}
