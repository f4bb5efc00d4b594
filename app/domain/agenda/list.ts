import { isSectionHeading } from './headings.ts';
import type { ItemNumber, NumberStyle } from './item-numbers.ts';
import { ordinal, readItemNumber } from './item-numbers.ts';
import { BULLET, isDocumentLine, isFieldLine, isLabelLine } from './labels.ts';
import type { Line, Spacing } from './lines.ts';
import { cut, endsSentence, startsLower } from './lines.ts';
import type { Entry } from './outline.ts';
import { newEntry, Outline } from './outline.ts';
import { endsOpen, isSentence, splitRunIn } from './phrases.ts';
import type { SetAsideText } from './set-aside.ts';
import { chooseTopStyle, hasStyle, valueOf } from './styles.ts';
import { isTimetableLine } from './times.ts';
import { endsStopped } from './titles.ts';

/**
 * Reads the list of items. A line that bears no mark continues the title above it, unless it is a label
 * ("Session organizers: …"), a sentence, or stands apart. Returns the lines before the first item as `lead`.
 */
export function readList(
  lines: readonly Line[],
  spacing: Spacing,
  setAside: SetAsideText,
): { entries: Entry[]; lead: Line[]; tail: Line[] } {
  const top = chooseTopStyle(lines);
  const entries: Entry[] = [];
  const lead: Line[] = [];
  let outline: Outline | undefined;
  let previous: Line | undefined;
  const titles = measureTitles(lines, top);
  /** Last number of an enumeration below the current item. */
  let enumerated: number | undefined;
  for (const [i, line] of lines.entries()) {
    const before = previous;
    previous = line;
    if (isTimetableLine(line.text)) {
      setAside.add(line.at, line.text, 'timetable');
      continue;
    }
    if (top !== 'upper-roman' && top !== 'upper-letter' && isSectionHeading(line.text)) {
      setAside.add(line.at, line.text, 'heading');
      continue;
    }
    const marker = readItemNumber(line.text);
    if (marker && outline && continuesEnumeration(marker, enumerated, entries, before, lines, i)) {
      enumerated = valueOf(marker.number);
      outline.current.body.push(line);
      continue;
    }
    if (marker && hasStyle(marker, top) && isNextItem(marker, top!, entries, before)) {
      enumerated = undefined;
      if (outline && marker.rest === '' && entries.at(-1)?.number === marker.number) {
        setAside.add(line.at, line.text, 'repeated number');
        continue;
      }
      const entry = openItem(marker, top!, line);
      entries.push(entry);
      outline = new Outline(entry);
      continue;
    }
    if (!outline) {
      lead.push(line);
      continue;
    }
    const place = marker && !isInline(marker, outline.current) ? outline.find(marker) : undefined;
    if (marker && place) {
      outline.add(newEntry(marker, place.style, line.at), place.depth);
      continue;
    }
    const { title, body } = outline.current;
    const isTitle =
      body.length === 0 &&
      !isLabelLine(line.text) &&
      (title.length === 0 || continuesTitle(title, line, spacing, titles));
    if (isTitle) title.push(line.text);
    else body.push(line);
  }
  return { entries, lead, tail: takeTail(entries, spacing, isCompact(lines, entries)) };
}

/** A new item; the text that runs on behind its title on the same line is its annotation. */
function openItem(marker: ItemNumber, style: NumberStyle, line: Line): Entry {
  const runIn = splitRunIn(marker.rest);
  const entry = newEntry(runIn ? { ...marker, rest: runIn.title } : marker, style, line.at);
  if (runIn) entry.body.push(cut(line, runIn.text, false));
  return entry;
}

function isNextItem(
  marker: ItemNumber,
  top: NumberStyle,
  entries: readonly Entry[],
  before: Line | undefined,
): boolean {
  const last = entries[entries.length - 1];
  if (!/^\d/.test(marker.number)) {
    const step = ordinal(marker.number, top) - (last ? ordinal(last.number, top) : 0);
    return step >= 1 && step <= 2;
  }
  const value = valueOf(marker.number);
  if (value === 0) return false;
  if (!last) return value <= 40;
  if (value === valueOf(last.number) + 1) return true;
  // A wrapped title may begin a line with a number ("the period up to / 12. March").
  if (before && endsOpen(before.text)) return false;
  return value <= valueOf(last.number) + 6;
}

/** Lines below an item among which the next one is looked for. */
const LOOK_AHEAD = 200;

/**
 * "Questions for discussion: / 1) … / 2) …": numbers that begin again below an item. Where such a number could
 * also be the next item, the later of two candidates is the item.
 */
