/** What a document of an office program is like: text, title, language, and how many pages, slides or sheets. */
import { readDocx } from './document-text-docx.mjs';
import { attribute, openArchive, tokens } from './document-xml.mjs';

/** More than the search takes is not read. */
const ENOUGH = 400_000;

const READERS = { docx, pptx, xlsx, odt, odp, ods };

/** @param kind one of docx, pptx, xlsx, odt, odp, ods */
export function officeFacts(kind, bytes) {
  return READERS[kind](openArchive(bytes), bytes);
}

function docx(part, bytes) {
  return {
    text: readDocx(bytes),
    // Counted by the program that saved it; there is no other way without laying it out.
    pages: number(first(part('docProps/app.xml'), 'Pages')),
    title: first(part('docProps/core.xml'), 'title'),
    language: attributeOf(part('word/styles.xml'), 'lang', 'val'),
  };
}

function pptx(part) {
  const slides = numbered(part.names, /^ppt\/slides\/slide(\d+)\.xml$/);
  return {
    text: textOf(slides, part, { paragraph: 'p', text: 't' }),
    pages: slides.length,
    title: first(part('docProps/core.xml'), 'title'),
    language: attributeOf(slides[0] && part(slides[0]), 'rPr', 'lang'),
  };
}

function xlsx(part) {
  return {
    text: textOf(['xl/sharedStrings.xml'], part, { paragraph: 'si', text: 't' }),
    pages: numbered(part.names, /^xl\/worksheets\/sheet(\d+)\.xml$/).length,
    title: first(part('docProps/core.xml'), 'title'),
    language: first(part('docProps/core.xml'), 'language'),
  };
}

const openDocument = (pagesOf) => (part) => {
  const content = part('content.xml') ?? '';
  const meta = part('meta.xml');
  const language = attributeOf(part('styles.xml'), 'text-properties', 'language');
  return {
    text: openText(content),
    pages: pagesOf(content, meta),
    title: first(meta, 'title'),
    language: first(meta, 'language') ?? (language === 'none' ? undefined : language),
  };
};

function odt(part) {
  return openDocument((_content, meta) => number(attributeOf(meta, 'document-statistic', 'page-count')))(
    part,
  );
}
function odp(part) {
  return openDocument((content) => count(content, 'page'))(part);
}
function ods(part) {
  return openDocument((content) => count(content, 'table'))(part);
}

function numbered(names, pattern) {
  return names
    .flatMap((name) => {
      const match = pattern.exec(name);
      return match ? [{ name, number: Number(match[1]) }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => name);
}

/** The text of parts of Open XML, a line per paragraph. */
function textOf(names, part, { paragraph, text }) {
  let whole = '';
  for (const name of names) {
    let isText = false;
    for (const tag of tokens(part(name) ?? '')) {
      if (tag.name === text) isText = tag.open && !tag.close;
      else if (tag.name === paragraph && tag.close) whole += '\n';
      else if (!tag.name && isText) whole += tag.text;
    }
    if (whole.length > ENOUGH) break;
  }
  return whole;
}

/** Comments and what was deleted under change tracking are not what the document says. */
const UNSAID = new Set(['annotation', 'tracked-changes']);

function openText(xml) {
  let whole = '';
  let unsaid = 0;
  let depth = 0;
  for (const tag of tokens(xml)) {
    if (UNSAID.has(tag.name)) {
      if (!(tag.open && tag.close)) unsaid += tag.open ? 1 : -1;
    } else if (unsaid > 0) continue;
    else if (tag.name === 'p' || tag.name === 'h') {
      if (tag.open) depth++;
      if (tag.close) {
        depth--;
        whole += '\n';
      }
    } else if (depth > 0 && tag.open && (tag.name === 's' || tag.name === 'tab')) whole += ' ';
    else if (depth > 0 && tag.open && tag.name === 'line-break') whole += '\n';
    else if (depth > 0 && !tag.name) whole += tag.text;
    if (whole.length > ENOUGH) break;
  }
  return whole;
}

/** The text of the first element of this name. */
function first(xml, name) {
  let isIn = false;
  for (const tag of tokens(xml ?? '')) {
    if (tag.name === name) {
      if (tag.close) return undefined;
      isIn = true;
    } else if (isIn) return tag.text;
  }
  return undefined;
}

function attributeOf(xml, element, name) {
  for (const tag of tokens(xml ?? '')) {
    if (tag.name !== element || !tag.open) continue;
    const value = attribute(tag, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function count(xml, name) {
  let found = 0;
  for (const tag of tokens(xml)) if (tag.name === name && tag.open) found++;
  return found;
}

function number(text) {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : null;
}
