import {
  endsOpen,
  isLabelLine,
  isSectionHeading,
  isSentence,
  isTimetableLine,
  readMarker,
  splitRunIn,
} from './classify.ts';
import type { Marker, MarkerStyle } from './classify.ts';
import type { Ledger } from './ledger.ts';
import { cut, endsEarly, endsSentence, startsLower } from './lines.ts';
import type { Line, Spacing } from './lines.ts';
import { chooseTopStyle, hasStyle, isInline, valueOf } from './list.ts';
import { newEntry, Outline } from './outline.ts';
import type { Entry } from './outline.ts';
import { titleKey } from './prose.ts';

interface Head {
  marker: Marker;
  /** Index in the list of items, when the head was recognised by its title. */
  known?: number;
  /** Lines that the title takes, from the head on. */
  used: number;
  /** Text after the title on its last line. */
  remainder: string;
}

/**
 * Reads the annotations. Heads of items are found first where number and title agree with the list, which is what
 * tells them from paragraph numbers; the space between two such heads may hold a head that the list lacks.
 */
export function readAnnotations(
  lines: readonly Line[],
  known: readonly Entry[],
  spacing: Spacing,
  ledger: Ledger,
): { entries: Entry[]; lead: Line[] } {
  const heads = findHeads(lines, known, spacing);
  const entries: Entry[] = [];
  const lead: Line[] = [];
  let outline: Outline | undefined;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const head = heads.get(i);
    if (head) {
      const entry = newEntry(head.marker, 'number', line.at);
      if (head.known !== undefined) entry.known = head.known;
      for (let j = 1; j < head.used; j++) entry.title.push(lines[i + j]!.text);
      if (head.remainder !== '') splitOff(entry, head.remainder, lines[i + head.used - 1]!);
      entries.push(entry);
      outline = new Outline(entry);
      i += head.used;
      continue;
    }
    i++;
    if (isTimetableLine(line.text)) {
      ledger.add(line.at, line.text, 'timetable');
      continue;
    }
    if (!outline) {
      lead.push(line);
      continue;
    }
    if (isSectionHeading(line.text) && line.text.length < 60 && !endsOpen(lines[i - 2]?.text ?? '')) {
      ledger.add(line.at, line.text, 'heading');
      continue;
    }
    const marker = readMarker(line.text);
    const top = entries[entries.length - 1]!;
    const knownTop = top.known === undefined ? undefined : known[top.known];
    // "5 (a)" under item 5 says the number of the item again.
    if (marker && marker.number === top.number && repeatsNumber(lines, i - 1, marker)) {
      ledger.add(line.at, line.text, 'repeated number');
      continue;
    }
    const knownSub = marker && matchKnownSub(lines, i - 1, marker, knownTop);
    const place =
      marker && (knownSub || isSubItem(marker, line, lines[i - 2], outline.current, knownTop))
        ? outline.find(marker)
        : undefined;
    if (marker && place) {
      const entry = newEntry(marker, place.style, line.at);
      outline.add(entry, place.depth);
      const title = knownSub ?? guessTitle(lines, i - 1, marker.rest, spacing);
      for (let j = 1; j < title.used; j++) entry.title.push(lines[i - 1 + j]!.text);
      i += title.used - 1;
      if (title.remainder !== '') splitOff(entry, title.remainder, lines[i - 1]!);
      continue;
    }
    outline.current.body.push(line);
  }
  return { entries, lead };
}

