import { createFairQueue } from './fair-queue.ts';
import { createFileReader, type ReaderLimits } from './file-reader.ts';

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
const LIMITS: ReaderLimits = { heapMb: 512, memoryMb: 1024, timeMs: 20_000, answer: 64 * 1024 * 1024 };

/** One at a time: the limits are higher than those of papers, and two such files would fill a small machine. */
const turns = createFairQueue(1);

/**
 * Takes the plain text out of a .txt, .docx or .pdf document. What a file is, its first bytes say; its name only
 * decides between text and the unknown. PDF and DOCX are read by the reader of files. Never throws for a bad document.
 */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.length === 0) return refuse('empty', 'The file is empty.');
  if (bytes.length > MAX_BYTES) return refuse('too-large', 'The file is larger than 50 MB.');
  if (startsWith(bytes, '%PDF-')) return readInProcess(bytes, 'pdf');
  if (startsWith(bytes, 'PK')) return readInProcess(bytes, 'docx');
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

const FAILURES: Partial<Record<string, (name: string) => DocumentText>> = {
  took_too_long: (name) => refuse('took-too-long', `The ${name} took longer than 20 seconds to read.`),
  damaged: (name) => refuse('damaged', `The ${name} could not be read: it is damaged or incomplete.`),
  encrypted: (name) =>
    refuse('encrypted', `The ${name} is protected by a password. Please save it without one.`),
  unsafe: () => refuse('unsafe-archive', 'The document unpacks to more than is allowed and was not opened.'),
  unknown_type: () => refuse('unknown-type', 'This archive is not a Word document (.docx).'),
};

async function readInProcess(bytes: Uint8Array, kind: 'pdf' | 'docx'): Promise<DocumentText> {
  const name = kind === 'pdf' ? 'PDF' : 'Word document';
  const reading = await turns.run('', () =>
    createFileReader({ limits: LIMITS }).read('', { task: 'text', kind, file: bytes }),
  );
  if ('failure' in reading) {
    const said = FAILURES[reading.failure]?.(name);
    return (
      said ?? refuse('damaged', `The ${name} could not be read: it is damaged, incomplete or too complex.`)
    );
  }
  if (reading.text.trim() === '') {
    return refuse(
      'no-text',
      `The ${name} holds no text; it may consist of scanned pictures. Please paste the text.`,
    );
  }
  return { text: reading.text };
}
