/**
 * What the desk of a meeting shows, read for all its rows at once and no more than it shows: a fixed number of
 * queries, whatever the number of papers.
 */
import { sql } from 'kysely';

import type { ItemId, MeetingId, PersonId } from '#app/domain/shared/ids.ts';
import type { Readable } from '#db/core/transaction.ts';
import { shortName } from '#db/people/bodies.ts';

/** Contributions of some sessions of a meeting. */
export interface Scope {
  meetingId: MeetingId;
  /** Null: all sessions. */
  itemIds: readonly ItemId[] | null;
}

function inScope(db: Readable, scope: Scope) {
  return db
    .selectFrom('contributions')
    .where('contributions.meeting_id', '=', scope.meetingId)
    .$if(scope.itemIds !== null, (query) =>
      query.where('contributions.item_id', 'in', [...(scope.itemIds ?? [])]),
    );
}

/** In the order in which they were submitted within each session. */
export function deskRows(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('agenda_items', 'agenda_items.id', 'contributions.item_id')
    .innerJoin('persons', 'persons.id', 'contributions.submitter_id')
    .select([
      'persons.name as submitterName',
      'contributions.id',
      'contributions.public_id as publicId',
      'contributions.title',
      'contributions.language',
      'contributions.state',
      'contributions.late',
      'contributions.submitter_id',
      'agenda_items.full_number as item',
    ])
    .orderBy('agenda_items.position')
    .orderBy('contributions.position')
    .orderBy('contributions.id')
    .execute();
}

/** Submitting bodies, in their order, with the name of today or as printed. */
export function deskBodies(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('contribution_bodies', 'contribution_bodies.contribution_id', 'contributions.id')
    .innerJoin('bodies', 'bodies.id', 'contribution_bodies.body_id')
    .innerJoin('body_names', shortName())
    .select((eb) => [
      'contributions.id as contributionId',
      'bodies.id',
      'bodies.kind',
      'bodies.parent_id as parentId',
      eb.fn.coalesce('contribution_bodies.printed_name', 'body_names.name').as('name'),
    ])
    .orderBy('contribution_bodies.contribution_id')
    .orderBy('contribution_bodies.position')
    .execute();
}

/** How many reviewers have been asked and have not said no, and how many have reviewed. */
export function deskReviews(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('assignments', 'assignments.contribution_id', 'contributions.id')
    .whereRef('assignments.round', '=', 'contributions.round')
    .where('assignments.state', 'in', ['asked', 'accepted', 'reviewed'])
    .select([
      'contributions.id as contributionId',
      sql<number>`count(*)`.as('requested'),
      sql<number>`sum(case when assignments.state = 'reviewed' then 1 else 0 end)`.as('done'),
    ])
    .groupBy('contributions.id')
    .execute();
}

/** Reviewers who have been asked and have not finished: a row for each task. */
export function deskOpenTasks(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('assignments', 'assignments.contribution_id', 'contributions.id')
    .where('assignments.state', 'in', ['asked', 'accepted'])
    .select(['contributions.id as contributionId', 'assignments.reviewer_id as reviewerId'])
    .execute();
}

/** Those with a decision that has not been sent. */
export function deskOpenDecisions(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('decisions', 'decisions.contribution_id', 'contributions.id')
    .where('decisions.cancelled_at', 'is', null)
    .where('decisions.released_at', 'is', null)
    .select('contributions.id as contributionId')
    .execute();
}

/** Those for which a translation has been asked and neither answered nor delivered. */
export function deskOpenTranslations(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('translations', 'translations.contribution_id', 'contributions.id')
    .where('translations.state', '=', 'asked')
    .where('contributions.state', 'not in', ['declined', 'withdrawn'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('file_versions')
            .select('file_versions.id')
            .whereRef('file_versions.contribution_id', '=', 'contributions.id')
            .whereRef('file_versions.language', '=', 'translations.language')
            .where('file_versions.slot', '=', 'paper'),
        ),
      ),
    )
    .select('contributions.id as contributionId')
    .distinct()
    .execute();
}

/**
 * Those that are published and have a file that counts now and stands in no document yet: of each slot and language
 * the newest, and each corrigendum, since it corrects something of its own (`filesToIssue` asks the same of one).
 */
export function deskAdditions(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('file_versions as added', 'added.contribution_id', 'contributions.id')
    .where('contributions.state', '=', 'published')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document_files')
            .select('document_files.file_version_id')
            .whereRef('document_files.file_version_id', '=', 'added.id'),
        ),
      ),
    )
    .where(({ eb, or, and, not, exists, selectFrom }) =>
      or([
        eb('added.slot', '=', 'corrigendum'),
        and([
          not(
            exists(
              selectFrom('file_versions as newer')
                .select('newer.id')
                .whereRef('newer.contribution_id', '=', 'added.contribution_id')
                .whereRef('newer.slot', '=', 'added.slot')
                .whereRef('newer.language', '=', 'added.language')
                .whereRef('newer.version_no', '>', 'added.version_no'),
            ),
          ),
          // The same bytes in another language are the same file, of which the language was mended.
          not(
            exists(
              selectFrom('file_versions as mended')
                .select('mended.id')
                .whereRef('mended.contribution_id', '=', 'added.contribution_id')
                .whereRef('mended.slot', '=', 'added.slot')
                .whereRef('mended.sha256', '=', 'added.sha256')
                .whereRef('mended.id', '>', 'added.id')
                .where((own) =>
                  own.not(
                    own.exists(
                      own
                        .selectFrom('file_versions as later')
                        .select('later.id')
                        .whereRef('later.contribution_id', '=', 'mended.contribution_id')
                        .whereRef('later.slot', '=', 'mended.slot')
                        .whereRef('later.language', '=', 'mended.language')
                        .whereRef('later.version_no', '>', 'mended.version_no'),
                    ),
                  ),
                ),
            ),
          ),
        ]),
      ]),
    )
    .select('contributions.id as contributionId')
    .distinct()
    .execute();
}

/** What the submitters were called before. */
export function deskFormerNames(db: Readable, scope: Scope) {
  return inScope(db, scope)
    .innerJoin('former_names', 'former_names.person_id', 'contributions.submitter_id')
    .select(['former_names.person_id as personId', 'former_names.name as name'])
    .distinct()
    .execute();
}

/**
 * The authors in whom a person may be recognised: known as this person, named by one of the person's addresses, or with
 * a name that shares a word with the person's: whether the two agree is for the rules to say.
 * @param words of these names, see `comparedWords`
 */
export function deskAuthors(db: Readable, scope: Scope, personId: PersonId, words: readonly string[]) {
  return inScope(db, scope)
    .innerJoin('contribution_authors', 'contribution_authors.contribution_id', 'contributions.id')
    .leftJoin('person_emails', 'person_emails.email_key', 'contribution_authors.email_key')
    .where((eb) =>
      eb.or([
        eb('contribution_authors.person_id', '=', personId),
        eb('person_emails.person_id', '=', personId),
        ...words.map((word) => eb('contribution_authors.full_name_key', 'like', `% ${word} %`)),
      ]),
    )
    .select([
      'contributions.id as contributionId',
      'contribution_authors.name as name',
      'contribution_authors.person_id as person_id',
      'person_emails.person_id as addressee',
    ])
    .execute();
}
