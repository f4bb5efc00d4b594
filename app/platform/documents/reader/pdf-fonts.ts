/**
 * The fonts that a PDF does not bring along. Found in the objects themselves, because rendering every page to learn
 * which fonts it asks for costs many times more; what an earlier revision of the file used is therefore named as well.
 */
import { inflateSync } from 'node:zlib';

const MAX_FONTS = 20;
/** Unpacked object streams, in bytes, one and all. */
const MAX_STREAM = 16 * 1024 * 1024;
const MAX_STREAMS = 64 * 1024 * 1024;
const MAX_DICTIONARY = 64 * 1024;

/** A part of a file, in bytes. */
interface Span {
  start: number;
  end: number;
}

/** Names of fonts without a font program, sorted. */
export function missingFonts(bytes: Buffer): string[] {
  const names = new Set<string>();
  const packed: Span[] = [];
  addMissing(names, bytes.toString('latin1'), packed);
  let unpacked = 0;
  for (const { start, end } of packed) {
    const text = inflated(bytes.subarray(start, end));
    unpacked += text.length;
    if (unpacked > MAX_STREAMS) break;
    addMissing(names, text);
  }
  return [...names].sort().slice(0, MAX_FONTS);
}

/** Empty for what is damaged or too long. */
function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_STREAM }).toString('latin1');
  } catch {
    return '';
  }
}

function addMissing(names: Set<string>, text: string, packed?: Span[]): void {
  for (const dictionary of dictionaries(text, packed)) {
    const name = nameOfMissing(dictionary);
    if (name) names.add(name);
  }
}

function nameOfMissing(dictionary: string): string | null {
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

function fontName(match: RegExpExecArray | null): string | null {
  const name = match?.[1]?.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  // Before the plus stands the tag of a subset.
  const shown = name?.replace(/^[A-Z]{6}\+/, '').replace(/[^\x20-\x7e]/g, '');
  return shown?.slice(0, 100) ?? null;
}

/**
 * Every outermost dictionary, each letter looked at a bounded number of times: what does not end within the limit is
 * passed over whole.
 * @param packed takes where the streams of objects stand, if it is given
 */
function* dictionaries(text: string, packed?: Span[]): Generator<string> {
  let at = text.indexOf('<<');
  while (at >= 0) {
    const { end, isWhole } = endOfDictionary(text, at);
    let next = end;
    if (isWhole) {
      const dictionary = text.slice(at, end);
      yield dictionary;
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
    }
    at = text.indexOf('<<', next);
  }
}

/** Behind the dictionary that begins at `start`; where none ends, as far as was looked. */
function endOfDictionary(text: string, start: number): { end: number; isWhole: boolean } {
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
      if (depth === 0) return { end: at + 1, isWhole: true };
    }
  }
  return { end: last, isWhole: false };
}

function endOfString(text: string, start: number, last: number): number {
  let depth = 0;
  for (let at = start; at < last; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return last;
}