function continuesEnumeration(
  marker: ItemNumber,
  enumerated: number | undefined,
  entries: readonly Entry[],
  before: Line | undefined,
  lines: readonly Line[],
  i: number,
): boolean {
  const last = entries[entries.length - 1];
  if (!last || !/^\d+$/.test(marker.number) || !/^\d+$/.test(last.number)) return false;
  if (marker.styles[0] === 'word' || marker.styles[0] === 'session') return false;
  const value = valueOf(marker.number);
  const next = valueOf(last.number) + 1;
  if (enumerated === undefined)
    return value === 1 && next > 2 && before !== undefined && /:$/.test(before.text);
  if (value !== enumerated + 1) return false;
  if (value !== next || marker.marks !== last.marks) return true;
  return lines.slice(i + 1, i + 1 + LOOK_AHEAD).some((line) => {
    const later = readItemNumber(line.text);
    return later?.number === marker.number && later.marks === last.marks;
  });
}

interface TitleShape {
  /** Width to which the titles of this part were wrapped: that of its longest marked line. */
  width: number;
  /** Titles end with a stop here. */
  stopped: boolean;
}

function measureTitles(lines: readonly Line[], top: NumberStyle | undefined): TitleShape {
  const marked = lines.filter((line) => line.text.length < 140 && hasStyle(readItemNumber(line.text), top));
  return {
    width: marked.reduce((width, line) => Math.max(width, line.text.length), 0),
    stopped: marked.filter((line) => /[.;]$/.test(line.text)).length > marked.length / 2,
  };
}

/** "(9:30 - 9:40)" behind a title ends it. */
const ENDS_AT_TIME = /\(\d{1,2}[.:h]\d{2}[^()]*\)$/u;

/** Whether an unmarked line below an item of the list is the rest of its title. */
function continuesTitle(
  title: readonly string[],
  line: Line,
  spacing: Spacing,
  { width, stopped }: TitleShape,
): boolean {
  const text = title[title.length - 1]!;
  if (BULLET.test(line.text)) return false;
  if (endsOpen(text) || (startsLower(line.text) && !endsSentence(text))) return true;
  if (isSentence(line.text) || isFieldLine(line.text)) return false;
  // Titles end with a stop here: one that has none yet was cut at the end of a paragraph.
  if (stopped && text.length > 25 && !/[.;:?!]$/.test(text) && /^[^.;]+[.;]$/.test(line.text)) return true;
  if (spacing.unwrapped && !line.pageBreakBefore) return false;
  if (spacing.blanksSeparate && line.blankBefore) return false;
  if (!stopped && endsStopped(line.text)) return false;
  if (isDocumentLine(line.text) || ENDS_AT_TIME.test(text)) return false;
  // A title that stops well before the others were wrapped, or at its stop, was not wrapped.
  return text.length >= width * 0.7 && text.length > 25 && !/[.;:?!]$/.test(text);
}

/** "(b)" at a line start continues a sentence when "(a)" stands inside the text, or "(c)" follows on the line. */
export function isInline(marker: ItemNumber, entry: Entry): boolean {
  const text = [...entry.title.slice(-6), ...entry.body.slice(-6).map((line) => line.text)].join(' ');
  if (marker.number.length !== 1 || !/[a-z]/.test(marker.number)) return false;
  const neighbour = (step: number): string => String.fromCharCode(marker.number.charCodeAt(0) + step);
  return text.includes(` (${neighbour(-1)}) `) || marker.rest.includes(` (${neighbour(1)}) `);
}

/** What stands apart below a list without empty lines, and sentences below the last item when no other item has any, belong to the document and not to the item. */
function takeTail(entries: readonly Entry[], spacing: Spacing, compact: boolean): Line[] {
  const last = entries[entries.length - 1];
  if (!last || entries.length < 2) return [];
  let owner = last;
  while (owner.children.length > 0) owner = owner.children[owner.children.length - 1]!;
  const apart = owner.body.findIndex((line) => line.blankBefore && !line.pageBreakBefore);
  if (compact && spacing.blanksSeparate && apart >= 0) return owner.body.splice(apart);
  if (entries.slice(0, -1).some((entry) => hasSentences(entry))) return [];
  const from = owner.body.findIndex(
    (line, i) => !isLabelLine(line.text) && (spacing.blanksSeparate ? line.blankBefore || i === 0 : true),
  );
  if (from < 0) return [];
  return owner.body.splice(from);
}

/** No empty line stands between the first item of the list and the last. */
function isCompact(lines: readonly Line[], entries: readonly Entry[]): boolean {
  const [first, last] = [entries[0], entries[entries.length - 1]];
  if (!first || !last || entries.length < 3) return false;
  return !lines.some(
    ({ at, blankBefore, pageBreakBefore }) =>
      at > first.at && at <= last.at && blankBefore && !pageBreakBefore,
  );
}

/** Whether the entry, or one below it, carries running text. */
export function hasSentences(entry: Entry): boolean {
  return (
    entry.body.some((line) => !isLabelLine(line.text) && line.text.split(/\s+/).length >= 5) ||
    entry.children.some(hasSentences)
  );
}
