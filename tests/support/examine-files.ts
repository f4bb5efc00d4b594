/** A process that looks into the files of an installation until it is killed: `tsx examine-files.ts DATA_DIR`. */
import path from 'node:path';

import { instantOf } from '#app/domain/shared/time.ts';
import { createFileReader } from '#app/platform/documents/file-reader.ts';
import { FileStore } from '#app/platform/files/file-store.ts';
import { openDatabase } from '#app/platform/runtime/portal.ts';
import { createFileExaminer } from '#app/platform/workers/file-examiner.ts';

const dataDir = process.argv[2] ?? '';
const examiner = createFileExaminer({
  database: openDatabase({ databaseUrl: process.env.DATABASE_URL ?? null, dataDir }),
  files: new FileStore(path.join(dataDir, 'files')),
  fileReader: createFileReader(),
  dataDir,
  pdftoppm: null,
  now: () => instantOf(Date.now()),
  log: { warn: () => undefined },
});
await examiner.drain();
