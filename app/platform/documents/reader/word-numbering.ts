/**
 * The numbers that Word writes by itself. Word keeps them out of the text: a paragraph only names a list and a level,
 * and numbering.xml says how that level counts. They are counted here as Word counts them.
 */
import { attribute, type Tag, tokens } from './xml.ts';

/** What a paragraph or a style says about its list, each part of it or none. */
export interface OwnList {
  list?: string;
  level?: number;
}

/** The list and level of a paragraph. */
export interface ListPlace {
  list: string;
  level: number;
}

interface Style extends OwnList {
  basedOn?: string;
}

interface Level {
  index: number;
  start: number;
  format: string;
  /** `%1.` for the number of the first level and a dot. */
  text: string;
  style?: string;
  suffix?: string;
}

/** A definition that lists are made from. */
interface Abstract {
  id: string | undefined;
  levels: Map<number, Level>;
  linkedTo?: string;
  linkedFrom?: string;
}

interface List {
  abstract?: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** Of a list. Word knows nine levels, and no number of a level is longer than this. */
const MAX_LEVEL = 8;
const MAX_LEVEL_TEXT = 255;
/** The largest number that a list counts to. */
const MAX_COUNT = 32_767;
/** Styles that are based on each other in a longer row, or in a ring, are followed so far. */
const MAX_STYLE_DEPTH = 50;

/** Styles by id: the list and level that they carry, and the style that they are based on. */
export class Styles {
  readonly #styles = new Map<string | undefined, Style>();

  constructor(xml: string) {
    let style: Style | undefined;
    for (const tag of tokens(xml)) {
      if (tag.name === undefined) continue;
      if (tag.name === 'style') {
        style = undefined;
        if (!tag.isOpening) continue;
        const opened: Style = {};
        this.#styles.set(attribute(tag, 'styleId'), opened);
        if (!tag.isClosing) style = opened;
      } else if (style && tag.isOpening) {
        if (tag.name === 'basedOn') style.basedOn = attribute(tag, 'val');
        if (tag.name === 'numId') style.list = attribute(tag, 'val');
        if (tag.name === 'ilvl') style.level = Number(attribute(tag, 'val'));
      }
    }
  }

  /** The style and those below it, the nearest first. */
  *from(id: string | undefined): Generator<{ id: string; style: Style | undefined }> {
    const seen = new Set<string>();
    let at = id;
    while (at !== undefined && !seen.has(at) && seen.size < MAX_STYLE_DEPTH) {
      seen.add(at);
      const style = this.#styles.get(at);
      yield { id: at, style };
      at = style?.basedOn;
    }
  }
}

/** Counts the paragraphs of automatic lists. */
export class Numbering {
  readonly #abstracts = new Map<string | undefined, Abstract>();
  readonly #linked = new Map<string, Abstract>();
  readonly #lists = new Map<string | undefined, List>();
  readonly #counters = new Map<Abstract | undefined, number[]>();
  readonly #begun = new Set<string>();

  constructor(
    xml: string,
    readonly styles: Styles,
  ) {
    readLists(xml, this.#abstracts, this.#lists);
    for (const abstract of this.#abstracts.values()) {
      const { linkedFrom } = abstract;
      if (linkedFrom !== undefined && !this.#linked.has(linkedFrom)) this.#linked.set(linkedFrom, abstract);
    }
  }

  /** The list and level of a paragraph: its own, else those of its style or of the styles below that. */
  placeOf(own: OwnList, styleId: string | undefined): ListPlace | undefined {
    let { list, level } = own;
    for (const { id, style } of this.styles.from(styleId)) {
      list ??= style?.list;
      level ??= style?.level ?? (list === undefined ? undefined : this.#levelOfStyle(list, id));
    }
    return list === undefined || list === '0' ? undefined : { list, level: level ?? 0 };
  }

  #levelOfStyle(list: string, styleId: string): number | undefined {
    for (const level of this.#abstractOf(list)?.levels.values() ?? []) {
      if (level.style === styleId) return level.index;
    }
    return undefined;
  }

  #abstractOf(list: string): Abstract | undefined {
    const abstract = this.#abstracts.get(this.#lists.get(list)?.abstract);
    if (abstract?.linkedTo === undefined) return abstract;
    return this.#linked.get(abstract.linkedTo) ?? abstract;
  }

  /** The number that Word prints before this paragraph, with the space behind it. */
  next({ list: id, level: index }: ListPlace): string {
    const list = this.#lists.get(id);
    const abstract = this.#abstractOf(id);
    const levelAt = (at: number) => list?.levels.get(at) ?? abstract?.levels.get(at);
    const level = levelAt(index);
    if (!level) return '';
    if (level.format === 'bullet') return '• ';
    // Lists made from one definition count on together, unless one of them says where it begins.
    const counts = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of list?.starts ?? []) counts[at] = start - 1;
    }
    for (let at = 0; at < index; at++) counts[at] ??= levelAt(at)?.start ?? 1;
    counts[index] = (counts[index] ?? level.start - 1) + 1;
    counts.length = index + 1;
    const text = level.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? 1, levelAt(at)?.format ?? 'decimal');
    });
    return text.trim() === '' ? '' : `${text}${level.suffix === 'nothing' ? '' : ' '}`;
  }
}

