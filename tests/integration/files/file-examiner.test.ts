/** What the portal finds out about files: real documents, real processes, real limits. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

import { Document, Packer, Paragraph } from 'docx';
import { expect, onTestFinished, test, vi } from 'vitest';

import { FILE_KINDS, type FileKind } from '#app/domain/files/file-kinds.ts';
import { wordsForSearch } from '#app/domain/search/search-words.ts';
import type { FileVersionId } from '#app/domain/shared/ids.ts';
import { instantOf, plusSeconds } from '#app/domain/shared/time.ts';
import type { Database } from '#db/core/dialect.ts';
import { newId } from '#db/core/ids.ts';
import { migrate } from '#db/core/migrate.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { claimToExamine, factsOfFiles, markNotExamined } from '#db/files/file-facts.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { bytesOf, recordSent } from '#db/files/sent-files.ts';
import { createFileReader, READER_LIMITS, type ReaderLimits } from '#app/platform/documents/file-reader.ts';
import { previewPath } from '#app/platform/files/previews.ts';
import { createFileExaminer, findProgram } from '#app/platform/workers/file-examiner.ts';
import { keepDraft } from '#app/services/submissions/draft.ts';
import { adviceOnDraft } from '#app/services/submissions/draft-files.ts';
import { contributionForm } from '#app/services/submissions/form.view.ts';
import { aContext, NOW } from '#tests/factories/context.ts';
import { aContribution, type TestContribution } from '#tests/factories/contributions.ts';
import { aMeeting } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { officeEntries, printPdf, writeOffice, writeZip } from '#tests/support/documents.ts';
import { type Installation, testInstallation } from '#tests/support/installation.ts';

interface World {
  installation: Installation;
  database: Database;
  paper: TestContribution;
  warnings: object[];
  examiner(change?: {
    limits?: Partial<ReaderLimits>;
    pdftoppm?: string | null;
    now?: string;
  }): ReturnType<typeof createFileExaminer>;
}

/** An installation with one paper, whose own file has been looked into already. */
async function world(): Promise<World> {
  const installation = await testInstallation();
  const database = installation.open();
  await migrate(database);
  const paper = await aContribution(database, await aMeeting(database), 'submitted', {
    files: installation.files,
  });
  const warnings: object[] = [];
  const examiner: World['examiner'] = ({ limits = {}, pdftoppm = null, now = NOW } = {}) =>
    createFileExaminer({
      database,
      files: installation.files,
      fileReader: createFileReader({ limits: { ...READER_LIMITS, ...limits } }),
      dataDir: installation.dataDir,
      pdftoppm,
      now: () => now,
      log: { warn: (fields) => void warnings.push(fields) },
    });
  await examiner().drain();
  return { installation, database, paper, warnings, examiner };
}

let added = 0;
/** A file of the paper, as an upload leaves it. @param by whoever brings it, else the submitter @returns its hash */
async function add(
  { installation, database, paper }: World,
  kind: FileKind,
  bytes: Uint8Array,
  { by, at = NOW }: { by?: TestContribution['submitter']; at?: string } = {},
): Promise<string> {
  const { file } = await installation.files.put(Readable.from([bytes]), 100_000_000);
  await inTransaction(database, async (tx) => {
    const personId = by?.id ?? paper.submitter.id;
    await recordBlob(tx, { sha256: file.sha256, size: file.size, personId }, at);
    await tx
      .insertInto('file_versions')
      .values({
        id: newId<FileVersionId>(),
        public_id: file.sha256.slice(0, 13),
        contribution_id: paper.row.id,
        slot: 'annex',
        version_no: (added += 1),
        sha256: file.sha256,
        media_type: FILE_KINDS[kind].mediaType,
        original_name: `a.${kind}`,
        language: 'en',
        uploaded_by: paper.submitter.id,
        uploaded_at: NOW,
      })
      .execute();
  });
  return file.sha256;
}

async function factsOf({ database }: World, sha256: string) {
  const [facts] = await factsOfFiles(database.reader, [sha256]);
  const { failure, text, attempts } = await database.reader
    .selectFrom('file_facts')
    .select(['failure', 'text', 'attempts'])
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return { ...facts!, failure, text, attempts };
}

const PAGES = (count: number) =>
  Array.from({ length: count }, (_, page) => `Page ${page} of the paper\nwith five more words`).join('\f');
/** A package whose text has many megabytes. */
const swollen = (megabytes: number) =>
  writeZip(
    officeEntries('docx', [
      {
        name: 'word/document.xml',
        content: `<w:p><w:r><w:t>${'a '.repeat(megabytes * 512 * 1024)}</w:t></w:r></w:p>`,
      },
    ]),
  );
