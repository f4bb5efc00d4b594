/** The XML in office files, as a list of tags and texts. saxes reads it: it knows no entities but the five of XML. */
import { SaxesParser } from 'saxes';

/** A tag by its name without prefix; an empty element is one token that opens and closes. */
export interface Tag {
  name: string;
  isOpening: boolean;
  isClosing: boolean;
  /** By their names with prefix. */
  attributes: Readonly<Record<string, string>>;
  text?: undefined;
}

export type Token = Tag | { name?: undefined; text: string };

/** The bytes are no XML, or in letters that office programs do not write. */
export class NotXml extends Error {}

/** Read at a time, so that whoever has found what was looked for does not pay for the rest. */
const AT_ONCE = 64 * 1024;
const NO_ATTRIBUTES = {};
/** OpenOffice.org wrote it into the manifest; it declares nothing. */
const HARMLESS_DOCTYPE =
  /^\s*manifest:manifest\s+PUBLIC\s+"-\/\/OpenOffice\.org\/\/DTD Manifest 1\.0\/\/EN"\s+"Manifest\.dtd"\s*$/;

/**
 * Tags and texts in order. Nothing comes of an empty text, which stands for a part that is not there.
 * @throws NotXml where the text is not well-formed, declares what elements are like, or calls itself something else than
 * UTF-8 or UTF-16
 */
export function* tokens(xml: string): Generator<Token, void> {
  if (xml === '') return;
  const parser = new SaxesParser({ xmlns: false, position: false });
  let found: Token[] = [];
  let isEmptyElement = false;
  parser.on('error', (error) => {
    throw new NotXml(error.message);
  });
  parser.on('doctype', (doctype) => {
    // It can give elements attributes that stand nowhere in the text, and other programs believe it.
    if (!HARMLESS_DOCTYPE.test(doctype)) throw new NotXml('doctype');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(utf-?8|utf-?16|us-ascii)$/i.test(encoding)) throw new NotXml(encoding);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    isEmptyElement = isSelfClosing;
    found.push({ name: localName(name), isOpening: true, isClosing: isSelfClosing, attributes });
  });
  parser.on('closetag', ({ name }) => {
    // An empty element is reported a second time when it closes.
    if (isEmptyElement) isEmptyElement = false;
    else found.push({ name: localName(name), isOpening: false, isClosing: true, attributes: NO_ATTRIBUTES });
  });
  parser.on('text', (text) => void found.push({ text }));
  parser.on('cdata', (text) => void found.push({ text }));
  for (let at = 0; at < xml.length; at += AT_ONCE) {
    parser.write(xml.slice(at, at + AT_ONCE));
    yield* found;
    found = [];
  }
  parser.close();
  yield* found;
}

/** The value of the first attribute of this name, whatever its prefix. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** By their names without prefix; two of one name both count, because a prefix can be chosen freely. */
export function plainAttributes({ attributes }: Tag): [name: string, value: string][] {
  return Object.entries(attributes).map(([name, value]) => [localName(name), value]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The text of a part: UTF-16 by its byte order mark, else UTF-8.
 * @throws NotXml for bytes that are neither
 */
export function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotXml(encoding);
  }
}
