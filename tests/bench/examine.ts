/** What it costs to look into files: `node --import tsx tests/bench/examine.ts`. Twenty PDFs of ten pages, one by one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import type { FileVersionId } from '#app/domain/shared/ids.ts';
import { instantOf } from '#app/domain/shared/time.ts';
import { openSqliteDatabase } from '#db/core/dialect.ts';
import { newId } from '#db/core/ids.ts';
import { migrate } from '#db/core/migrate.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { createFileReader } from '#app/platform/documents/file-reader.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { createFileExaminer } from '#app/platform/workers/file-examiner.ts';
import { aContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { printPdf } from '#tests/support/documents.ts';

const FILES = 20;
const LINE = 'says that registers of population are a source for statistics on migration';
const folder = mkdtempSync(path.join(tmpdir(), 'sessional-examine-'));
const database = openSqliteDatabase(path.join(folder, 'bench.sqlite'));
await migrate(database);
const files = new FileStore(path.join(folder, 'files'));
const now = () => instantOf(Date.now());
const { row } = await aContribution(database, await aMeeting(database), 'submitted', { files });
const [kept] = await database.reader.selectFrom('file_versions').selectAll().execute();
const fileReader = createFileReader({ ahead: 1 });
const examiner = createFileExaminer({
  database,
  files,
  fileReader,
  dataDir: folder,
  pdftoppm: null,
  now,
  log: console,
});
await examiner.drain();
const hashes: string[] = [];
for (let n = 0; n < FILES; n++) {
  const pages = Array.from({ length: 10 }, (_, page) =>
    Array.from({ length: 55 }, (_, line) => `Paper ${n}, page ${page}, line ${line} ${LINE}`).join('\n'),
  );
  const { file } = await files.put(Readable.from([printPdf(pages.join('\f'))]), 10_000_000);
  hashes.push(file.sha256);
  await inTransaction(database, async (tx) => {
    await recordBlob(tx, { sha256: file.sha256, size: file.size, personId: kept!.uploaded_by }, now());
    const version = { ...kept!, id: newId<FileVersionId>(), public_id: `bench ${n}`, version_no: n + 2 };
    await tx
      .insertInto('file_versions')
      .values({ ...version, contribution_id: row.id, sha256: file.sha256 })
      .execute();
  });
}

const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
const began = performance.now();
const count = await examiner.drain();
const each = (performance.now() - began) / count;
clearInterval(watch);
fileReader.stop();
const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
console.log(`${count} files, ${Math.round(each)} ms each`);
console.log(`server: ${mb(before)} MB before, ${mb(most)} MB at most`);
const failed = await database.reader
  .selectFrom('file_facts')
  .select('failure')
  .where('state', '!=', 'done')
  .execute();
if (failed.length > 0) throw new Error(`${failed.length} could not be looked into`);
await database.close();
rmSync(folder, { recursive: true });
