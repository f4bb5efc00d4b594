/** Contributions with their submitting bodies, authors and files. */
import { newId, newPublicId, newReference } from '#db/core/ids.ts';
import type { Readable, Tx } from '#db/core/transaction.ts';
import { expectExamination } from '#db/files/file-facts.ts';
import { shortName } from '#db/people/bodies.ts';
import type { Schema } from '#db/schema/index.ts';
import { reindex } from '#db/search/search-index.ts';

export type ContributionRow = Schema['contributions'];
export type FileRow = Awaited<ReturnType<typeof filesOf>>[number];

export async function contributionByPublicId(
  db: Readable,
  publicId: string,
): Promise<ContributionRow | null> {
  return (
    (await db.selectFrom('contributions').selectAll().where('public_id', '=', publicId).executeTakeFirst()) ??
    null
  );
}

export async function contributionById(db: Readable, id: string): Promise<ContributionRow | null> {
  return (await db.selectFrom('contributions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export function contributionsById(db: Readable, ids: readonly string[]): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions')
    .selectAll()
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .execute();
}

/** True when something has been submitted to a meeting. */
export async function hasContributions(db: Readable, meetingId: string): Promise<boolean> {
  const found = await db
    .selectFrom('contributions')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Those that a person submitted or is named in as author. */
export function contributionsOfPerson(
  db: Readable,
  personId: string,
  emailKey: string,
): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('submitter_id', '=', personId),
        eb(
          'id',
          'in',
          eb.selectFrom('contribution_authors').select('contribution_id').where('email_key', '=', emailKey),
        ),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What some bodies have submitted, the newest first. */
export function contributionsOfBodies(db: Readable, bodyIds: readonly string[]): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions')
    .selectAll()
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('contribution_bodies')
          .select('contribution_id')
          .where('body_id', 'in', bodyIds.length > 0 ? [...bodyIds] : ['']),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Submitting bodies of some contributions, in their order, with the name of today or as printed. */
export function bodiesOf(db: Readable, contributionIds: readonly string[]) {
  return db
    .selectFrom('contribution_bodies')
    .innerJoin('bodies', 'bodies.id', 'contribution_bodies.body_id')
    .innerJoin('body_names', shortName())
    .where('contribution_id', 'in', contributionIds.length > 0 ? [...contributionIds] : [''])
    .select([
      'contribution_id as contributionId',
      'bodies.id as id',
      'bodies.kind as kind',
      'bodies.code as code',
      'bodies.iso3 as iso3',
      'bodies.parent_id as parentId',
      'contribution_bodies.printed_name as printedName',
      'body_names.name as name',
    ])
    .orderBy('contribution_bodies.position')
    .execute();
}

export function authorsOf(db: Readable, contributionIds: readonly string[]) {
  return db
    .selectFrom('contribution_authors')
    .selectAll()
    .where('contribution_id', 'in', contributionIds.length > 0 ? [...contributionIds] : [''])
    .orderBy('position')
    .execute();
}

/** Every version of every file, newest first within a slot. */
/** How an address was named as that of an author, the last time; null for none. */
export async function nameAsAuthor(db: Readable, emailKey: string): Promise<string | null> {
  const row = await db
    .selectFrom('contribution_authors')
    .select('name')
    .where('email_key', '=', emailKey)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}

export function filesOf(db: Readable, contributionIds: readonly string[]) {
  return db
    .selectFrom('file_versions')
    .innerJoin('blobs', 'blobs.sha256', 'file_versions.sha256')
    .where('contribution_id', 'in', contributionIds.length > 0 ? [...contributionIds] : [''])
    .selectAll('file_versions')
    .select('blobs.size as size')
    .orderBy('slot')
    .orderBy('version_no', 'desc')
    .execute();
}

export async function fileByPublicId(db: Readable, publicId: string): Promise<FileRow | null> {
  return (
    (await db
      .selectFrom('file_versions')
      .innerJoin('blobs', 'blobs.sha256', 'file_versions.sha256')
      .where('public_id', '=', publicId)
      .selectAll('file_versions')
      .select('blobs.size as size')
      .executeTakeFirst()) ?? null
  );
}

export function recordedConflicts(db: Readable, contributionId: string) {
  return db
    .selectFrom('conflicts')
    .select(['person_id as personId', 'kind'])
    .where('contribution_id', '=', contributionId)
    .execute();
}

export function recordedConflictsOfPerson(db: Readable, personId: string) {
  return db
    .selectFrom('conflicts')
    .select(['contribution_id as contributionId', 'person_id as personId', 'kind'])
    .where('person_id', '=', personId)
    .execute();
}

/** Writes a conflict down, unless it is known. */
export async function recordConflict(
  tx: Tx,
  values: { personId: string; contributionId: string; kind: string; setBy: string },
  now: string,
): Promise<void> {
  await tx
    .insertInto('conflicts')
    .values({
      id: newId(),
      person_id: values.personId,
      contribution_id: values.contributionId,
      kind: values.kind,
      note: '',
      set_by: values.setBy,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'contribution_id', 'kind']).doNothing())
    .execute();
}

export function overridesOfPerson(db: Readable, personId: string) {
  return db
    .selectFrom('conflict_overrides')
    .select('contribution_id as contributionId')
    .where('person_id', '=', personId)
    .execute();
}

/** Who took this paper over although in conflict, and why. */
export function overridesOf(db: Readable, contributionId: string) {
  return db
    .selectFrom('conflict_overrides')
    .select(['person_id as personId', 'reason'])
    .where('contribution_id', '=', contributionId)
    .execute();
}

/** @returns the new id */
export async function insertOverride(
  tx: Tx,
  values: { personId: string; contributionId: string; reason: string },
  now: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('conflict_overrides')
    .values({
      id,
      person_id: values.personId,
      contribution_id: values.contributionId,
      reason: values.reason,
      created_at: now,
    })
    .execute();
  return id;
}

/** What an author says about a contribution; a change replaces all of it. */
export interface ContributionContent {
  kind: string;
  title: string;
  titleKey: string;
  abstract: string;
  language: string;
  wish: string | null;
  themeId: string | null;
  spokenLanguage: string | null;
  texts: readonly { language: string; title: string; abstract: string }[];
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
  meetingId: string;
  itemId: string;
  submitterId: string;
  late: boolean;
  declaredText: string;
}

function columnsOf(contributionContent: ContributionContent) {
  return {
    kind: contributionContent.kind,
    title: contributionContent.title,
    title_key: contributionContent.titleKey,
    abstract: contributionContent.abstract,
    language: contributionContent.language,
    wish: contributionContent.wish,
    theme_id: contributionContent.themeId,
    spoken_language: contributionContent.spokenLanguage,
  };
}

export async function insertContribution(
  tx: Tx,
  newContribution: NewContribution,
  now: string,
): Promise<ContributionRow> {
  const row: ContributionRow = {
    ...columnsOf(newContribution),
    id: newId(),
    public_id: newPublicId(),
    reference: newReference(),
    meeting_id: newContribution.meetingId,
    item_id: newContribution.itemId,
    state: 'submitted',
    visibility: 'public',
    submitter_id: newContribution.submitterId,
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

/** The place behind all others of a session. */
export async function nextPosition(db: Readable, itemId: string): Promise<number> {
  const last = await db
    .selectFrom('contributions')
    .where('item_id', '=', itemId)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

async function insertContent(tx: Tx, id: string, contributionContent: ContributionContent): Promise<void> {
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
        is_presenter: author.isPresenter ? (1 as const) : (0 as const),
        is_contact: author.isContact ? (1 as const) : (0 as const),
        attendance: null,
      })),
    )
    .execute();
  await reindex(tx, id);
}

