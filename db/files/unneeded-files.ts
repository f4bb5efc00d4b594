/** Files that nothing needs: noted when that is first seen, and removed only when it is still so much later. */
import type { Readable, Tx } from '#db/core/transaction.ts';

/** Hashes of all files that a paper, a template, an upload or a draft names. */
export async function neededFiles(db: Readable): Promise<Set<string>> {
  const needed = new Set<string>();
  const versions = await db.selectFrom('file_versions').select('sha256').distinct().execute();
  const templates = await db.selectFrom('paper_templates').select('sha256').execute();
  const uploads = await db.selectFrom('uploads').select('sha256').where('sha256', 'is not', null).execute();
  for (const { sha256 } of [...versions, ...templates, ...uploads]) if (sha256 !== null) needed.add(sha256);
  const drafts = await db
    .selectFrom('drafts')
    .select('files')
    .where('files', 'is not', null)
    .where('files', '!=', '')
    .execute();
  for (const { files } of drafts) for (const sha256 of files?.split(' ') ?? []) needed.add(sha256);
  return needed;
}

/** Since when each file has been needed by nothing, as far as that was noted. */
export async function unneededSince(db: Readable): Promise<Map<string, string>> {
  const rows = await db.selectFrom('unneeded_files').selectAll().execute();
  return new Map(rows.map((row) => [row.sha256, row.since]));
}

/** Notes that nothing needs a file. What had been found out about it goes: it comes again with whoever needs it. */
export async function noteUnneeded(tx: Tx, sha256: string, since: string): Promise<void> {
  await tx
    .insertInto('unneeded_files')
    .values({ sha256, since })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ since }))
    .execute();
  await tx.deleteFrom('file_facts').where('sha256', '=', sha256).execute();
  await tx.deleteFrom('blobs').where('sha256', '=', sha256).execute();
}

/** Something needs these files again, or they are gone. */
export async function forgetUnneeded(tx: Tx, sha256s: readonly string[]): Promise<void> {
  await tx.deleteFrom('unneeded_files').where('sha256', 'in', sha256s).execute();
}

/** The bytes are gone: nobody's count holds them any more. */
export async function forgetSent(tx: Tx, sha256: string): Promise<void> {
  await tx.deleteFrom('sent_files').where('sha256', '=', sha256).execute();
  await forgetUnneeded(tx, [sha256]);
}
