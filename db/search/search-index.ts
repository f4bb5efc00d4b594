/**
 * Keeps the words by which contributions are found. What is indexed is derived from the rows anew after each change of
 * them, in the same transaction and by the repositories that write, so that no use case can forget it.
 */
import { mayHaveBytes } from '#app/domain/files/file-advice.ts';
import { documentNumber } from '#app/domain/publication/paper-list.ts';
import { wordsOf } from '#app/domain/search/search-words.ts';
import { groupBy } from '#app/domain/shared/group-by.ts';
import type { ContributionId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/core/dialect.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import { factOf, setFact } from '#db/installation/facts.ts';
import type { Schema } from '#db/schema/index.ts';

export type SearchRow = Schema['search_texts'];

/** Bound parameters of one statement are limited. */
const AT_ONCE = 200;

/** Writes the words of a contribution anew. Call it after every change of what `searchRowsOf` reads. */
export async function reindex(tx: Tx, contributionId: ContributionId): Promise<void> {
  // Two transactions may each change a part of what is indexed: the second has to read what the first has written.
  await tx
    .updateTable('search_texts')
    .set((eb) => ({ contribution_id: eb.ref('contribution_id') }))
    .where('contribution_id', '=', contributionId)
    .execute();
  await write(tx, await searchRowsOf(tx, [contributionId]), 'replace');
}

/** The same for every contribution to which some bytes belong. */
export async function reindexFile(tx: Tx, sha256: string): Promise<void> {
  const found = await tx
    .selectFrom('file_versions')
    .select('contribution_id')
    .distinct()
    .where('sha256', '=', sha256)
    .orderBy('contribution_id')
    .execute();
  for (const entry of found) await reindex(tx, entry.contribution_id);
}

/** Indexes what no program has indexed before. @returns how many contributions that were */
export async function fillSearch(database: Database): Promise<number> {
  let filled = 0;
  for (;;) {
    const count = await inTransaction(database, async (tx) => {
      const missing = await tx
        .selectFrom('contributions')
        .select('id')
        .where((eb) => eb('id', 'not in', eb.selectFrom('search_texts').select('contribution_id')))
        .orderBy('id')
        .limit(AT_ONCE)
        .execute();
      const ids = missing.map((entry) => entry.id);
      // Another server may have changed and indexed one of them meanwhile, and knows better.
      await write(tx, await searchRowsOf(tx, ids), 'leave');
      return missing.length;
    });
    filled += count;
    if (count < AT_ONCE) return filled;
  }
}

/** A fact about the installation: files have to pass the virus scanner before others get them. */
const SCANNED = 'files_are_scanned';
const YES = 'yes';

/**
 * What stands in files is found by whoever would be given them, and that changes with the settings: every word is
 * written anew where a scanner has been set up or taken away since the last start.
 */
export async function followScanPolicy(database: Database, areFilesScanned: boolean): Promise<void> {
  const wanted = areFilesScanned ? YES : 'no';
  await inTransaction(database, async (tx) => {
    const before = (await factOf(tx, SCANNED)) ?? 'no';
    if (before === wanted) return;
    await setFact(tx, SCANNED, wanted);
    await tx.deleteFrom('search_texts').execute();
  });
  await fillSearch(database);
}

/** Contributions whose words are not what their rows say. */
export async function wronglyIndexed(db: Readable): Promise<string[]> {
  const ids = (await db.selectFrom('contributions').select('id').orderBy('id').execute()).map(
    (entry) => entry.id,
  );
  const wrong: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const kept = new Map(
      (
        await db
          .selectFrom('search_texts')
          .select(['contribution_id', 'own_words', 'public_words'])
          .where('contribution_id', 'in', some)
          .execute()
      ).map((row) => [row.contribution_id, row]),
    );
    for (const row of await searchRowsOf(db, some)) {
      const entry = kept.get(row.contribution_id);
      if (entry?.own_words !== row.own_words || entry.public_words !== row.public_words) {
        wrong.push(row.contribution_id);
      }
    }
  }
  return wrong;
}

async function write(tx: Tx, rows: readonly SearchRow[], whenThere: 'replace' | 'leave'): Promise<void> {
  for (const row of rows) {
    await tx
      .insertInto('search_texts')
      .values(row)
      .onConflict((conflict) => {
        const there = conflict.column('contribution_id');
        return whenThere === 'leave'
          ? there.doNothing()
          : there.doUpdateSet({ own_words: row.own_words, public_words: row.public_words });
      })
      .execute();
  }
}

/**
 * The words of some contributions. Of the first kind is what everybody sees who may open the contribution, of the
 * second what the public list and the public files show; files for participants say nothing to the public. Letters,
 * reviews and addresses are in neither.
 */
