/**
 * The text of a Word document, with the numbers that Word writes by itself. Word keeps them out of the text: a
 * paragraph only names a list and a level, and numbering.xml says how that level counts. They are counted here as
 * Word counts them, because an agenda without its item numbers is none.
 */
import { attribute, openArchive, tokens } from './document-xml.mjs';

/**
 * Paragraphs apart by an empty line, table rows as lines with pipes, footnotes at the end behind raised figures.
 * Headers, footers, comments, deleted and hidden text are not read.
 */
export function readDocx(bytes) {
  const part = openArchive(bytes);
  const styles = readStyles(part('word/styles.xml') ?? '');
  const numbering = new Numbering(part('word/numbering.xml') ?? '', styles);
  const body = new Body(numbering, styles);
  body.read(part('word/document.xml') ?? '');
  const notes = readNotes(part('word/footnotes.xml') ?? '', body.noteNumbers);
  return [body.text(), ...notes].filter((text) => text !== '').join('\n\n');
}

const isOff = (value) => value === '0' || value === 'false' || value === 'none';

/** Styles by id: the list and level that they carry, and the style that they are based on. */
function readStyles(xml) {
  const styles = new Map();
  let style;
  for (const tag of tokens(xml)) {
    if (tag.name === 'style' && tag.open) {
      style = {};
      styles.set(attribute(tag, 'styleId'), style);
      if (tag.close) style = undefined;
    } else if (tag.name === 'style') style = undefined;
    else if (style && tag.open) {
      if (tag.name === 'basedOn') style.basedOn = attribute(tag, 'val');
      if (tag.name === 'numId') style.list = attribute(tag, 'val');
      if (tag.name === 'ilvl') style.level = Number(attribute(tag, 'val'));
    }
  }
  return styles;
}

/** Counts the paragraphs of automatic lists. */
class Numbering {
  abstracts = new Map();
  lists = new Map();
  counters = new Map();
  begun = new Set();

  constructor(xml, styles) {
    this.styles = styles;
    let abstract;
    let list;
    let level;
    for (const tag of tokens(xml)) {
      if (!tag.name) continue;
      const value = tag.open ? attribute(tag, 'val') : undefined;
      if (tag.name === 'abstractNum') {
        abstract = tag.open ? { id: attribute(tag, 'abstractNumId'), levels: new Map() } : undefined;
        if (abstract) this.abstracts.set(abstract.id, abstract);
      } else if (tag.name === 'num') {
        list = tag.open ? { starts: new Map(), levels: new Map() } : undefined;
        if (list) this.lists.set(attribute(tag, 'numId'), list);
      } else if (tag.name === 'abstractNumId' && list) list.abstract = value;
      else if (tag.name === 'lvlOverride')
        level = tag.open ? { index: Number(attribute(tag, 'ilvl')) } : undefined;
      else if (tag.name === 'startOverride' && list && level) list.starts.set(level.index, Number(value));
      else if (tag.name === 'lvl') {
        if (tag.open) {
          level = { index: Number(attribute(tag, 'ilvl') ?? 0), start: 1, format: 'decimal', text: '' };
          (abstract ?? list)?.levels.set(level.index, level);
        }
      } else if (tag.name === 'numStyleLink' && abstract) abstract.linkedTo = value;
      else if (tag.name === 'styleLink' && abstract) abstract.linkedFrom = value;
      else if (level && tag.open) {
        if (tag.name === 'start') level.start = Number(value);
        if (tag.name === 'numFmt') level.format = value;
        if (tag.name === 'lvlText') level.text = value ?? '';
        if (tag.name === 'pStyle') level.style = value;
        if (tag.name === 'suff') level.suffix = value;
      }
    }
  }

  /** The list and level of a paragraph: its own, else those of its style or of the styles below that. */
  placeOf(own, styleId) {
    let { list, level } = own;
    const seen = new Set();
    for (let id = styleId; id !== undefined && !seen.has(id); id = this.styles.get(id)?.basedOn) {
      seen.add(id);
      const style = this.styles.get(id);
      list ??= style?.list;
      level ??= style?.level ?? (list === undefined ? undefined : this.levelOfStyle(list, id));
    }
    return list === undefined || list === '0' ? undefined : { list, level: level ?? 0 };
  }

