/** The text of a Word document, with the numbers that Word writes by itself: an agenda without them is none. */
import { type Archive } from './archive.ts';
import { Numbering, type OwnList, Styles } from './word-numbering.ts';
import { attribute, type Tag, tokens } from './xml.ts';

/**
 * Paragraphs apart by an empty line, table rows as lines with pipes, footnotes at the end behind raised figures.
 * Headers, footers, comments, deleted and hidden text are not read.
 * @throws BadArchive, NotXml
 */
export async function readWord(archive: Archive): Promise<string> {
  const part = async (name: string) => (await archive.part(name)) ?? '';
  const styles = new Styles(await part('word/styles.xml'));
  const body = new Body(new Numbering(await part('word/numbering.xml'), styles));
  body.read(await part('word/document.xml'));
  const notes = readNotes(await part('word/footnotes.xml'), body.notes);
  return [body.text(), ...notes].filter((text) => text !== '').join('\n\n');
}

interface Block {
  text: string;
  isRow: boolean;
}

interface Paragraph {
  text: string;
  /** Of the piece that is being read. */
  run: string;
  isHidden: boolean;
  own: OwnList;
  style: string | undefined;
}

interface Table {
  /** Of the row that is being read: each cell with its paragraphs. */
  cells: string[][];
}

const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
]);
const INLINE: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
  ['softHyphen', '\u00AD'],
]);
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Tables inside of cells are laid out so deep; below that their paragraphs belong to the cell. */
const MAX_TABLE_DEPTH = 10;
/** A row of more cells is no row: Word makes none. */
const MAX_COLUMNS = 63;

function raise(number: number): string {
  return [...String(number)].map((digit) => RAISED.charAt(Number(digit))).join('');
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'none';
}

/** Reads paragraphs and tables; text boxes are paragraphs inside a paragraph and come before it. */
class Body {
  /** The ids of the footnotes that are named, in the order of their numbers. */
  readonly notes: (string | undefined)[] = [];
  readonly #blocks: Block[] = [];
  readonly #open: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #numbering: Numbering;
  #depth = 0;
  #skipping = 0;
  #isText = false;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  text(): string {
    return this.#blocks
      .map(({ text, isRow }, i) =>
        i === 0 ? text : `${isRow && this.#blocks[i - 1]?.isRow ? '\n' : '\n\n'}${text}`,
      )
      .join('');
  }

  read(xml: string): void {
    for (const token of tokens(xml)) {
      if (token.name === undefined) {
        const paragraph = this.#open.at(-1);
        if (this.#isText && this.#skipping === 0 && paragraph) paragraph.run += token.text;
      } else if (SKIPPED.has(token.name)) {
        // `<w:del/>` as a property of a paragraph mark is empty and skips nothing.
        if (!(token.isOpening && token.isClosing)) this.#skipping += token.isOpening ? 1 : -1;
      } else if (this.#skipping === 0 && !this.#readStructure(token)) {
        const paragraph = this.#open.at(-1);
        if (paragraph) this.#readInline(token, paragraph);
      }
    }
  }

  /** @returns false for what belongs to the inside of a paragraph */
  #readStructure(tag: Tag): boolean {
    const table = this.#tables.at(-1);
    if (tag.name === 'p') {
      if (tag.isOpening) {
        this.#open.push({ text: '', run: '', own: {}, style: undefined, isHidden: false });
      }
      if (tag.isClosing) this.#finish(this.#open.pop(), table);
    } else if (tag.name === 'tbl') this.#readTable(tag);
    else if (tag.name === 't') this.#isText = tag.isOpening && !tag.isClosing;
    else if (tag.name !== 'tr' && tag.name !== 'tc') return false;
    else if (table && this.#depth <= MAX_TABLE_DEPTH) {
      if (tag.name === 'tc' && tag.isOpening) table.cells.push([]);
      if (tag.name === 'tr' && tag.isOpening) table.cells = [];
      if (tag.name === 'tr' && tag.isClosing) this.#finishRow(table, this.#tables.at(-2));
    }
    return true;
  }

  #readTable({ isOpening, isClosing }: Tag): void {
    if (isOpening && isClosing) return;
    if (isOpening) {
      this.#depth++;
      if (this.#depth <= MAX_TABLE_DEPTH) this.#tables.push({ cells: [] });
    } else {
      if (this.#depth <= MAX_TABLE_DEPTH) this.#tables.pop();
      this.#depth--;
    }
  }

  #readInline(tag: Tag, paragraph: Paragraph): void {
    if (tag.name === 'r') {
      if (tag.isOpening) paragraph.isHidden = false;
      if (tag.isClosing) {
        if (!paragraph.isHidden) paragraph.text += paragraph.run;
        paragraph.run = '';
      }
    } else if (!tag.isOpening) return;
    else if (tag.name === 'vanish') paragraph.isHidden = !isOff(attribute(tag, 'val'));
    else if (tag.name === 'pStyle') paragraph.style = attribute(tag, 'val');
    else if (tag.name === 'numId') paragraph.own.list = attribute(tag, 'val');
    else if (tag.name === 'ilvl') paragraph.own.level = Number(attribute(tag, 'val'));
    else if (tag.name === 'br' && attribute(tag, 'type') === 'page') paragraph.run += '\n\f';
    else if (tag.name === 'footnoteReference') {
      this.notes.push(attribute(tag, 'id'));
      paragraph.run += raise(this.notes.length);
    } else if (!isTabStop(tag)) paragraph.run += INLINE.get(tag.name) ?? '';
  }

  #finish(paragraph: Paragraph | undefined, table: Table | undefined): void {
    if (!paragraph) return;
    const { text, run, own, style } = paragraph;
    const whole = (text + run).trim();
    const cell = table?.cells.at(-1);
    const place = this.#numbering.placeOf(own, style);
    const line = `${place ? this.#numbering.next(place) : ''}${whole}`.trim();
    // A number alone is the first column of a table; elsewhere it is a paragraph somebody forgot.
    if (line === '' || (whole === '' && !cell)) return;
    if (cell) cell.push(inOneLine(line));
    else this.#blocks.push({ text: line, isRow: false });
  }

  /** A row inside a cell of another table is text of that cell. */
  #finishRow({ cells }: Table, outer: Table | undefined): void {
    const lines = layOut(cells);
    const cell = outer?.cells.at(-1);
    if (cell) cell.push(...lines.map((line) => withoutPipes(line)));
    else for (const text of lines) this.#blocks.push({ text, isRow: text.startsWith('|') });
  }
}