/** A PDF that is read for much longer than any limit; of a thousand pages, for some seconds. */
const endless = (pages = 25_000) => printPdf(PAGES(pages));

test('a PDF: pages, words, title, language, fonts, text', async () => {
  const all = await world();
  const rich = await add(
    all,
    'pdf',
    printPdf(PAGES(3), { title: 'Arrivals', language: 'fr', isFontEmbedded: true }),
  );
  const poor = await add(all, 'pdf', printPdf('Ten', { isFontEmbedded: false }));
  const packed = await add(all, 'pdf', printPdf('New', { isFontEmbedded: false, isPacked: true }));
  expect(await all.examiner().drain()).toBe(3);
  expect(await factsOf(all, rich)).toEqual({
    sha256: rich,
    state: 'done',
    pages: 3,
    words: 27,
    title: 'Arrivals',
    language: 'fr',
    fonts_missing: '[]',
    encrypted: 0,
    preview: 0,
    scan: 'none',
    failure: null,
    attempts: 1,
    text: wordsForSearch(PAGES(3), 1_000),
  });
  expect(await factsOf(all, poor)).toMatchObject({
    title: null,
    language: null,
    fonts_missing: '["Minion Pro"]',
  });
  expect(await factsOf(all, packed)).toMatchObject({ state: 'done', fonts_missing: '["Minion Pro"]' });
});

test('a file of a draft is looked into before anything is handed in', async () => {
  const all = await world();
  const ctx = aContext(all.database, all.paper.submitter);
  const target = { publicId: all.paper.row.public_id };
  const { draft } = await contributionForm(ctx, target);
  const bytes = printPdf(PAGES(3), { title: 'Arrivals', language: 'fr', isFontEmbedded: true });
  const { file } = await all.installation.files.put(Readable.from([bytes]), 100_000_000);
  const paper = { ...file, name: 'a.pdf', mediaType: FILE_KINDS.pdf.mediaType };
  const typed = { ...draft, files: { file: paper } };
  await keepDraft(ctx, target, typed);
  expect((await adviceOnDraft(ctx, typed, 2)).file?.notices).toEqual([{ key: 'files.examination.pending' }]);
  await all.examiner().drain();
  expect(await adviceOnDraft(ctx, typed, 2)).toEqual({
    file: {
      measures: [
        { key: 'files.pages', values: { count: 3 } },
        { key: 'files.words', values: { count: 27 } },
      ],
      advice: [{ key: 'files.too_long', values: { pages: 3, limit: 2 } }],
      notices: [],
      hasPreview: false,
    },
  });
});