  levelOfStyle(list, styleId) {
    for (const level of this.abstractOf(list)?.levels.values() ?? [])
      if (level.style === styleId) return level.index;
    return undefined;
  }

  abstractOf(list) {
    const abstract = this.abstracts.get(this.lists.get(list)?.abstract);
    if (abstract?.linkedTo === undefined) return abstract;
    return (
      [...this.abstracts.values()].find(({ linkedFrom }) => linkedFrom === abstract.linkedTo) ?? abstract
    );
  }

  /** The number that Word prints before this paragraph, with the space behind it. */
  next({ list: id, level: index }) {
    const list = this.lists.get(id);
    const abstract = this.abstractOf(id);
    const levelAt = (i) => list?.levels.get(i) ?? abstract?.levels.get(i);
    const level = levelAt(index);
    if (!level) return '';
    if (level.format === 'bullet') return '• ';
    // Lists made from one definition count on together, unless one of them says where it begins.
    const counts = this.counters.get(abstract) ?? [];
    this.counters.set(abstract, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [i, start] of list.starts) counts[i] = start - 1;
    }
    for (let i = 0; i < index; i++) counts[i] ??= levelAt(i)?.start ?? 1;
    counts[index] = (counts[index] ?? level.start - 1) + 1;
    counts.length = index + 1;
    const text = level.text.replace(/%(\d)/g, (_, digit) => {
      const i = Number(digit) - 1;
      return format(counts[i] ?? 1, levelAt(i)?.format ?? 'decimal');
    });
    return text.trim() === '' ? '' : `${text}${level.suffix === 'nothing' ? '' : ' '}`;
  }
}

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';

