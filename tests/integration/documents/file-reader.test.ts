/** The reader of files as a process: how long one lives, and what hostile documents cost it. */
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { FileKind } from '#app/domain/files/file-kinds.ts';
import { createFileReader } from '#app/platform/documents/file-reader.ts';
import { printPdf, writeOffice } from '#tests/support/documents.ts';
import { until } from '#tests/support/wait.ts';

/** The processes of the reader below this one. */
function readers(pid = String(process.pid)): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .flatMap((child) => {
          const command = readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0');
          const isReader =
            command[0] === process.execPath && command.some((word) => word.endsWith('/reader.mjs'));
          return [...(isReader ? [child] : []), ...readers(child)];
        }),
    );
  } catch {
    // It has ended while it was looked at.
    return [];
  }
}

const job = { task: 'text', kind: 'pdf', file: printPdf('A paper') } as const;
const READ = { text: 'A paper' };

describe('a process of the reader', () => {
  test('reads the files of one submission and is gone', async () => {
    const reader = createFileReader();
    const seen: string[][] = [];
    await reader.readSeveral('anna', async (read) => {
      for (let n = 0; n < 3; n++) {
        expect(await read(job)).toEqual(READ);
        seen.push(readers());
      }
    });
    const [first] = seen;
    expect(first).toHaveLength(1);
    expect(seen).toEqual([first, first, first]);
    await until(() => readers().length === 0, 'the reader is gone');
  });

  test('waits for its file, reads no second one of somebody else, and ends with the server', async () => {
    const reader = createFileReader({ ahead: 1 });
    await until(() => readers().length === 1, 'a reader waits');
    const before = readers();
    expect(await reader.read('anna', job)).toEqual(READ);
    await until(() => readers().length === 1 && readers()[0] !== before[0], 'another one waits');
    expect(await reader.read('bela', job)).toEqual(READ);
    reader.stop();
    await until(() => readers().length === 0, 'no reader is left');
  });

  test('that a file has ended is followed by another one', async () => {
    const reader = createFileReader({ limits: { heapMb: 64, memoryMb: 512, timeMs: 20_000, answer: 1_000 } });
    await reader.readSeveral('anna', async (read) => {
      expect(await read({ ...job, file: printPdf('many words '.repeat(500)) })).toEqual({
        failure: 'too_much_output',
      });
      expect(await read(job)).toEqual(READ);
    });
  });
});

describe('documents that were made to be slow are read to their end within the limits', () => {
  const word = (content: string, name = 'word/document.xml') =>
    writeOffice('docx', [{ name, content, packed: false }]);
  const text = (content: string) => word(`<d><w:p><w:r><w:t>${content}</w:t></w:r></w:p></d>`);
  const inCell = (content: string) =>
    word(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`);
  const paragraph = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const numbered = writeOffice('docx', [
    {
      name: 'word/numbering.xml',
      content: `<n><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="900000000"/>
        <w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></n>`,
    },
    {
      name: 'word/document.xml',
      content: `<d><w:tbl><w:tr><w:tc>${paragraph.repeat(2_000)}</w:tc></w:tr></w:tbl></d>`,
    },
  ]);
  const endless = Buffer.concat([
    Buffer.from(printPdf('One')),
    Buffer.from('<< (a\n'.repeat(2_000_000)),
    Buffer.from('%%EOF'),
  ]);

  test.each<[what: string, kind: FileKind, file: Uint8Array, found: object]>([
    ['tags that never end', 'docx', word('<a '.repeat(325_000)), { failure: 'damaged' }],
    ['signs without a space', 'docx', text('.'.repeat(5_000_000)), { words: 0 }],
    ['spaces without a line in a cell', 'docx', inCell(`a${' '.repeat(2_000_000)}b`), { words: 2 }],
    ['a list that begins at a large number', 'docx', numbered, { words: 2_000 }],
    ['objects that never end', 'pdf', endless, { pages: 1, words: 1 }],
  ])('%s', async (_what, kind, file, found) => {
    expect(await createFileReader().read('anna', { task: 'facts', kind, file })).toMatchObject(found);
  });
});