test('documents of office programs', async () => {
  const all = await world();
  const paragraphs = ['Following arrivals', 'Registers say more.'].map((text) => new Paragraph(text));
  const word = new Document({ title: 'A Word paper', sections: [{ children: paragraphs }] });
  const title = '<dc:title>Any &amp; all</dc:title>';
  const slide = (text: string) =>
    `<p:sld><a:p><a:r><a:rPr lang="ru-RU"/><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const cases: [FileKind, Uint8Array, object][] = [
    [
      'docx',
      await Packer.toBuffer(word),
      { title: 'A Word paper', words: 5, pages: null, text: 'following arrivals registers say more' },
    ],
    [
      'docx',
      writeOffice('docx', [{ name: 'docProps/app.xml', content: '<Pages>14</Pages>' }]),
      { pages: 14, words: 0, title: null },
    ],
    [
      'odt',
      writeOffice('odt', [
        {
          name: 'content.xml',
          content: `<office:body><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>One<text:s/>two</text:h>
            <text:p>three<office:annotation><text:p>a remark</text:p></office:annotation></text:p></office:body>`,
        },
        {
          name: 'meta.xml',
          content: `<m>${title}<dc:language>en-GB</dc:language><meta:document-statistic meta:page-count="7"/></m>`,
        },
      ]),
      { pages: 7, words: 3, title: 'Any & all', language: 'en-GB', text: 'one two three' },
    ],
    [
      'pptx',
      writeOffice('pptx', [
        { name: 'ppt/slides/slide10.xml', content: slide('last one') },
        { name: 'ppt/slides/slide2.xml', content: slide('first') },
        { name: 'docProps/core.xml', content: title },
      ]),
      { pages: 2, words: 3, title: 'Any & all', language: 'ru-RU', text: 'first last one' },
    ],
    [
      'odp',
      writeOffice('odp', [{ name: 'content.xml', content: '<o><draw:page/><draw:page></draw:page></o>' }]),
      { pages: 2 },
    ],
    [
      'xlsx',
      writeOffice('xlsx', [
        { name: 'xl/worksheets/sheet1.xml', content: '<s/>' },
        { name: 'xl/sharedStrings.xml', content: '<sst><si><t>Norway</t></si><si><t>France</t></si></sst>' },
      ]),
      { pages: 1, words: 2, text: 'norway france' },
    ],
    [
      'ods',
      writeOffice('ods', [{ name: 'content.xml', content: '<table:table><text:p>1</text:p></table:table>' }]),
      { pages: 1, words: 1 },
    ],
  ];
  const added = [];
  for (const [kind, bytes, expected] of cases) added.push({ sha256: await add(all, kind, bytes), expected });
  await all.examiner().drain();
  for (const { sha256, expected } of added) {
    expect(await factsOf(all, sha256)).toMatchObject({ state: 'done', failure: null, ...expected });
  }
});

test('of a long text its words are kept, and no more of them than the file is large', async () => {
  const all = await world();
  const long = await add(all, 'docx', swollen(1));
  const text = Array.from({ length: 50_000 }, (_, index) => `w${index}`).join(' ');
  const packed = writeOffice('docx', [
    { name: 'word/document.xml', content: `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`, packed: true },
  ]);
  const wordy = await add(all, 'docx', packed);
  await all.examiner().drain();
  const { text: once, words } = await factsOf(all, long);
  expect([once, words]).toEqual(['a', 512 * 1024]);
  const { text: kept } = await factsOf(all, wordy);
  expect(kept).toBe(wordsForSearch(text, packed.length));
  const { text_bytes } = await all.database.reader
    .selectFrom('file_facts')
    .select('text_bytes')
    .where('sha256', '=', wordy)
    .executeTakeFirstOrThrow();
  expect(text_bytes).toBe(kept?.length);
  const { id } = all.paper.submitter;
  const sent = { sha256: wordy, size: packed.length };
  await inTransaction(all.database, (tx) => recordSent(tx, id, [sent], NOW));
  // Who has sent a file keeps its words as well as its bytes.
  expect(await bytesOf(all.database.reader, id, NOW)).toBe(packed.length + (kept?.length ?? 0));
});

test('what cannot be read, hangs or swells ends as not looked into, and the next one is looked into', async () => {
  const all = await world();
  const damaged = await add(all, 'pdf', Buffer.from('%PDF-1.4 nothing more %%EOF'));
  const hanging = await add(all, 'pdf', endless());
  const swelling = await add(all, 'docx', swollen(90));
  const limits = { timeMs: 2_000, memoryMb: 200, heapMb: 4_000 };
  await all.examiner({ limits }).drain();
  const good = await add(all, 'pdf', printPdf('One'));
  await all.examiner({ limits }).drain();
  const failures = await Promise.all([damaged, hanging, swelling, good].map((name) => factsOf(all, name)));
  expect(failures.map(({ state, failure }) => [state, failure])).toEqual([
    ['failed', 'damaged'],
    ['failed', 'took_too_long'],
    ['failed', 'too_much_memory'],
    ['done', null],
  ]);
  expect(all.warnings.length).toBe(3);
});

test('a document that fills the memory of its process ends that process', async () => {
  const all = await world();
  const sha256 = await add(all, 'docx', swollen(40));
  await all.examiner({ limits: { heapMb: 32, memoryMb: 4_000 } }).drain();
  expect(await factsOf(all, sha256)).toMatchObject({ state: 'failed', failure: 'failed' });
});

test('killed in the middle: looked into after the lease, by whoever comes next', async () => {
  const all = await world();
  const sha256 = await add(all, 'pdf', endless(1_000));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/examine-files.ts', all.installation.dataDir],
    {
      env: { ...process.env, ...all.installation.env },
      stdio: 'inherit',
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  await vi.waitFor(async () => expect((await factsOf(all, sha256)).attempts).toBe(1), { timeout: 100_000 });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const now = instantOf(Date.now());
  expect(await all.examiner({ now }).drain()).toBe(0);
  expect(await factsOf(all, sha256)).toMatchObject({ state: 'pending', attempts: 1 });
  expect(await all.examiner({ now: plusSeconds(now, 120) }).drain()).toBe(1);
  expect(await factsOf(all, sha256)).toMatchObject({ state: 'done', pages: 1_000, attempts: 2 });
});

test('people take turns: the files of one do not wait behind all those of another', async () => {
  const all = await world();
  const other = await aPerson(all.database, 'Zoe');
  const many: string[] = [];
  for (let n = 0; n < 4; n++) {
    many.push(await add(all, 'pdf', printPdf(`Paper ${n}`), { at: plusSeconds(NOW, n) }));
  }
  const few = [
    await add(all, 'pdf', printPdf('First of Zoe'), { by: other, at: plusSeconds(NOW, 10) }),
    await add(all, 'pdf', printPdf('Second of Zoe'), { by: other, at: plusSeconds(NOW, 11) }),
  ];
  const taken: string[] = [];
  for (let minute = 1; ; minute++) {
    const now = plusSeconds(NOW, 60 * minute);
    const look = await claimToExamine(all.database, { now, leaseUntil: plusSeconds(now, 5) });
    if (!look) break;
    taken.push(look.sha256);
    await markNotExamined(all.database.writer, look, 'damaged', now);
  }
  expect(taken).toEqual([few[0], many[0], few[1], many[1], many[2], many[3]]);
});

test('a file that has taken the server down three times is left alone', async () => {
  const all = await world();
  const sha256 = await add(all, 'pdf', printPdf('One'));
  await all.database.writer
    .updateTable('file_facts')
    .set({ attempts: 3 })
    .where('sha256', '=', sha256)
    .execute();
  await all.examiner().drain();
  expect(await factsOf(all, sha256)).toMatchObject({ state: 'failed', failure: 'gave_up' });
});

test('a stop gives back what is being looked into', async () => {
  const all = await world();
  const sha256 = await add(all, 'pdf', endless());
  const examiner = all.examiner();
  examiner.start();
  await vi.waitFor(async () => expect((await factsOf(all, sha256)).attempts).toBe(1));
  await examiner.stop();
  expect(await factsOf(all, sha256)).toMatchObject({ state: 'pending', attempts: 0 });
});

test('two processes never look into the same file', async () => {
  const all = await world();
  for (let i = 0; i < 6; i++) await add(all, 'pdf', printPdf(`Paper ${i}`));
  const counts = await Promise.all([all.examiner().drain(), all.examiner().drain()]);
  expect(counts[0] + counts[1]).toBe(6);
  const rows = await all.database.reader.selectFrom('file_facts').select(['state', 'attempts']).execute();
  expect(rows).toEqual(rows.map(() => ({ state: 'done', attempts: 1 })));
});

/** What poppler's program does, as far as we use it; the real one is tried where it is installed. */
async function standIn(all: World, script: string): Promise<string> {
  const folder = path.join(all.installation.folder, 'bin');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'pdftoppm'), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(folder, 'pdftoppm'), 0o755);
  return findProgram('pdftoppm', `/nowhere:${folder}`)!;
}

test('the first page of a PDF becomes a picture, of other kinds none', async () => {
  const all = await world();
  const real = findProgram('pdftoppm', process.env.PATH);
  const pdftoppm =
    real ?? (await standIn(all, `head -c 8 > /dev/null; printf '\\211PNG\\r\\n\\032\\n'; echo "$@"`));
  const pdf = await add(all, 'pdf', printPdf('One'));
  const docx = await add(all, 'docx', writeOffice('docx'));
  await all.examiner({ pdftoppm }).drain();
  expect([(await factsOf(all, pdf)).preview, (await factsOf(all, docx)).preview]).toEqual([1, 0]);
  const picture = await readFile(previewPath(all.installation.dataDir, pdf));
  expect(picture.toString('latin1', 0, 8)).toBe('\u0089PNG\r\n\u001a\n');
  if (!real) {
    expect(picture.toString('latin1', 8)).toBe('-f 1 -l 1 -png -scale-to-x 600 -scale-to-y -1 -\n');
  }
  expect(existsSync(previewPath(all.installation.dataDir, docx))).toBe(false);
});

test.each([
  ['says nothing', 'true'],
  ['fails', 'exit 3'],
  ['says something else', 'echo "<html>"'],
  ['floods us', `printf '\\211PNG\\r\\n\\032\\n'; yes`],
])('a program for pictures that %s: no picture, and the rest is known', async (_what, script) => {
  const all = await world();
  const sha256 = await add(all, 'pdf', printPdf('One'));
  await all.examiner({ pdftoppm: await standIn(all, script) }).drain();
  expect(await factsOf(all, sha256)).toMatchObject({ state: 'done', pages: 1, preview: 0 });
  expect(existsSync(previewPath(all.installation.dataDir, sha256))).toBe(false);
});

test('bytes that are known already are not looked into again', async () => {
  const all = await world();
  const { sha256 } = (await all.database.reader.selectFrom('blobs').select('sha256').executeTakeFirst())!;
  expect(
    createHash('sha256')
      .update(await readFile(all.installation.files.pathOf(sha256)))
      .digest('hex'),
  ).toBe(sha256);
  await inTransaction(all.database, (tx) =>
    recordBlob(tx, { sha256, size: 1, personId: all.paper.submitter.id }, NOW),
  );
  expect(await all.examiner().drain()).toBe(0);
});