/** Fills in what numbering.xml says. */
function readLists(
  xml: string,
  abstracts: Map<string | undefined, Abstract>,
  lists: Map<string | undefined, List>,
): void {
  let abstract: Abstract | undefined;
  let list: List | undefined;
  /** Outside of a level, an override only says where it begins. */
  let level: Level | undefined;
  for (const tag of tokens(xml)) {
    if (tag.name === undefined) continue;
    const value = tag.isOpening ? attribute(tag, 'val') : undefined;
    if (tag.name === 'abstractNum') {
      abstract = tag.isOpening ? { id: attribute(tag, 'abstractNumId'), levels: new Map() } : undefined;
      if (abstract) abstracts.set(abstract.id, abstract);
    } else if (tag.name === 'num') {
      list = tag.isOpening ? { starts: new Map(), levels: new Map() } : undefined;
      if (list) lists.set(attribute(tag, 'numId'), list);
    } else if (tag.name === 'abstractNumId' && list) {
      if (tag.isOpening) list.abstract = value;
    } else if (tag.name === 'lvlOverride') level = tag.isOpening ? levelOf(tag) : undefined;
    else if (tag.name === 'startOverride' && list && level) {
      if (tag.isOpening && isLevel(level.index)) list.starts.set(level.index, countIn(value));
    } else if (tag.name === 'lvl') {
      if (!tag.isOpening) continue;
      level = levelOf(tag);
      if (isLevel(level.index)) (abstract ?? list)?.levels.set(level.index, level);
    } else if (tag.name === 'numStyleLink' && abstract && tag.isOpening) abstract.linkedTo = value;
    else if (tag.name === 'styleLink' && abstract && tag.isOpening) abstract.linkedFrom = value;
    else if (level && tag.isOpening) describeLevel(level, tag, value);
  }
}

function levelOf(tag: Tag): Level {
  return { index: Number(attribute(tag, 'ilvl') ?? 0), start: 1, format: 'decimal', text: '' };
}

function isLevel(index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= MAX_LEVEL;
}

function describeLevel(level: Level, tag: Tag, value: string | undefined): void {
  if (tag.name === 'start') level.start = countIn(value);
  if (tag.name === 'numFmt') level.format = value ?? 'decimal';
  if (tag.name === 'lvlText') level.text = (value ?? '').slice(0, MAX_LEVEL_TEXT);
  if (tag.name === 'pStyle') level.style = value;
  if (tag.name === 'suff') level.suffix = value;
}

function countIn(text: string | undefined): number {
  const count = Number(text);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), MAX_COUNT) : 1;
}

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
/** Beyond these, letters and Roman numbers would be longer than a line. */
const MAX_LETTERED = 780;
const MAX_ROMAN = 3_999;

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return lettered(count);
    case 'upperLetter':
      return lettered(count).toUpperCase();
    case 'russianLower':
      return cyrillic(count);
    case 'russianUpper':
      return cyrillic(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return format === 'none' ? '' : String(count);
  }
}

function lettered(count: number): string {
  if (count < 1) return '';
  if (count > MAX_LETTERED) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

function cyrillic(count: number): string {
  return count < 1 ? String(count) : CYRILLIC.charAt((count - 1) % CYRILLIC.length);
}

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(count: number): string {
  if (count > MAX_ROMAN) return String(count);
  let rest = count;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