/** The text that runs on behind a title on the same line is the beginning of the annotation. */
function splitOff(entry: Entry, remainder: string, line: Line): void {
  const last = entry.title.pop()!;
  entry.title.push(last.slice(0, last.length - remainder.length).trim());
  entry.body.push(cut(line, remainder));
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

function findHeads(lines: readonly Line[], known: readonly Entry[], spacing: Spacing): Map<number, Head> {
  const heads = new Map<number, Head>();
  const top = chooseTopStyle(lines);
  const used = new Set<number>();
  const unmatched = (index: number): boolean => !used.has(index);
  const index = indexTitles(known);

  // First by number and title, then by title alone, so that a moved number cannot steal another item's head.
  for (const sameNumber of [true, false]) {
    lines.forEach((line, i) => {
      if (heads.has(i)) return;
      const marker = readMarker(line.text);
      if (marker && !isTopMark(marker, top)) return;
      if (!marker && sameNumber) return;
      const begin = titleKey((marker?.rest || lines[i + 1]?.text) ?? line.text).slice(0, KEY_BEGIN);
      const candidates = sameNumber
        ? index.byNumber.get(marker!.number)
        : index.byTitle.get(marker ? begin : titleKey(line.text).slice(0, KEY_BEGIN));
      for (const index of (candidates ?? []).filter(unmatched)) {
        const entry = known[index]!;
        const title = entry.title.join(' ');
        const match =
          matchTitle(lines, i, marker?.rest ?? line.text, title) ??
          (marker && sameNumber
            ? matchTitle(lines, i, marker.rest, title.replace(/\s*\([^()]*\)[.;]?$/, ''))
            : undefined);
        if (!match || (!sameNumber && match.remainder !== '')) continue;
        if (!marker && (titleKey(entry.title.join(' ')).length < 8 || match.used > 2)) continue;
        heads.set(i, {
          marker: marker ?? { styles: [], number: entry.number, marks: '', rest: line.text },
          known: index,
          ...match,
        });
        used.add(index);
        break;
      }
    });
  }
  if (top === undefined) return heads;

  // Then heads that the list lacks or names otherwise: in sequence between the ones that are certain.
  const anchors = [...heads.keys()].sort((a, b) => a - b);
  let anchored = 0;
  let last = 0;
  const inTitle = new Set<number>();
  for (const [i, head] of heads) for (let j = 1; j < head.used; j++) inTitle.add(i + j);
  lines.forEach((line, i) => {
    const anchor = heads.get(i);
    if (anchor) {
      last = valueOf(anchor.marker.number) || last;
      return;
    }
    if (inTitle.has(i)) return;
    const marker = readMarker(line.text);
    if (!marker || !hasStyle(marker, top)) return;
    const value = valueOf(marker.number);
    if (value === last && repeatsNumber(lines, i, marker)) return;
    if (/^\d/.test(marker.number)) {
      while (anchored < anchors.length && anchors[anchored]! <= i) anchored++;
      const nextAnchor = anchors[anchored];
      const limit = nextAnchor === undefined ? last + 4 : valueOf(heads.get(nextAnchor)!.marker.number);
      const duplicate = value === last && value > 0 && (known.length === 0 || /\D/.test(marker.number));
      if (
        (value <= last && !duplicate) ||
        (known.length > 0 && nextAnchor !== undefined && value >= limit) ||
        value > last + 8
      )
        return;
    }
    const runIn = splitRunIn(marker.rest);
    const title = runIn ? { used: 1, remainder: runIn.text } : guessTitle(lines, i, marker.rest, spacing);
    const text = runIn
      ? runIn.title
      : [marker.rest, ...lines.slice(i + 1, i + title.used).map((l) => l.text)].join(' ');
    const before = lines[i - 1];
    if (
      marker.styles[0] !== 'word' &&
      (isSentence(text) || (!runIn && runsOn(lines, i, title.used)) || (before && endsOpen(before.text)))
    )
      return;
    const same = index.byNumber.get(marker.number)?.find(unmatched);
    const head: Head = { marker, ...title };
    if (same !== undefined) {
      head.known = same;
      used.add(same);
    }
    heads.set(i, head);
    for (let j = 1; j < title.used; j++) inTitle.add(i + j);
    last = value || last;
  });
  return heads;
}

/** The "5" of "5 (a)", which stands before a sub-item. */
function repeatsNumber(lines: readonly Line[], i: number, marker: Marker): boolean {
  const next = lines[i + 1];
  return (
    marker.rest === '' && next !== undefined && readMarker(next.text)?.styles.includes('letter') === true
  );
}

const isTopMark = (marker: Marker, top: MarkerStyle | undefined): boolean =>
  hasStyle(marker, top) || ['word', 'number', 'bare'].includes(marker.styles[0]!);

/** A numbered paragraph: its text goes on in the next line as one sentence. */
function runsOn(lines: readonly Line[], i: number, used: number): boolean {
  const last = lines[i + used - 1]!;
  const next = lines[i + used];
  return next !== undefined && !endsSentence(last.text) && startsLower(next.text) && !next.blankBefore;
}

/** Follows a known title over wrapped lines; case, punctuation and hyphens do not matter. */
function matchTitle(
  lines: readonly Line[],
  i: number,
  rest: string,
  title: string,
): { used: number; remainder: string } | undefined {
  const target = titleKey(title);
  if (target === '') return undefined;
  let read = '';
  for (let j = i; j < Math.min(i + 8, lines.length); j++) {
    const text = j === i ? rest : lines[j]!.text;
    const key = read + titleKey(text);
    if (key === target) return { used: j - i + 1, remainder: '' };
    if (target.startsWith(key)) {
      read = key;
      continue;
    }
    return key.startsWith(target) && target.length >= 6
      ? cutAfter(text, target.slice(read.length), j - i + 1)
      : undefined;
  }
  return undefined;
}

/** The text runs on behind the title on one line; only a new sentence may. */
function cutAfter(text: string, key: string, used: number): { used: number; remainder: string } | undefined {
  let end = key.length;
  while (end <= text.length && titleKey(text.slice(0, end)) !== key) end++;
  const match = /^(\s*[.:–—-]*\s*)(["“«]?\p{Lu}.*)$/su.exec(text.slice(end));
  if (!match || key === '') return undefined;
  return /^\s*[.:–—-]/.test(match[1]!) || isSentence(match[2]!) ? { used, remainder: match[2]! } : undefined;
}

/** How far a title that nobody knows reaches: until a line ends early, stands apart, or prose begins. */
function guessTitle(
  lines: readonly Line[],
  i: number,
  rest: string,
  spacing: Spacing,
): { used: number; remainder: string } {
  let used = 1;
  let title = rest;
  while (used < 5) {
    const next = lines[i + used];
    if (!next || isLabelLine(next.text) || isTimetableLine(next.text)) break;
    // "Agenda item 3" alone above its text: there is no title.
    if (title === '' && isProseFrom(lines, i + used)) break;
    const mark = readMarker(next.text);
    if (mark && title !== '' && !endsOpen(title)) break;
    const apart = spacing.blanksSeparate && next.blankBefore && !next.pageBreakBefore;
    const open = title === '' || endsOpen(title);
    const lower = startsLower(next.text) && !endsSentence(title);
    const full =
      !apart &&
      !spacing.unwrapped &&
      title.length > 40 &&
      !endsEarly(lines[i + used - 1]!, next, spacing) &&
      !isSentence(next.text) &&
      !endsSentence(title);
    if (!open && !lower && !full) break;
    title = `${title} ${next.text}`.trim();
    used++;
  }
  return { used, remainder: '' };
}

/** Whether running text, rather than a title, begins at this line. */
function isProseFrom(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (isSentence(line.text) || readMarker(line.text)) return true;
  const words = line.text.split(/\s+/).length;
  if (/\p{Ll}\.$/u.test(line.text) && words >= 6) return true;
  const goesOn = next && !next.blankBefore && (startsLower(next.text) || endsOpen(line.text));
  return words >= 6 && goesOn === true && isSentence(`${line.text} ${next.text}`);
}

/** Whether a mark inside an annotation begins a sub-item rather than an enumeration in prose. */
function isSubItem(
  marker: Marker,
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
  marker: Marker,
  knownTop: Entry | undefined,
): { used: number; remainder: string } | undefined {
  for (const entry of flatten(knownTop)) {
    if (entry.number !== marker.number) continue;
    const match = matchTitle(lines, i, marker.rest, entry.title.join(' '));
    if (match) return match;
  }
  return undefined;
}
