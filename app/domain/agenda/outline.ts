import type { ItemNumber, NumberStyle } from './item-numbers.ts';
import { ordinal } from './item-numbers.ts';
import type { Line } from './lines.ts';

/** An item as one part of the document (list or annotations) shows it. */
export interface Entry {
  number: string;
  style: NumberStyle;
  marks: string;
  /** False for a head that was recognised by its title alone and took its number from the list. */
  numbered: boolean;
  /** Title as written, one element per source line. */
  title: string[];
  body: Line[];
  children: Entry[];
  at: number;
  /** Position in the list, when reading annotations beside a known list. */
  known?: number;
}

export function newEntry(marker: ItemNumber, style: NumberStyle, at: number): Entry {
  return {
    number: marker.number,
    style,
    marks: marker.marks,
    numbered: marker.styles.length > 0,
    title: marker.rest === '' ? [] : [marker.rest],
    body: [],
    children: [],
    at,
  };
}

interface Level {
  style: NumberStyle;
  siblings: Entry[];
}

/**
 * Where the next sub-item belongs. Each level remembers how it counts; a mark continues the deepest level it is
 * the successor of, else opens a new one. So "(i)" after "(h)" is a letter, and after "(b)" a roman one.
 */
export class Outline {
  private levels: Level[] = [];

  constructor(private readonly top: Entry) {}

  /** The entry that a line without a mark belongs to. */
  get current(): Entry {
    const siblings = this.levels[this.levels.length - 1]?.siblings;
    return siblings?.[siblings.length - 1] ?? this.top;
  }

  /** Decides the style and level of a sub-item mark; undefined when it fits nowhere and so is plain text. */
  find(marker: ItemNumber): { style: NumberStyle; depth: number } | undefined {
    if (marker.styles[0] === 'decimal') return this.findDecimal(marker.number);
    const mayNumber = this.top.style === 'upper-roman' || this.top.style === 'upper-letter';
    const styles = marker.styles.filter(
      (style) =>
        style === 'letter' ||
        style === 'roman' ||
        style === 'parenthesis' ||
        (mayNumber && style === 'number'),
    );
    const last = (depth: number, style: NumberStyle): number | undefined => {
      const level = this.levels[depth];
      const sibling = level?.siblings[level.siblings.length - 1];
      return level?.style === style && sibling ? ordinal(sibling.number, style) : undefined;
    };
    for (let depth = this.levels.length - 1; depth >= 0; depth--) {
      for (const style of styles) {
        if (ordinal(marker.number, style) === (last(depth, style) ?? NaN) + 1) return { style, depth };
      }
    }
    for (const style of styles) {
      if (ordinal(marker.number, style) !== 1) continue;
      const same = this.levels.findIndex((level) => level.style === style);
      return { style, depth: same >= 0 ? same : this.levels.length };
    }
    for (let depth = this.levels.length - 1; depth >= 0; depth--) {
      for (const style of styles) {
        const previous = last(depth, style);
        const value = ordinal(marker.number, style);
        if (previous !== undefined && value >= previous && value <= previous + 3) return { style, depth };
      }
    }
    return undefined;
  }

  /** Adds an entry at the level that `find` gave. */
  add(entry: Entry, depth: number): void {
    this.levels = this.levels.slice(0, depth + 1);
    if (!this.levels[depth]) {
      const parent = this.levels[depth - 1];
      const owner = parent?.siblings[parent.siblings.length - 1] ?? this.top;
      this.levels.push({ style: entry.style, siblings: owner.children });
    }
    this.levels[depth]!.siblings.push(entry);
  }

  /** "2.1.3" stands below "2.1", which stands below "2"; the missing levels of a careless text are skipped. */
  private findDecimal(number: string): { style: NumberStyle; depth: number } | undefined {
    if (!number.startsWith(`${this.top.number.replace(/\.0$/, '')}.`)) return undefined;
    const parts = number.split('.');
    return { style: 'decimal', depth: Math.min(parts.length - 2, this.levels.length) };
  }
}

/** "3. (a) Election": the number of the item and of its first sub-item share a line. */
export function splitDoubleMark(line: Line): Line[] {
  const match =
    /^((?:(?:agenda\s+)?(?:item|point|пункт)\s+)?\d{1,2}[.)]?)\s*(\([a-zа-я]\)(?:[.:]|\s*[–—-])?(?:\s.*)?|[a-zа-я]\)(?:[.:]|\s*[–—-])?(?:\s+\p{Lu}.*)?)$/iu.exec(
      line.text,
    );
  if (!match) return [line];
  const number = /[.)]$/.test(match[1]!) || /\p{L}/u.test(match[1]!) ? match[1]! : undefined;
  // Without a point ("5 (a)") the number is a mark all the same; the reader of marks needs to see that.
  if (number === undefined)
    return [
      { ...line, text: match[1]! },
      { ...line, text: match[2]!, blankBefore: false },
    ];
  return [
    { ...line, text: number },
    { ...line, text: match[2]!, blankBefore: false },
  ];
}