function format(count, kind) {
  if (kind === 'lowerLetter' || kind === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
    return kind === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (kind === 'russianLower') return CYRILLIC[(count - 1) % CYRILLIC.length];
  if (kind === 'russianUpper') return CYRILLIC[(count - 1) % CYRILLIC.length].toUpperCase();
  if (kind === 'lowerRoman') return roman(count);
  if (kind === 'upperRoman') return roman(count).toUpperCase();
  if (kind === 'decimalZero') return String(count).padStart(2, '0');
  return kind === 'none' ? '' : String(count);
}

function roman(count) {
  let rest = count;
  let text = '';
  for (const [value, letters] of [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

const SKIPPED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
]);
const INLINE = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '\u00AD' };
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raise = (number) => [...String(number)].map((digit) => RAISED[Number(digit)]).join('');

/** Reads paragraphs and tables; text boxes are paragraphs inside a paragraph and come before it. */
class Body {
  blocks = [];
  noteNumbers = [];

  constructor(numbering, styles) {
    this.numbering = numbering;
    this.styles = styles;
  }

  text() {
    return this.blocks
      .map(({ text, isRow }, i) =>
        i === 0 ? text : `${isRow && this.blocks[i - 1].isRow ? '\n' : '\n\n'}${text}`,
      )
      .join('');
  }

  read(xml) {
    const open = [];
    const tables = [];
    let skipping = 0;
    let inText = false;
    for (const tag of tokens(xml)) {
      if (!tag.name) {
        if (inText && skipping === 0 && open.length > 0) open[open.length - 1].run += tag.text;
        continue;
      }
      if (SKIPPED.has(tag.name)) {
        // `<w:del/>` as a property of a paragraph mark is empty and skips nothing.
        if (!(tag.open && tag.close)) skipping += tag.open ? 1 : -1;
        continue;
      }
      if (skipping > 0) continue;
      const paragraph = open[open.length - 1];
      const table = tables[tables.length - 1];
      if (tag.name === 'p') {
        if (tag.open) open.push({ text: '', run: '', own: {}, style: undefined, hidden: false });
        if (tag.close) this.finish(open.pop(), table);
      } else if (tag.name === 'tbl') {
        if (tag.open && !tag.close) tables.push({ cells: [] });
        else if (tables.length > 0) tables.pop();
      } else if (tag.name === 'tr') {
        if (tag.open && table) table.cells = [];
        if (tag.close && table) this.finishRow(table, tables[tables.length - 2]);
      } else if (tag.name === 'tc') {
        if (tag.open) table?.cells.push([]);
      } else if (tag.name === 't') inText = tag.open && !tag.close;
      else if (!paragraph) continue;
      else if (tag.name === 'r') {
        if (tag.open) paragraph.hidden = false;
        if (tag.close) {
          if (!paragraph.hidden) paragraph.text += paragraph.run;
          paragraph.run = '';
        }
      } else if (!tag.open) continue;
      else if (tag.name === 'vanish') paragraph.hidden = !isOff(attribute(tag, 'val'));
      else if (tag.name === 'pStyle') paragraph.style = attribute(tag, 'val');
      else if (tag.name === 'numId') paragraph.own.list = attribute(tag, 'val');
      else if (tag.name === 'ilvl') paragraph.own.level = Number(attribute(tag, 'val'));
      else if (tag.name === 'br' && attribute(tag, 'type') === 'page') paragraph.run += '\n\f';
      else if (tag.name === 'footnoteReference') {
        this.noteNumbers.push(attribute(tag, 'id'));
        paragraph.run += raise(this.noteNumbers.length);
      } else if (tag.name in INLINE && !isTabStop(tag)) paragraph.run += INLINE[tag.name];
    }
  }

  finish({ text, run, own, style }, table) {
    const whole = (text + run).trim();
    const cell = table?.cells[table.cells.length - 1];
    const place = this.numbering.placeOf(own, style);
    const line = `${place ? this.numbering.next(place) : ''}${whole}`.trim();
    // A number alone is the first column of a table; elsewhere it is a paragraph somebody forgot.
    if (line === '' || (whole === '' && !cell)) return;
    if (cell) cell.push(line.replace(/\s*\n\s*/g, ' ').replace(/\t/g, ' '));
    else this.blocks.push({ text: line });
  }

  /** A row inside a cell of another table is text of that cell. */
  finishRow({ cells }, outer) {
    const lines = layOut(cells);
    const cell = outer?.cells[outer.cells.length - 1];
    if (cell) cell.push(...lines.map((line) => line.replace(/\s*\|\s*/g, ' ').trim()));
    else for (const line of lines) this.blocks.push({ text: line, isRow: line.startsWith('|') });
  }
}

/** `<w:tab w:val="left" w:pos="…"/>` defines a stop and is no character. */
const isTabStop = (tag) => tag.name === 'tab' && /\bpos\s*=/.test(tag.attributes);

/**
 * One row as lines. Where two cells hold several paragraphs each (two languages side by side) they are laid against
 * each other; else the paragraphs below the first of the longest cell follow the row as plain lines.
 */
function layOut(cells) {
  if (cells.length === 1) return cells[0];
  const row = (parts) => `| ${parts.join(' | ')} |`;
  if (cells.filter((cell) => cell.length >= 3).length >= 2) {
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) => row(cells.map((cell) => cell[i] ?? '')));
  }
  const size = (cell) => cell.join(' ').length;
  const longest = cells.reduce((best, cell) => (size(cell) > size(best) ? cell : best), []);
  return [
    row(cells.map((cell) => (cell === longest ? (cell[0] ?? '') : cell.join(' ')))),
    ...longest.slice(1),
  ];
}

function readNotes(xml, ids) {
  const notes = new Map();
  let id;
  let inText = false;
  for (const tag of tokens(xml)) {
    if (tag.name === 'footnote' && tag.open) {
      id = attribute(tag, 'id');
      notes.set(id, '');
    } else if (tag.name === 't') inText = tag.open && !tag.close;
    else if (!tag.name && inText && id !== undefined) notes.set(id, notes.get(id) + tag.text);
    else if (tag.name === 'p' && tag.close && id !== undefined) notes.set(id, `${notes.get(id)} `);
  }
  return ids.flatMap((id, i) => {
    const text = (notes.get(id) ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${raise(i + 1)} ${text}`];
  });
}
