import {
  endsOpen,
  isLabelLine,
  isRomanHeading,
  isSentence,
  isTimetableLine,
  ordinal,
  readMarker,
} from './classify.ts';
import type { Marker, MarkerStyle } from './classify.ts';
import type { Ledger } from './ledger.ts';
import { endsSentence, startsLower } from './lines.ts';
import type { Line, Spacing } from './lines.ts';
import { newEntry, Outline } from './outline.ts';
import type { Entry } from './outline.ts';

const TOP_STYLES: MarkerStyle[] = ['word', 'number', 'bare', 'parenthesis', 'upper-roman', 'roman', 'letter'];

/** How the items of this part are counted: "Item 3" wins over "3.", and letters count items only by themselves. */
export function chooseTopStyle(lines: readonly Line[]): MarkerStyle | undefined {
  const count = new Map<MarkerStyle, number>();
  for (const line of lines) {
    for (const style of readMarker(line.text)?.styles ?? []) count.set(style, (count.get(style) ?? 0) + 1);
  }
  // "(i)" may be a letter or a roman number; more romans than letters means that romans count.
  if ((count.get('roman') ?? 0) <= (count.get('letter') ?? 0)) count.delete('roman');
  const enough = (style: MarkerStyle): boolean => (count.get(style) ?? 0) >= 2;
  return TOP_STYLES.find(enough) ?? TOP_STYLES.find((style) => count.has(style));
}

export const hasStyle = (marker: Marker | undefined, top: MarkerStyle | undefined): boolean =>
  marker !== undefined &&
  top !== undefined &&
  (marker.styles.includes(top) ||
    (top === 'number' && marker.styles[0] === 'bare') ||
    (top === 'bare' && marker.styles[0] === 'number'));

/**
 * Reads the list of items. A line that bears no mark continues the title above it, unless it is a label
 * ("Session organizers: …"), a sentence, or stands apart. Returns the lines before the first item as `lead`.
 */
export function readList(
  lines: readonly Line[],
  spacing: Spacing,
  ledger: Ledger,
): { entries: Entry[]; lead: Line[]; tail: Line[] } {
  const top = chooseTopStyle(lines);
  const entries: Entry[] = [];
  const lead: Line[] = [];
  let outline: Outline | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const before = previous;
    previous = line;
    if (isTimetableLine(line.text)) {
      ledger.add(line.at, line.text, 'timetable');
      continue;
    }
    if (top !== 'upper-roman' && isRomanHeading(line.text)) {
      ledger.add(line.at, line.text, 'heading');
      continue;
    }
    const marker = readMarker(line.text);
    if (marker && hasStyle(marker, top) && isNextItem(marker, top!, entries, before)) {
      const open = outline?.current;
      const last = entries[entries.length - 1];
      if (open && last && marker.rest === '' && last.number === marker.number) {
        ledger.add(line.at, line.text, 'repeated number');
        continue;
      }
      const entry = newEntry(marker, top!, line.at);
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
    const entry = outline.current;
    const continues =
      entry.body.length === 0 &&
      !isLabelLine(line.text) &&
      (entry.title.length === 0 || continuesTitle(entry.title.join(' '), line, spacing));
    if (continues) entry.title.push(line.text);
    else entry.body.push(line);
  }
  return { entries, lead, tail: takeTail(entries, spacing) };
}

function isNextItem(
  marker: Marker,
  top: MarkerStyle,
  entries: readonly Entry[],
  before: Line | undefined,
): boolean {
  const last = entries[entries.length - 1];
  if (!/^\d+$/.test(marker.number)) {
    const step = ordinal(marker.number, top) - (last ? ordinal(last.number, top) : 0);
    return step >= 1 && step <= 2;
  }
  const value = Number(marker.number);
  if (value === 0) return false;
  if (!last) return value <= 40;
  if (value === Number(last.number) + 1) return true;
  // A wrapped title may begin a line with a number ("the period up to / 12. March").
  if (before && endsOpen(before.text)) return false;
  return value <= Number(last.number) + 6;
}

function continuesTitle(title: string, line: Line, spacing: Spacing): boolean {
  if (endsOpen(title) || (startsLower(line.text) && !endsSentence(title))) return true;
  if (isSentence(line.text) || (spacing.unwrapped && !line.pageBreakBefore)) return false;
  return !(spacing.blanksSeparate && line.blankBefore);
}

/** "(b)" at a line start continues a sentence when "(a)" stands inside the text, or "(c)" follows on the line. */
export function isInline(marker: Marker, entry: Entry): boolean {
  const text = [...entry.title, ...entry.body.slice(-6).map((line) => line.text)].join(' ');
  if (marker.number.length !== 1 || !/[a-z]/.test(marker.number)) return false;
  const neighbour = (step: number): string => String.fromCharCode(marker.number.charCodeAt(0) + step);
  return text.includes(` (${neighbour(-1)}) `) || marker.rest.includes(` (${neighbour(1)}) `);
}

/** Sentences below the last item, when no other item has any, belong to the document and not to the item. */
function takeTail(entries: readonly Entry[], spacing: Spacing): Line[] {
  const last = entries[entries.length - 1];
  if (!last || entries.length < 2) return [];
  if (entries.slice(0, -1).some((entry) => hasSentences(entry))) return [];
  let owner = last;
  while (owner.children.length > 0) owner = owner.children[owner.children.length - 1]!;
  const from = owner.body.findIndex(
    (line, i) => !isLabelLine(line.text) && (spacing.blanksSeparate ? line.blankBefore || i === 0 : true),
  );
  if (from < 0) return [];
  return owner.body.splice(from);
}

/** Whether the entry, or one below it, carries running text. */
export function hasSentences(entry: Entry): boolean {
  return (
    entry.body.some((line) => !isLabelLine(line.text) && line.text.split(/\s+/).length >= 5) ||
    entry.children.some(hasSentences)
  );
}
