import { SECTION_NUMBER, readHeading } from './headings.ts';
import type { HeadingKind } from './headings.ts';
import { isLabelLine } from './labels.ts';
import { Ledger } from './ledger.ts';
import { startsLower } from './lines.ts';
import type { Line } from './lines.ts';
import { readMarker } from './marks.ts';
import type { Marker, MarkerStyle } from './marks.ts';
import { endsOpen, isSentence } from './phrases.ts';
import { titleKey } from './prose.ts';
import { chooseTopStyle, hasStyle, valueOf } from './styles.ts';
import { isTimetableLine } from './times.ts';

export interface Sections {
  front: Line[];
  introduction: Line[];
  list: Line[];
  annotations: Line[];
  /** A heading said that this is an agenda. */
  named: boolean;
  secondLanguage: boolean;
}

interface Section {
  kind: HeadingKind | 'front';
  heading?: Line;
  lines: Line[];
}

/** Divides the text by its headings into front matter, list, annotations and what follows. */
export function divide(lines: readonly Line[], ledger: Ledger): Sections {
  const sections: Section[] = [{ kind: 'front', lines: [] }];
  const markers = { before: nearestMarkers(lines), after: nearestMarkers([...lines].reverse()).reverse() };
  lines.forEach((line, i) => {
    // "Chapter II" on its own line belongs to the heading below it.
    if (SECTION_NUMBER.test(line.text) && lines[i + 1] && isNamed(lines[i + 1]!)) {
      ledger.add(line.at, line.text, 'heading');
      return;
    }
    const kind =
      (staysInside(line, markers.before[i], markers.after[i])
        ? undefined
        : headingAt(lines, i, markers.before[i])) ??
      (SECTION_NUMBER.test(lines[i - 1]?.text ?? '') && WORK.test(line.text) ? 'other' : undefined);
    if (kind) sections.push({ kind, heading: line, lines: [] });
    else sections[sections.length - 1]!.lines.push(line);
  });
  const result: Sections = {
    front: [],
    introduction: [],
    list: [],
    annotations: [],
    named: sections.some(({ kind }) => kind === 'agenda' || kind === 'annotations'),
    secondLanguage: false,
  };
  // "Annotated provisional agenda" above everything is the name of the document, not the heading of its annotations.
  const annotated = sections.filter((section) => section.kind === 'annotations' && hasItems(section.lines));
  const [first] = annotated;
  if (first && annotated.length > 1 && first === sections.find(isMain)) first.kind = 'agenda';
  let language: string | undefined;
  let other = false;
  for (const section of sections) {
    const isAgenda = section.kind === 'agenda' || section.kind === 'annotations';
    const started = result.list.length + result.annotations.length > 0;
    if (isAgenda && section.heading) {
      const spoken = languageOf(section.heading.text);
      other = started && language !== undefined && spoken !== undefined && spoken !== language;
      if (!other && hasItems(section.lines)) language ??= spoken;
    }
    if (other) {
      result.secondLanguage = true;
      for (const line of wholeSection(section)) ledger.add(line.at, line.text, 'second language');
      continue;
    }
    if (section.kind === 'contents' && sections.some((other) => other !== section && isMain(other))) {
      for (const line of wholeSection(section)) ledger.add(line.at, line.text, 'heading');
      continue;
    }
    // Text below a heading without any item (often the document's own name) is still front matter.
    const items = hasItems(section.lines);
    if (section.heading && (isAgenda || section.kind === 'introduction' || section.kind === 'contents'))
      ledger.add(section.heading.at, section.heading.text, 'heading');
    if (section.kind === 'timetable' || section.kind === 'other') {
      const reason = section.kind === 'timetable' ? 'timetable' : 'after the agenda';
      for (const line of wholeSection(section)) ledger.add(line.at, line.text, reason);
    } else if (section.kind === 'introduction') append(result.introduction, section.lines);
    else if (!items && !started) append(result.front, section.lines);
    else if (section.kind === 'annotations') append(result.annotations, section.lines);
    else if (section.kind === 'agenda' || items) {
      const { first, second } = splitAtRestart(section.lines);
      append(result.list, first);
      append(result.annotations, second);
    } else append(result.annotations, section.lines);
  }
  // One heading for both parts: the numbers begin again where the annotations do.
  if (result.list.length === 0 && result.annotations.length > 0) {
    const { first, second } = splitAtRestart(result.annotations);
    if (second.length > 0) {
      result.list = first;
      result.annotations = second;
    }
  }
  return result;
}

