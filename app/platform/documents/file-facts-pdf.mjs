/** What a PDF is like: pages, text, title, language, and the fonts that it does not bring along. */
import { inflateSync } from 'node:zlib';

import { openPdf, readPages } from './document-text-pdf.mjs';

export async function pdfFacts(bytes) {
  const document = await openPdf(bytes);
  const { info, metadata } = await document.getMetadata();
  return {
    pages: document.numPages,
    text: await readPages(document),
    title: info?.Title || metadata?.get?.('dc:title'),
    language: info?.Language,
    fontsMissing: missingFonts(bytes),
  };
}

const MAX_FONTS = 20;
/** Unpacked object streams, in bytes, one and all. */
const MAX_STREAM = 16 * 1024 * 1024;
const MAX_STREAMS = 64 * 1024 * 1024;
const MAX_DICTIONARY = 64 * 1024;

/**
 * Names of fonts without a font program. Found in the objects themselves, because rendering every page to learn which
 * fonts it asks for costs many times more; what an earlier revision of the file used is therefore named as well.
 */
function missingFonts(bytes) {
  const names = new Set();
  const packed = [];
  for (const dictionary of dictionaries(bytes.toString('latin1'), packed)) {
    const name = nameOfMissing(dictionary);
    if (name) names.add(name);
  }
  let unpacked = 0;
  for (const { start, end } of packed) {
    let text;
    try {
      text = inflateSync(bytes.subarray(start, end), { maxOutputLength: MAX_STREAM }).toString('latin1');
    } catch {
      continue;
    }
    unpacked += text.length;
    if (unpacked > MAX_STREAMS) break;
    for (const dictionary of dictionaries(text)) {
      const name = nameOfMissing(dictionary);
      if (name) names.add(name);
    }
  }
  return [...names].sort().slice(0, MAX_FONTS);
}

function nameOfMissing(dictionary) {
  if (/\/Type\s*\/FontDescriptor\b/.test(dictionary)) {
    return /\/FontFile[23]?\b/.test(dictionary)
      ? null
      : fontName(/\/FontName\s*\/([^\s/<>[\]()]+)/.exec(dictionary));
  }
  // The fonts that every reader used to have may stand there without a descriptor.
  if (!/\/Type\s*\/Font(?![A-Za-z])/.test(dictionary) || /\/FontDescriptor\b/.test(dictionary)) return null;
  if (!/\/Subtype\s*\/(Type1|TrueType|MMType1)\b/.test(dictionary)) return null;
  return fontName(/\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(dictionary));
}

function fontName(match) {
  const name = match?.[1].replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  // Before the plus stands the tag of a subset.
  return name
    ?.replace(/^[A-Z]{6}\+/, '')
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 100);
}

/** Every outermost dictionary. @param packed takes where the streams of objects stand, if it is given */
function* dictionaries(text, packed) {
  let at = text.indexOf('<<');
  while (at >= 0) {
    const end = endOfDictionary(text, at);
    const dictionary = text.slice(at, end);
    yield dictionary;
    let next = end;
    const stream = /^\s*stream\r?\n/.exec(text.slice(end, end + 40));
    if (stream) {
      const start = end + stream[0].length;
      // What a stream holds is no dictionary, whatever its bytes look like.
      const close = text.indexOf('endstream', start);
      next = close < 0 ? text.length : close;
      if (packed && /\/Type\s*\/ObjStm\b/.test(dictionary) && /\/FlateDecode\b/.test(dictionary)) {
        packed.push({ start, end: next });
      }
    }
    at = text.indexOf('<<', next);
  }
}

function endOfDictionary(text, start) {
  const last = Math.min(text.length, start + MAX_DICTIONARY);
  let depth = 0;
  for (let at = start; at < last; at++) {
    const letter = text[at];
    if (letter === '(') at = endOfString(text, at, last);
    else if (letter === '<' && text[at + 1] === '<') {
      depth++;
      at++;
    } else if (letter === '>' && text[at + 1] === '>') {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  return start + 2;
}

function endOfString(text, start, last) {
  let depth = 0;
  for (let at = start; at < last; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return last;
}
