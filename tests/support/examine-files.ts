/** A process that looks into the files of an installation until it is killed: `tsx examine-files.ts DATA_DIR`. */
import path from 'node:path';

import { instantOf } from '#app/domain/time.ts';
import { createFileExaminer } from '#app/platform/file-examiner.server.ts';
import { FileStore } from '#app/platform/file-store.server.ts';
import { openDatabase } from '#app/platform/portal.server.ts';

const dataDir = process.argv[2] ?? '';
const examiner = createFileExaminer({
  database: openDatabase({ databaseUrl: process.env.DATABASE_URL ?? null, dataDir }),
  files: new FileStore(path.join(dataDir, 'files')),
  dataDir,
  pdftoppm: null,
  now: () => instantOf(Date.now()),
  log: { warn: () => undefined },
});
await examiner.drain();
