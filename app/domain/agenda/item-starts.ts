import type { ItemNumber, NumberStyle } from './item-numbers.ts';
import { readItemNumber } from './item-numbers.ts';
import type { Line, Spacing } from './lines.ts';
import type { Entry } from './outline.ts';
import { endsOpen, isSentence, splitRunIn } from './phrases.ts';
import { titleKey } from './prose.ts';
import { chooseTopStyle, hasStyle, valueOf } from './styles.ts';
import { guessTitle, matchTitle, runsOn } from './titles.ts';

export interface ItemStart {
  marker: ItemNumber;
  /** Index in the list of items, when the head was recognised by its title. */
  known?: number;
  /** Lines that the title takes, from the head on. */
  used: number;
  /** Text after the title on its last line. */
  remainder: string;
}

/** Letters of a title by which it is looked up; a title that wraps has them on its first line. */
const KEY_BEGIN = 6;
/** Items that can be recognised by their title alone; no agenda has as many. */
const MAX_BY_TITLE = 500;

/** Places in the list by number and by the beginning of the title. */
function indexTitles(known: readonly Entry[]): {
  byNumber: Map<string, number[]>;
  byTitle: Map<string, number[]>;
} {
  const byNumber = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, place: number): void => {
    const places = map.get(key);
    if (places) places.push(place);
    else map.set(key, [place]);
  };
  known.forEach((entry, place) => {
    add(byNumber, entry.number, place);
    if (place < MAX_BY_TITLE) add(byTitle, titleKey(entry.title.join(' ')).slice(0, KEY_BEGIN), place);
  });
  return { byNumber, byTitle };
}

interface Search {
  lines: readonly Line[];
  known: readonly Entry[];
  index: ReturnType<typeof indexTitles>;
  top: NumberStyle | undefined;
  /** What was found, by line. */
  starts: Map<number, ItemStart>;
  /** Places of the list that have their annotation. */
  used: Set<number>;
}

/** Finds the lines at which annotations begin. */
export function findItemStarts(
  lines: readonly Line[],
  known: readonly Entry[],
  spacing: Spacing,
): Map<number, ItemStart> {
  const search: Search = {
    lines,
    known,
    index: indexTitles(known),
    top: chooseTopStyle(lines),
    starts: new Map(),
    used: new Set(),
  };
  // First by number and title, then by title alone, so that a moved number cannot steal another item's head.
  for (const sameNumber of [true, false]) findKnownStarts(search, sameNumber);
  if (search.top !== undefined) findOtherStarts(search, spacing);
  return search.starts;
}

function findKnownStarts({ lines, known, index, top, starts, used }: Search, sameNumber: boolean): void {
  lines.forEach((line, i) => {
    if (starts.has(i)) return;
    const marker = readItemNumber(line.text);
    if (marker ? !isTopMark(marker, top) : sameNumber) return;
    const begin = titleKey((marker?.rest || lines[i + 1]?.text) ?? line.text).slice(0, KEY_BEGIN);
    const candidates = sameNumber
      ? index.byNumber.get(marker!.number)
      : index.byTitle.get(marker ? begin : titleKey(line.text).slice(0, KEY_BEGIN));
    for (const place of (candidates ?? []).filter((candidate) => !used.has(candidate))) {
      const entry = known[place]!;
      const title = entry.title.join(' ');
      const match =
        matchTitle(lines, i, marker?.rest ?? line.text, title) ??
        (marker && sameNumber
          ? matchTitle(lines, i, marker.rest, title.replace(/\s*\([^()]*\)[.;]?$/, ''))
          : undefined);
      if (!match || (!sameNumber && match.remainder !== '')) continue;
      if (!marker && (titleKey(title).length < 8 || match.used > 2)) continue;
      starts.set(i, {
        marker: marker ?? { styles: [], number: entry.number, marks: '', rest: line.text },
        known: place,
        ...match,
      });
      used.add(place);
      break;
    }
  });
}

/** Heads that the list lacks or names otherwise: in sequence between the ones that are certain. */
function findOtherStarts({ lines, known, index, top, starts, used }: Search, spacing: Spacing): void {
  const anchors = [...starts.keys()].sort((a, b) => a - b);
  let anchored = 0;
  let last = 0;
  const inTitle = new Set<number>();
  for (const [i, head] of starts) for (let j = 1; j < head.used; j++) inTitle.add(i + j);
  lines.forEach((line, i) => {
    const anchor = starts.get(i);
    if (anchor) {
      last = valueOf(anchor.marker.number) || last;
      return;
    }
    const marker = readItemNumber(line.text);
    if (inTitle.has(i) || !marker || !hasStyle(marker, top)) return;
    const value = valueOf(marker.number);
    if (value === last && repeatsNumber(lines, i, marker)) return;
    if (/^\d/.test(marker.number)) {
      while (anchored < anchors.length && anchors[anchored]! <= i) anchored++;
      const next = anchors[anchored];
      const limit = next === undefined ? Infinity : valueOf(starts.get(next)!.marker.number);
      const duplicate = value === last && value > 0 && (known.length === 0 || /\D/.test(marker.number));
      if ((value <= last && !duplicate) || (known.length > 0 && value >= limit) || value > last + 8) return;
    }
    const title = readHeadTitle(lines, i, marker, spacing);
    if (!title) return;
    const same = index.byNumber.get(marker.number)?.find((place) => !used.has(place));
    const head: ItemStart = { marker, ...title };
    if (same !== undefined) {
      head.known = same;
      used.add(same);
    }
    starts.set(i, head);
    for (let j = 1; j < head.used; j++) inTitle.add(i + j);
    last = value || last;
  });
}

/** How far the title of a head that nobody knows reaches; undefined for a numbered paragraph. */
function readHeadTitle(
  lines: readonly Line[],
  i: number,
  marker: ItemNumber,
  spacing: Spacing,
): Pick<ItemStart, 'used' | 'remainder'> | undefined {
  const runIn = splitRunIn(marker.rest);
  if (marker.styles[0] === 'word') {
    if (runIn) return { used: 1, remainder: runIn.text };
    // "Item 3 – The group will discuss …": the text begins at once, and there is no title.
    return isSentence(marker.rest)
      ? { used: 1, remainder: marker.rest }
      : guessTitle(lines, i, marker.rest, spacing);
  }
  const before = lines[i - 1];
  if (before && endsOpen(before.text)) return undefined;
  if (runIn) return isSentence(runIn.title) ? undefined : { used: 1, remainder: runIn.text };
  const title = guessTitle(lines, i, marker.rest, spacing);
  const text = [marker.rest, ...lines.slice(i + 1, i + title.used).map((line) => line.text)].join(' ');
  return isSentence(text) || runsOn(lines, i, title.used) ? undefined : title;
}

/** The "5" of "5 (a)", which stands before a sub-item. */
export function repeatsNumber(lines: readonly Line[], i: number, marker: ItemNumber): boolean {
  const next = lines[i + 1];
  return (
    marker.rest === '' && next !== undefined && readItemNumber(next.text)?.styles.includes('letter') === true
  );
}

const isTopMark = (marker: ItemNumber, top: NumberStyle | undefined): boolean =>
  hasStyle(marker, top) || ['word', 'number', 'bare'].includes(marker.styles[0]!);
