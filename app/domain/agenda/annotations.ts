import { isSectionHeading } from './headings.ts';
import type { ItemNumber } from './item-numbers.ts';
import { readItemNumber } from './item-numbers.ts';
import type { ItemStart } from './item-starts.ts';
import { findItemStarts, repeatsNumber } from './item-starts.ts';
import type { Line, Spacing } from './lines.ts';
import { cut, endsSentence, startsLower } from './lines.ts';
import { isInline } from './list.ts';
import type { Entry } from './outline.ts';
import { newEntry, Outline } from './outline.ts';
import { endsOpen, isSentence } from './phrases.ts';
import { titleKey } from './prose.ts';
import type { SetAsideText } from './set-aside.ts';
import { isTimetableLine } from './times.ts';
import { guessTitle, matchTitle } from './titles.ts';

/**
 * Reads the annotations. Heads of items are found first where number and title agree with the list, which is what
 * tells them from paragraph numbers; the space between two such heads may hold a head that the list lacks.
 */
export function readAnnotations(
  lines: readonly Line[],
  known: readonly Entry[],
  spacing: Spacing,
  setAside: SetAsideText,
): { entries: Entry[]; lead: Line[] } {
  const starts = findItemStarts(lines, known, spacing);
  const entries: Entry[] = [];
  const lead: Line[] = [];
  let outline: Outline | undefined;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const start = starts.get(i);
    if (start) {
      const entry = newEntry(start.marker, 'number', line.at);
      if (start.known !== undefined) entry.known = start.known;
      takeTitle(entry, lines, i, start);
      entries.push(entry);
      outline = new Outline(entry);
      i += start.used;
      continue;
    }
    i++;
    if (isTimetableLine(line.text)) {
      setAside.add(line.at, line.text, 'timetable');
      continue;
    }
    if (!outline) {
      lead.push(line);
      continue;
    }
    if (isSectionHeading(line.text) && line.text.length < 60 && !endsOpen(lines[i - 2]?.text ?? '')) {
      setAside.add(line.at, line.text, 'heading');
      continue;
    }
    const marker = readItemNumber(line.text);
    const top = entries.at(-1)!;
    const knownTop = top.known === undefined ? undefined : known[top.known];
    // "5 (a)" under item 5 says the number of the item again.
    if (marker && marker.number === top.number && repeatsNumber(lines, i - 1, marker)) {
      setAside.add(line.at, line.text, 'repeated number');
      continue;
    }
    const knownSub = marker && matchKnownSub(lines, i - 1, marker, knownTop);
    const isSub = knownSub || (marker && isSubItem(marker, line, lines[i - 2], outline.current, knownTop));
    const place = marker && isSub ? outline.find(marker) : undefined;
    if (marker && place) {
      const entry = newEntry(marker, place.style, line.at);
      outline.add(entry, place.depth);
      const title = knownSub ?? guessTitle(lines, i - 1, marker.rest, spacing);
      takeTitle(entry, lines, i - 1, title);
      i += title.used - 1;
      continue;
    }
    outline.current.body.push(line);
  }
  return { entries, lead };
}

/** Adds the lines that a title goes on over; what runs on behind it on the last of them begins the annotation. */
function takeTitle(
  entry: Entry,
  lines: readonly Line[],
  from: number,
  { used, remainder }: Pick<ItemStart, 'used' | 'remainder'>,
): void {
  for (let j = 1; j < used; j++) entry.title.push(lines[from + j]!.text);
  if (remainder === '') return;
  const last = entry.title.pop()!;
  entry.title.push(last.slice(0, last.length - remainder.length).trim());
  entry.body.push(cut(lines[from + used - 1]!, remainder));
}

/** Whether a mark inside an annotation begins a sub-item rather than an enumeration in prose. */
function isSubItem(
  marker: ItemNumber,
  line: Line,
  before: Line | undefined,
  current: Entry,
  knownTop: Entry | undefined,
): boolean {
  if (marker.styles[0] === 'number' || marker.styles[0] === 'word' || marker.styles[0] === 'bare')
    return false;
  if (
    flatten(knownTop).some(
      (entry) =>
        entry.number === marker.number &&
        titleKey(marker.rest) !== '' &&
        titleKey(entry.title.join(' ')).startsWith(titleKey(marker.rest)),
    )
  )
    return true;
  if (isInline(marker, current)) return false;
  const title = marker.rest;
  if (title === '' || startsLower(title) || /[;,:]$|[;,]\s(?:and|or|et|и)$/.test(title)) return false;
  if (before && before.at !== line.at && (/[:;,]$/.test(before.text) || endsOpen(before.text))) return false;
  return !isSentence(title) && !(endsSentence(title) && title.split(/\s+/).length > 12);
}

function flatten(entry: Entry | undefined): Entry[] {
  return entry ? entry.children.flatMap((child) => [child, ...flatten(child)]) : [];
}

function matchKnownSub(
  lines: readonly Line[],
  i: number,
  marker: ItemNumber,
  knownTop: Entry | undefined,
): { used: number; remainder: string } | undefined {
  for (const entry of flatten(knownTop)) {
    if (entry.number !== marker.number) continue;
    const match = matchTitle(lines, i, marker.rest, entry.title.join(' '));
    if (match) return match;
  }
  return undefined;
}
