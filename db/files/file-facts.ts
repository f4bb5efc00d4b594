/** What the portal has found out about the bytes of a file, one row for each. */
import type { PersonId } from '#app/domain/shared/ids.ts';
import type { Database, Db } from '#db/core/dialect.ts';
import { inTransaction, type Readable, type Tx } from '#db/core/transaction.ts';
import type { Schema } from '#db/schema/index.ts';
import { reindexFile } from '#db/search/search-index.ts';

export type FileFactsRow = Schema['file_facts'];

/** What was brought together: files that one person brought at one time. */
export type Brought = Pick<FileFactsRow, 'person_id' | 'brought_at'>;

/** One look at one file: the number of the attempt tells it from a later one by another process. */
export type Look = Pick<FileFactsRow, 'sha256' | 'attempts'>;

/** What a look inside has found. */
export type Found = Pick<
  FileFactsRow,
  'pages' | 'words' | 'title' | 'language' | 'fonts_missing' | 'encrypted' | 'text' | 'preview'
>;

/** Bytes that are new wait for being looked at; known ones are left alone. */
export async function expectExamination(
  tx: Tx,
  { sha256, mediaType, personId }: { sha256: string; mediaType: string | null; personId: PersonId | null },
  now: string,
): Promise<void> {
  await tx
    .insertInto('file_facts')
    .values({
      sha256,
      media_type: mediaType,
      person_id: personId,
      brought_at: now,
      state: 'pending',
      attempts: 0,
      preview: 0,
      scan: 'none',
      scan_attempts: 0,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** All facts but the text, which is for the search alone. */
export function factsOfFiles(db: Readable, sha256s: readonly string[]) {
  return db
    .selectFrom('file_facts')
    .select([
      'sha256',
      'state',
      'pages',
      'words',
      'title',
      'language',
      'fonts_missing',
      'encrypted',
      'preview',
      'scan',
    ])
    .where('sha256', 'in', sha256s)
    .execute();
}

/**
 * Takes the next file to look into, so that nobody else does meanwhile; also one whose lease has run out, because
 * its process died. What has failed often comes last. People take turns: next is whoever has waited longest since one
 * of their files was looked into, however many of theirs wait.
 * @param with only what was brought together with the file before
 */
export async function claimToExamine(
  database: Database,
  { now, leaseUntil, with: before }: { now: string; leaseUntil: string; with?: Brought },
): Promise<(Look & Brought & { mediaType: string }) | null> {
  const [claimed] = await database.writer
    .with('turns', (db) =>
      db
        .selectFrom('file_facts')
        .select((eb) => [
          'person_id',
          eb.fn.max(eb.fn.coalesce('lease_until', 'examined_at')).as('looked_at'),
        ])
        .groupBy('person_id'),
    )
    .with(
      (cte) => cte('due').materialized(),
      (db) =>
        db
          .selectFrom('file_facts')
          .leftJoin('turns', 'turns.person_id', 'file_facts.person_id')
          .select('file_facts.sha256 as sha256')
          .where('state', '=', 'pending')
          .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
          .$if(before !== undefined, (query) =>
            query
              .where('file_facts.person_id', '=', before?.person_id ?? null)
              .where('brought_at', '=', before?.brought_at ?? null)
              .where('attempts', '=', 0),
          )
          .orderBy('attempts')
          .orderBy((eb) => eb.fn.coalesce('turns.looked_at', eb.val('')))
          .orderBy('brought_at')
          .orderBy('sha256')
          .limit(1)
          .$if(database.kind === 'postgres', (query) => query.forUpdate('file_facts').skipLocked()),
    )
    .updateTable('file_facts')
    .set((eb) => ({ lease_until: leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('sha256', 'in', (eb) => eb.selectFrom('due').select('due.sha256'))
    .returning(['sha256', 'attempts', 'media_type as mediaType', 'person_id', 'brought_at'])
    .execute();
  if (!claimed) return null;
  const { mediaType, ...look } = claimed;
  if (mediaType !== null) return { ...look, mediaType };
  const version = await database.reader
    .selectFrom('file_versions')
    .select('media_type')
    .where('sha256', '=', look.sha256)
    .executeTakeFirst();
  return { ...look, mediaType: version?.media_type ?? '' };
}

/** What stands in the file can be searched from now on. */
export function markExamined(database: Database, look: Look, found: Found, now: string): Promise<void> {
  return inTransaction(database, async (tx) => {
    const text_bytes = found.text === null ? null : Buffer.byteLength(found.text);
    await endLook(tx, look, { ...found, text_bytes, state: 'done', failure: null, examined_at: now });
    await reindexFile(tx, look.sha256);
  });
}

/** It could not be looked into. @param failure a word for the operator, such as `took_too_long` */
export async function markNotExamined(db: Db, look: Look, failure: string, now: string): Promise<void> {
  await endLook(db, look, { state: 'failed', failure, examined_at: now });
}

/** Gives a claimed file back as if nobody had looked: the portal stops. */
export async function releaseLook(db: Db, look: Look): Promise<void> {
  await endLook(db, look, { attempts: look.attempts - 1 });
}

/** A process whose lease ran out must not overwrite what another one has found out since. */
async function endLook(db: Db, look: Look, change: Partial<FileFactsRow>): Promise<void> {
  await db
    .updateTable('file_facts')
    .set({ ...change, lease_until: null })
    .where('sha256', '=', look.sha256)
    .where('state', '=', 'pending')
    .where('attempts', '=', look.attempts)
    .execute();
}

/** The next file that the scanner has not called clean or infected and that is due, or null. */
export async function nextToScan(
  db: Readable,
  now: string,
): Promise<Pick<FileFactsRow, 'sha256' | 'scan_attempts'> | null> {
  return (
    (await db
      .selectFrom('file_facts')
      .select(['sha256', 'scan_attempts'])
      .where('scan', 'in', ['none', 'pending', 'error'])
      .where((eb) => eb.or([eb('scan_due_at', 'is', null), eb('scan_due_at', '<=', now)]))
      .orderBy('scan_attempts')
      .orderBy('sha256')
      .limit(1)
      .executeTakeFirst()) ?? null
  );
}

/** Writes down what the scanner said, unless it has said meanwhile that the file is infected. */
export function noteScan(
  database: Database,
  sha256: string,
  change: Pick<FileFactsRow, 'scan' | 'scan_note' | 'scan_attempts' | 'scan_due_at' | 'scanned_at'>,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    await tx
      .updateTable('file_facts')
      .set(change)
      .where('sha256', '=', sha256)
      .where('scan', '!=', 'infected')
      .execute();
    await reindexFile(tx, sha256);
  });
}

/** How many files stand where with the scanner and with the examination. */
export async function countFacts(db: Readable): Promise<{ state: string; scan: string; files: number }[]> {
  const rows = await db
    .selectFrom('file_facts')
    .select((eb) => ['state', 'scan', eb.fn.countAll().as('files')])
    .groupBy(['state', 'scan'])
    .orderBy('state')
    .orderBy('scan')
    .execute();
  return rows.map((row) => ({ ...row, files: Number(row.files) }));
}
