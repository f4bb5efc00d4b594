import { ownChild, runSandboxed } from './sandboxed-process.ts';

export type DocumentTextRefusal =
  | 'empty'
  | 'unknown-type'
  | 'too-large'
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'unsafe-archive'
  | 'took-too-long';

export type DocumentText = { text: string } | { refused: { code: DocumentTextRefusal; message: string } };

/** Largest document that is read, in bytes. */
const MAX_BYTES = 50 * 1024 * 1024;
const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 512;
const MAX_ARCHIVE_ENTRIES = 2_000;
const MAX_INFLATED_BYTES = 200 * 1024 * 1024;
const MAX_RATIO = 100;

/**
 * Takes the plain text out of a .txt, .docx or .pdf document. What a file is, its first bytes say; its name only
 * decides between text and the unknown. PDF and DOCX are read in a child process with limited memory and time,
 * because their readers can be driven into exhaustion by a hostile file. Never throws for a bad document.
 */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.length === 0) return refuse('empty', 'The file is empty.');
  if (bytes.length > MAX_BYTES) return refuse('too-large', 'The file is larger than 50 MB.');
  if (startsWith(bytes, '%PDF-')) return readInChild(bytes, 'pdf');
  if (startsWith(bytes, 'PK')) {
    const problem = checkArchive(bytes);
    return problem ?? readInChild(bytes, 'docx');
  }
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) {
    return /\.docx$/i.test(fileName)
      ? refuse('encrypted', 'The document is protected by a password. Please save it without one.')
      : refuse('unknown-type', 'This is an old Word file. Please save it as .docx, .pdf or .txt.');
  }
  if (/\.pdf$/i.test(fileName))
    return refuse('damaged', 'The file is called .pdf but is not a PDF document.');
  if (/\.docx$/i.test(fileName))
    return refuse('damaged', 'The file is called .docx but is not a Word document.');
  const text = decodeText(bytes);
  if (text === undefined)
    return refuse('unknown-type', 'The file is neither text nor a .docx or .pdf document.');
  return text.trim() === '' ? refuse('empty', 'The file holds no text.') : { text };
}

function refuse(code: DocumentTextRefusal, message: string): DocumentText {
  return { refused: { code, message } };
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, i) => bytes[i] === character.charCodeAt(0));
}

/** UTF-16 by its byte order mark, UTF-8 when it is valid, else the Windows code page that the letters suggest. */
function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In Russian text most bytes are letters above 0xC0, mostly in runs; in French they stand alone.
    let high = 0;
    let runs = 0;
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i]! < 0xc0) continue;
      high++;
      if (i > 0 && bytes[i - 1]! >= 0xc0) runs++;
    }
    return new TextDecoder(runs > high / 2 ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}

/** Reads the directory of a zip archive (not its contents) and refuses what would inflate beyond reason. */
function checkArchive(bytes: Uint8Array): DocumentText | undefined {
  const damaged = refuse('damaged', 'The Word document is damaged or incomplete.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest || end < 0) return damaged;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const unsafe = refuse('unsafe-archive', 'The document unpacks to more than is allowed and was not opened.');
  if (entries > MAX_ARCHIVE_ENTRIES) return unsafe;
  let inflated = 0;
  let isWord = false;
  let isEncrypted = false;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged;
    isEncrypted ||= (view.getUint16(at + 8, true) & 1) === 1;
    inflated += view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    isWord ||= name === 'word/document.xml';
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (inflated > MAX_INFLATED_BYTES || inflated > bytes.length * MAX_RATIO) return unsafe;
  if (isEncrypted)
    return refuse('encrypted', 'The document is protected by a password. Please save it without one.');
  return isWord ? undefined : refuse('unknown-type', 'This archive is not a Word document (.docx).');
}

async function readInChild(bytes: Uint8Array, kind: 'pdf' | 'docx'): Promise<DocumentText> {
  const name = kind === 'pdf' ? 'PDF' : 'Word document';
  const { end, output } = await runSandboxed(ownChild('document-text-child.mjs', [kind], MEMORY_LIMIT_MB), {
    input: bytes,
    timeMs: TIME_LIMIT_MS,
    memoryMb: 2 * MEMORY_LIMIT_MB,
  });
  if (end === 'took_too_long') {
    return refuse('took-too-long', `The ${name} took longer than 20 seconds to read.`);
  }
  return readAnswer(output.toString('utf8'), name);
}

function readAnswer(output: string, name: string): DocumentText {
  let answer: { text?: string; failure?: string };
  try {
    answer = JSON.parse(output) as { text?: string; failure?: string };
  } catch {
    return refuse('damaged', `The ${name} could not be read: it is damaged, incomplete or too complex.`);
  }
  if (answer.failure === 'encrypted') {
    return refuse('encrypted', `The ${name} is protected by a password. Please save it without one.`);
  }
  if (answer.text === undefined)
    return refuse('damaged', `The ${name} could not be read: it is damaged or incomplete.`);
  if (answer.text.trim() === '') {
    return refuse(
      'no-text',
      `The ${name} holds no text; it may consist of scanned pictures. Please paste the text.`,
    );
  }
  return { text: answer.text };
}