/** Those who stand in another contribution as well come behind those who are there; the caller has locked both rows. */
export async function addPeople(
  tx: Tx,
  id: string,
  more: { bodyIds: readonly string[]; authors: readonly Schema['contribution_authors'][] },
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
        more.authors.map((author, index) => ({
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
  id: string,
  contributionContent: ContributionContent,
): Promise<void> {
  const before = await authorsOf(tx, [id]);
  await tx.updateTable('contributions').set(columnsOf(contributionContent)).where('id', '=', id).execute();
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
export function textsOfContributions(db: Readable, contributionIds: readonly string[]) {
  return db
    .selectFrom('contribution_texts')
    .selectAll()
    .where('contribution_id', 'in', contributionIds.length > 0 ? [...contributionIds] : [''])
    .orderBy('language')
    .execute();
}

export type SubmissionRow = Schema['submissions'];

/** What has been handed in, one row each time, the first one first. */
export function submissionsOf(db: Readable, contributionId: string): Promise<SubmissionRow[]> {
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
): Promise<string> {
  const last = await tx
    .selectFrom('submissions')
    .where('contribution_id', '=', values.contribution_id)
    .select((eb) => eb.fn.max('no').as('no'))
    .executeTakeFirst();
  const id = newId();
  await tx
    .insertInto('submissions')
    .values({ ...values, id, no: Number(last?.no ?? 0) + 1, submitted_at: now })
    .execute();
  return id;
}

/** Every file that a row names. */
export function allBlobs(db: Readable) {
  return db.selectFrom('blobs').select(['sha256', 'size']).orderBy('sha256').execute();
}

/** The bytes of a file are known from now on, and wait for being looked into. */
export async function recordBlob(
  tx: Tx,
  { sha256, size, mediaType }: { sha256: string; size: number; mediaType?: string },
  now: string,
): Promise<void> {
  await tx
    .insertInto('blobs')
    .values({ sha256, size, created_at: now })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  await expectExamination(tx, sha256, mediaType ?? null);
}

export async function insertFileVersion(
  tx: Tx,
  file: {
    contributionId: string;
    slot: string;
    sha256: string;
    mediaType: string;
    originalName: string;
    language: string;
    uploadedBy: string;
  },
  now: string,
): Promise<void> {
  const last = await tx
    .selectFrom('file_versions')
    .where('contribution_id', '=', file.contributionId)
    .where('slot', '=', file.slot)
    .where('language', '=', file.language)
    .select((eb) => eb.fn.max('version_no').as('version_no'))
    .executeTakeFirst();
  await tx
    .insertInto('file_versions')
    .values({
      id: newId(),
      public_id: newPublicId(),
      contribution_id: file.contributionId,
      slot: file.slot,
      version_no: Number(last?.version_no ?? 0) + 1,
      sha256: file.sha256,
      media_type: file.mediaType,
      original_name: file.originalName,
      language: file.language,
      uploaded_by: file.uploadedBy,
      uploaded_at: now,
    })
    .execute();
  await reindex(tx, file.contributionId);
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
  values: { id: string; version: number },
  state: string,
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