/** "Background" or "Documents" above a part of one annotation: the next number goes on where the items stopped. */
function staysInside(line: Line, before: Marker | undefined, after: Marker | undefined): boolean {
  const kind = readHeading(line.text);
  if (kind !== 'introduction' && kind !== 'other' && kind !== 'timetable') return false;
  if (/^[IVX]+[.)]?\s/.test(line.text)) return false;
  return (
    before !== undefined &&
    after !== undefined &&
    after.styles[0] === before.styles[0] &&
    valueOf(after.number) === valueOf(before.number) + 1
  );
}

/** For each line the last mark of an item before it, not looking beyond the heading of a part. */
function nearestMarkers(lines: readonly Line[]): (Marker | undefined)[] {
  let nearest: Marker | undefined;
  return lines.map((line) => {
    const before = nearest;
    const kind = readHeading(line.text);
    const marker = readMarker(line.text);
    if (kind === 'agenda' || kind === 'annotations') nearest = undefined;
    else if (marker && OPENING_STYLES.has(marker.styles[0]!) && marker.styles[0] !== 'loose')
      nearest = marker;
    return before;
  });
}

const WORK = /^(?:organi[sz]ation of (?:the )?work|organisation des travaux|организация работы)/iu;

const isNamed = (line: Line): boolean => readHeading(line.text) !== undefined || WORK.test(line.text);

/** A section that has the agenda in it, or its annotations. */
const isMain = (section: Section): boolean =>
  (section.kind === 'agenda' || section.kind === 'annotations') && hasItems(section.lines);

/** `push(...lines)` would put a long text on the stack. */
function append(to: Line[], lines: readonly Line[]): void {
  for (const line of lines) to.push(line);
}

const wholeSection = (section: Section): Line[] => [
  ...(section.heading ? [section.heading] : []),
  ...section.lines,
];

function headingAt(lines: readonly Line[], i: number, before: Marker | undefined): HeadingKind | undefined {
  const line = lines[i]!;
  const kind = readHeading(line.text);
  if (!kind || (line.inContents && kind !== 'contents')) return undefined;
  const roman = /^[IVX]+[.)]?\s/.test(line.text);
  // "… and adoption / of the agenda": the end of a wrapped title.
  // "2. Agenda of future sessions" after item 1 is item 2.
  const marker = readMarker(line.text);
  if (marker?.styles[0] === 'number' && before && valueOf(before.number) + 1 === valueOf(marker.number))
    return undefined;
  const wraps = !line.blankBefore || readMarker(lines[i - 1]?.text ?? '') !== undefined;
  if (i > 0 && wraps && startsLower(line.text)) return undefined;
  if (kind === 'agenda' || kind === 'annotations')
    return endsOpen(lines[i - 1]?.text ?? '') && !roman ? undefined : kind;
  if (!roman && isLabelLine(line.text)) return undefined;
  if (!roman && /^(?:programme|timetable|schedule|программа)$/iu.test(line.text) && !before) return undefined;
  return kind;
}

/** Whether numbered titles stand among the lines. */
export function hasItems(lines: readonly Line[]): boolean {
  const top = chooseTopStyle(lines);
  return lines.some((line, i) => {
    const marker = readMarker(line.text);
    if (!hasStyle(marker, top)) return false;
    const text = marker!.rest || (lines[i + 1]?.text ?? '');
    return !isSentence(text) && !isTimetableLine(line.text);
  });
}

const OPENING_STYLES = new Set<MarkerStyle>([
  'word',
  'session',
  'number',
  'bare',
  'loose',
  'upper-roman',
  'letter',
  'roman',
]);

/** Cuts where the number of the first item comes again with the same title: the annotations had no heading. */
export function splitAtRestart(lines: readonly Line[]): { first: Line[]; second: Line[] } {
  let opening: { number: string; key: string; top: MarkerStyle } | undefined;
  let seen = 0;
  for (let i = 0; i < lines.length; i++) {
    const marker = readMarker(lines[i]!.text);
    if (!marker) continue;
    const key = titleKey(marker.rest || (lines[i + 1]?.text ?? ''));
    if (
      opening &&
      seen >= 2 &&
      marker.number === opening.number &&
      key !== '' &&
      (key.startsWith(opening.key) || opening.key.startsWith(key))
    ) {
      return { first: lines.slice(0, i), second: lines.slice(i) };
    }
    const style = marker.styles[0]!;
    if (key === '' || !OPENING_STYLES.has(style) || isTimetableLine(lines[i]!.text)) continue;
    opening ??= { number: marker.number, key, top: style };
    if (hasStyle(marker, opening.top)) seen++;
  }
  return { first: [...lines], second: [] };
}

function languageOf(heading: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(heading)) return 'ru';
  if (/ordre du jour/iu.test(heading)) return 'fr';
  return /agenda/iu.test(heading) ? 'en' : undefined;
}