function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line, i) => line !== '' || i === 0 || i === lines.length - 1)
    .join(' ')
    .replaceAll('\t', ' ');
}

function withoutPipes(line: string): string {
  const pieces = line.split('|').map((piece) => piece.trim());
  return pieces.join(' ').trim();
}

/** `<w:tab w:val="left" w:pos="…"/>` defines a stop and is no character. */
function isTabStop(tag: Tag): boolean {
  return tag.name === 'tab' && attribute(tag, 'pos') !== undefined;
}

/**
 * One row as lines. Where two cells hold several paragraphs each (two languages side by side) they are laid against
 * each other; else the paragraphs below the first of the longest cell follow the row as plain lines.
 */
function layOut(cells: readonly string[][]): string[] {
  if (cells.length === 1 || cells.length > MAX_COLUMNS) return cells.flat();
  const row = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
  if (cells.filter((cell) => cell.length >= 3).length >= 2) {
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) => row(cells.map((cell) => cell[i] ?? '')));
  }
  const texts = cells.map((cell) => cell.join(' '));
  let longest = -1;
  texts.forEach((text, i) => {
    if (text.length > (texts[longest]?.length ?? 0)) longest = i;
  });
  return [
    row(texts.map((text, i) => (i === longest ? (cells[i]?.[0] ?? '') : text))),
    ...(cells[longest]?.slice(1) ?? []),
  ];
}

/** The footnotes that are named, each where it is named first: a text that is named often is not written as often. */
function readNotes(xml: string, ids: readonly (string | undefined)[]): string[] {
  const notes = new Map<string | undefined, string>();
  let id: string | undefined;
  let isText = false;
  for (const tag of tokens(xml)) {
    if (tag.name === 'footnote' && tag.isOpening) {
      id = attribute(tag, 'id');
      notes.set(id, '');
    } else if (tag.name === 't') isText = tag.isOpening && !tag.isClosing;
    else if (tag.name === undefined && isText && id !== undefined) notes.set(id, notes.get(id) + tag.text);
    else if (tag.name === 'p' && tag.isClosing && id !== undefined) notes.set(id, `${notes.get(id)} `);
  }
  return ids.flatMap((id, i) => {
    const text = (notes.get(id) ?? '').replace(/\s+/g, ' ').trim();
    notes.delete(id);
    return text === '' ? [] : [`${raise(i + 1)} ${text}`];
  });
}
