/** What a document of an office program is like: text, title, language, and how many pages, slides or sheets. */
import type { FileKind } from '#app/domain/files/file-kinds.ts';

import type { Archive } from './archive.ts';
import type { FoundInside } from './jobs.ts';
import { readWord } from './word-text.ts';
import { attribute, tokens } from './xml.ts';

export type OfficeKind = Exclude<FileKind, 'pdf'>;

type Said = Pick<FoundInside, 'pages' | 'title' | 'language'> & { text: string };

/** More than the search takes is not read. */
const ENOUGH = 400_000;

const READERS: Record<OfficeKind, (archive: Archive) => Promise<Said>> = { docx, pptx, xlsx, odt, odp, ods };

/** @throws BadArchive, NotXml */
export function officeFacts(kind: OfficeKind, archive: Archive): Promise<Said> {
  return READERS[kind](archive);
}

async function docx(archive: Archive): Promise<Said> {
  return {
    text: await readWord(archive),
    // Counted by the program that saved it; there is no other way without laying it out.
    pages: number(first(await partOf(archive, 'docProps/app.xml'), 'Pages')),
    title: first(await partOf(archive, 'docProps/core.xml'), 'title'),
    language: attributeOf(await partOf(archive, 'word/styles.xml'), 'lang', 'val'),
  };
}

async function pptx(archive: Archive): Promise<Said> {
  const slides = numbered(archive.names, /^ppt\/slides\/slide(\d+)\.xml$/);
  return {
    text: await textOf(archive, slides, { paragraph: 'p', text: 't' }),
    pages: slides.length,
    title: first(await partOf(archive, 'docProps/core.xml'), 'title'),
    language: slides[0] ? attributeOf(await partOf(archive, slides[0]), 'rPr', 'lang') : null,
  };
}

async function xlsx(archive: Archive): Promise<Said> {
  const core = await partOf(archive, 'docProps/core.xml');
  return {
    text: await textOf(archive, ['xl/sharedStrings.xml'], { paragraph: 'si', text: 't' }),
    pages: numbered(archive.names, /^xl\/worksheets\/sheet(\d+)\.xml$/).length,
    title: first(core, 'title'),
    language: first(core, 'language'),
  };
}

async function odt(archive: Archive): Promise<Said> {
  return openDocument(archive, (_, meta) => number(attributeOf(meta, 'document-statistic', 'page-count')));
}

async function odp(archive: Archive): Promise<Said> {
  return openDocument(archive, (content) => count(content, 'page'));
}

async function ods(archive: Archive): Promise<Said> {
  return openDocument(archive, (content) => count(content, 'table'));
}

async function openDocument(
  archive: Archive,
  pagesOf: (content: string, meta: string) => number | null,
): Promise<Said> {
  const content = await partOf(archive, 'content.xml');
  const meta = await partOf(archive, 'meta.xml');
  const language = attributeOf(await partOf(archive, 'styles.xml'), 'text-properties', 'language');
  return {
    text: openText(content),
    pages: pagesOf(content, meta),
    title: first(meta, 'title'),
    language: first(meta, 'language') ?? (language === 'none' ? null : language),
  };
}

/** Empty where there is none. */
async function partOf(archive: Archive, name: string): Promise<string> {
  return (await archive.part(name)) ?? '';
}

function numbered(names: readonly string[], pattern: RegExp): string[] {
  return names
    .flatMap((name) => {
      const match = pattern.exec(name);
      return match ? [{ name, number: Number(match[1]) }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => name);
}

/** The text of parts of Open XML, a line per paragraph. */
async function textOf(
  archive: Archive,
  names: readonly string[],
  { paragraph, text }: { paragraph: string; text: string },
): Promise<string> {
  let whole = '';
  for (const name of names) {
    let isText = false;
    for (const tag of tokens(await partOf(archive, name))) {
      if (tag.name === text) isText = tag.isOpening && !tag.isClosing;
      else if (tag.name === paragraph && tag.isClosing) whole += '\n';
      else if (tag.name === undefined && isText) whole += tag.text;
    }
    if (whole.length > ENOUGH) break;
  }
  return whole;
}

/** Comments and what was deleted under change tracking are not what the document says. */
const UNSAID: ReadonlySet<string> = new Set(['annotation', 'tracked-changes']);

function openText(xml: string): string {
  let whole = '';
  let unsaid = 0;
  let depth = 0;
  for (const tag of tokens(xml)) {
    if (tag.name !== undefined && UNSAID.has(tag.name)) {
      if (!(tag.isOpening && tag.isClosing)) unsaid += tag.isOpening ? 1 : -1;
    } else if (unsaid > 0) continue;
    else if (tag.name === undefined) {
      if (depth > 0) whole += tag.text;
    } else if (tag.name === 'p' || tag.name === 'h') {
      if (tag.isOpening) depth++;
      if (tag.isClosing) {
        depth--;
        whole += '\n';
      }
    } else if (depth > 0 && tag.isOpening && (tag.name === 's' || tag.name === 'tab')) whole += ' ';
    else if (depth > 0 && tag.isOpening && tag.name === 'line-break') whole += '\n';
    if (whole.length > ENOUGH) break;
  }
  return whole;
}

/** The text of the first element of this name. */
function first(xml: string, name: string): string | null {
  let isIn = false;
  for (const tag of tokens(xml)) {
    if (tag.name === name) {
      if (tag.isClosing) return null;
      isIn = true;
    } else if (isIn) return tag.text ?? null;
  }
  return null;
}

function attributeOf(xml: string, element: string, name: string): string | null {
  for (const tag of tokens(xml)) {
    if (tag.name !== element || !tag.isOpening) continue;
    const value = attribute(tag, name);
    if (value !== undefined) return value;
  }
  return null;
}

function count(xml: string, name: string): number {
  let found = 0;
  for (const tag of tokens(xml)) if (tag.name === name && tag.isOpening) found++;
  return found;
}

function number(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
