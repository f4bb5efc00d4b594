/** A file that has arrived, judged by the reader of files as a process. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { newId } from '#db/core/ids.ts';
import { createFileReader } from '#app/platform/documents/file-reader.ts';
import { problemOf } from '#app/services/files/received-file.ts';
import { officeEntries, writeZip } from '#tests/support/documents.ts';

/** One element with so many attributes that nothing can hold them in the memory that a reader has here. */
const breaking = () => {
  const attributes = Array.from({ length: 400_000 }, (_, at) => `a${at}=""`).join(' ');
  const part = { name: '[Content_Types].xml', content: `<Types ${attributes}/>`, packed: true };
  return writeZip(officeEntries('docx', [part]));
};

async function judged(bytes: Buffer) {
  const folder = await mkdtemp(path.join(tmpdir(), 'received-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'a.docx');
  await writeFile(file, bytes);
  const fileReader = createFileReader({
    limits: { heapMb: 24, memoryMb: 512, timeMs: 20_000, answer: 1_000_000 },
  });
  const stored = {
    sha256: 'a',
    size: bytes.length,
    name: 'a.docx',
    head: bytes.subarray(0, 2048),
    tail: bytes.subarray(-2048),
    hasMark: false,
  };
  return problemOf({ fileReader, personId: newId() }, 'paper', stored, file);
}

test('a file that ends its reader is refused with a reason, and is no error of the server', async () => {
  expect(await judged(writeZip(officeEntries('docx')))).toBe(null);
  expect(await judged(breaking())).toEqual({ key: 'file_problems.not_readable' });
});