async function searchRowsOf(db: Readable, ids: readonly ContributionId[]): Promise<SearchRow[]> {
  const contributions = await db
    .selectFrom('contributions')
    .innerJoin('agenda_items', 'agenda_items.id', 'contributions.item_id')
    .innerJoin('meetings', 'meetings.id', 'contributions.meeting_id')
    .where('contributions.id', 'in', ids)
    .select([
      'contributions.id as id',
      'contributions.title as title',
      'contributions.abstract as abstract',
      'contributions.reference as reference',
      'contributions.visibility as visibility',
      'agenda_items.full_number as itemNumber',
      'agenda_items.title as itemTitle',
      'meetings.number_prefix as numberPrefix',
    ])
    .orderBy('contributions.id')
    .execute();
  const texts = byContribution(await textsOf(db, ids));
  const authors = byContribution(await authorsOf(db, ids));
  const bodies = byContribution(await bodiesOf(db, ids));
  const documents = byContribution(await documentsOf(db, ids));
  const files = byContribution(await textsOfFiles(db, ids));

  return contributions.map((contribution) => {
    const published = documents.get(contribution.id) ?? [];
    const shown = [
      contribution.title,
      ...(bodies.get(contribution.id) ?? []).flatMap(namesOf),
      contribution.itemNumber,
      contribution.itemTitle,
      ...published.flatMap((entry) => [
        documentNumber(contribution.numberPrefix, entry.number, entry.designation, entry.designation_no),
        entry.symbol,
      ]),
    ];
    const own = files.get(contribution.id) ?? [];
    const isForAll = contribution.visibility === 'public';
    const ownWords = wordsOf(
      [
        ...shown,
        contribution.reference,
        contribution.abstract,
        ...(texts.get(contribution.id) ?? []).flatMap((text) => [text.title, text.abstract]),
        ...(authors.get(contribution.id) ?? []).flatMap((author) => [author.name, author.affiliation]),
      ],
      own.map((file) => file.text),
    );
    const publicFiles = own.filter((file) => isForAll && file.isPublished).map((file) => file.text);
    const publicWords = published.length === 0 ? [] : wordsOf(shown, publicFiles);
    return {
      contribution_id: contribution.id,
      own_words: ownWords.join(' '),
      public_words: publicWords.join(' '),
    };
  });
}

type NamedBody = Awaited<ReturnType<typeof bodiesOf>>[number];

function namesOf({ printedName, name, code, iso3 }: NamedBody) {
  return [printedName, name, code, iso3];
}

function byContribution<T extends { contribution_id: string }>(rows: readonly T[]): Map<string, T[]> {
  return groupBy(rows, (row) => row.contribution_id);
}

function textsOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_texts')
    .select(['contribution_id', 'title', 'abstract'])
    .where('contribution_id', 'in', contributionIds)
    .orderBy('language')
    .execute();
}

function authorsOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_authors')
    .select(['contribution_id', 'name', 'affiliation'])
    .where('contribution_id', 'in', contributionIds)
    .orderBy('position')
    .execute();
}

/** Under every name that they have now. */
function bodiesOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('contribution_bodies')
    .innerJoin('bodies', 'bodies.id', 'contribution_bodies.body_id')
    .innerJoin('body_names', 'body_names.body_id', 'bodies.id')
    .select([
      'contribution_bodies.contribution_id as contribution_id',
      'contribution_bodies.printed_name as printedName',
      'bodies.code as code',
      'bodies.iso3 as iso3',
      'body_names.name as name',
    ])
    .where('contribution_id', 'in', contributionIds)
    .where('body_names.valid_to', 'is', null)
    .orderBy('contribution_bodies.position')
    .orderBy('body_names.id')
    .execute();
}

function documentsOf(db: Readable, contributionIds: readonly ContributionId[]) {
  return db
    .selectFrom('documents')
    .select(['contribution_id', 'number', 'designation', 'designation_no', 'symbol'])
    .where('contribution_id', 'in', contributionIds)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
}

/** What stands in the newest version of each file, and in those that are published. */
async function textsOfFiles(db: Readable, contributionIds: readonly ContributionId[]) {
  const areFilesScanned = (await factOf(db, SCANNED)) === YES;
  const rows = await db
    .selectFrom('file_versions')
    .innerJoin('file_facts', 'file_facts.sha256', 'file_versions.sha256')
    .select((eb) => [
      'file_versions.contribution_id as contribution_id',
      'file_versions.slot as slot',
      'file_versions.language as language',
      'file_facts.text as text',
      'file_facts.scan as scan',
      eb
        .selectFrom('document_files')
        .innerJoin('documents', 'documents.id', 'document_files.document_id')
        .whereRef('document_files.file_version_id', '=', 'file_versions.id')
        .where('documents.cancelled_at', 'is', null)
        .select((count) => count.fn.countAll<number>().as('documents'))
        .as('documents'),
    ])
    .where('file_versions.contribution_id', 'in', [...contributionIds])
    .orderBy('file_versions.contribution_id')
    .orderBy('file_versions.slot')
    .orderBy('file_versions.language')
    .orderBy('file_versions.version_no', 'desc')
    .execute();
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const isNewest =
      before?.contribution_id !== row.contribution_id ||
      before.slot !== row.slot ||
      before.language !== row.language;
    const isPublished = Number(row.documents ?? 0) > 0;
    // Nobody learns what stands in a file that would not be given to them: who uploaded it is somebody else.
    const { allowed } = mayHaveBytes(row.scan, { areFilesScanned, isUploader: false });
    return !allowed || !(isNewest || isPublished)
      ? []
      : [{ contribution_id: row.contribution_id, text: row.text, isPublished }];
  });
}
