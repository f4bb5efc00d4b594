/** Reads one file for one purpose. What a file makes a reader throw ends here, as an answer. */
import { type FileKind } from '#app/domain/files/file-kinds.ts';
import { wordsForSearch } from '#app/domain/search/search-words.ts';

import { BadArchive, openArchive } from './archive.ts';
import type { Answers, FoundInside, JobLine } from './jobs.ts';
import { judgePackage } from './judge.ts';
import { officeFacts } from './office-facts.ts';
import { missingFonts } from './pdf-fonts.ts';
import { openPdf, readPages } from './pdf-text.ts';
import { readWord } from './word-text.ts';
import { NotXml } from './xml.ts';

/** The search needs no more of a document. In characters. */
const MAX_TEXT = 300_000;
const MAX_TITLE = 300;
const MAX_LANGUAGE = 35;

/** @returns what `Answers` has for the task */
export function answer({ task, kind }: JobLine, bytes: Buffer): Promise<Answers[keyof Answers]> {
  switch (task) {
    case 'judge':
      return judge(bytes);
    case 'text':
      return readText(kind, bytes);
    case 'facts':
      return readFacts(kind, bytes);
  }
}

async function judge(bytes: Buffer): Promise<Answers['judge']> {
  const found = await judgePackage(bytes);
  return typeof found === 'string' ? { failure: found } : found;
}

async function readText(kind: FileKind, bytes: Buffer): Promise<Answers['text']> {
  try {
    if (kind === 'pdf') return { text: await readPages(await openPdf(bytes)) };
    const archive = await openArchive(bytes);
    if (archive.isEncrypted) return { failure: 'encrypted' };
    const isWord = archive.names.some((name) => name.toLowerCase() === 'word/document.xml');
    return isWord ? { text: await readWord(archive) } : { failure: 'unknown_type' };
  } catch (error) {
    if (isLocked(error)) return { failure: 'encrypted' };
    return { failure: error instanceof BadArchive && error.why !== 'damaged' ? 'unsafe' : 'damaged' };
  }
}

async function readFacts(kind: FileKind, bytes: Buffer): Promise<Answers['facts']> {
  try {
    const { text, ...facts } = kind === 'pdf' ? await pdfFacts(bytes) : await ofOffice(kind, bytes);
    return {
      ...facts,
      words: countWords(text),
      encrypted: false,
      title: lineOf(facts.title, MAX_TITLE),
      language: lineOf(facts.language, MAX_LANGUAGE),
      text: wordsForSearch(text.slice(0, MAX_TEXT), bytes.length),
    };
  } catch (error) {
    return isLocked(error) ? LOCKED : { failure: 'damaged' };
  }
}

const LOCKED: FoundInside = {
  pages: null,
  words: null,
  title: null,
  language: null,
  fontsMissing: null,
  encrypted: true,
  text: null,
};

async function ofOffice(kind: Exclude<FileKind, 'pdf'>, bytes: Buffer) {
  return { ...(await officeFacts(kind, await openArchive(bytes))), fontsMissing: null };
}

async function pdfFacts(bytes: Buffer) {
  const document = await openPdf(bytes);
  const { info, metadata } = await document.getMetadata();
  const said: { Title?: unknown; Language?: unknown } = info;
  const titles: unknown[] = [said.Title, metadata?.get('dc:title')];
  return {
    pages: document.numPages,
    text: await readPages(document),
    title: textIn(titles.find((title) => textIn(title) !== null)),
    language: textIn(said.Language),
    fontsMissing: missingFonts(bytes),
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** pdf.js says by the name of its error that a password is missing. */
function isLocked(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof BadArchive || error instanceof NotXml) return false;
  return error.name === 'PasswordException' || /password|encrypt/i.test(error.message);
}

/** Pieces between spaces that hold a letter or a digit. */
function countWords(text: string): number {
  let words = 0;
  for (const [piece] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(piece)) words++;
  return words;
}

/** One line, or null when nothing is said. A database takes no zero bytes. */
function lineOf(text: string | null, most: number): string | null {
  const clean = text?.replace(/[\p{Cc}\s]+/gu, ' ').trim() ?? '';
  return clean === '' ? null : clean.slice(0, most).toWellFormed();
}
