import type { HeadingKind } from './headings.ts';
import { readHeading, SECTION_NUMBER } from './headings.ts';
import type { ItemNumber } from './item-numbers.ts';
import { readItemNumber, romanValue } from './item-numbers.ts';
import { isLabelLine } from './labels.ts';
import type { Line } from './lines.ts';
import { startsLower } from './lines.ts';
import { hasItems, OPENING_STYLES, splitAtOpening, splitAtRestart } from './numbering-restart.ts';
import { endsOpen } from './phrases.ts';
import type { SetAsideText } from './set-aside.ts';
import { valueOf } from './styles.ts';

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
export function splitSections(lines: readonly Line[], setAside: SetAsideText): Sections {
  const sections = cutAtHeadings(lines, setAside);
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
  const isForeign = secondLanguage();
  for (const section of sections) {
    if (isForeign(section, result)) {
      result.secondLanguage = true;
      for (const line of wholeSection(section)) setAside.add(line.at, line.text, 'second language');
    } else if (section.kind === 'contents' && sections.some((each) => each !== section && isMain(each))) {
      for (const line of wholeSection(section)) setAside.add(line.at, line.text, 'heading');
    } else place(section, result, sections.some(isMain), setAside);
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

function cutAtHeadings(lines: readonly Line[], setAside: SetAsideText): Section[] {
  const sections: Section[] = [{ kind: 'front', lines: [] }];
  const markers = { before: nearestMarkers(lines), after: nearestMarkers([...lines].reverse()).reverse() };
  lines.forEach((line, i) => {
    // "Chapter II" on its own line belongs to the heading below it.
    if (SECTION_NUMBER.test(line.text) && lines[i + 1] && isNamed(lines[i + 1]!)) {
      setAside.add(line.at, line.text, 'heading');
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
  return sections;
}

/** From the first agenda in another language on, every section is the second language. */
function secondLanguage(): (section: Section, read: Sections) => boolean {
  let language: string | undefined;
  let other = false;
  return (section, read) => {
    if ((section.kind !== 'agenda' && section.kind !== 'annotations') || !section.heading) return other;
    const spoken = languageOf(section.heading.text);
    const started = read.list.length + read.annotations.length > 0;
    other = started && language !== undefined && spoken !== undefined && spoken !== language;
    if (!other && hasItems(section.lines)) language ??= spoken;
    return other;
  };
}

/** Puts one section where it belongs. Text below a heading without any item (often the document's own name) is front. */
function place(section: Section, result: Sections, anyMain: boolean, setAside: SetAsideText): void {
  const { kind, heading, lines } = section;
  const started = result.list.length + result.annotations.length > 0;
  const items = hasItems(lines);
  const aside = kind === 'timetable' || kind === 'other';
  if (heading && kind !== 'front' && !aside) setAside.add(heading.at, heading.text, 'heading');
  if (kind === 'introduction' || kind === 'other') {
    // Annotations that begin below "Introduction" or "General information" are found by the first title of the list.
    const { first, second } = splitAtOpening(lines, result);
    if (kind === 'introduction' && items && !started && !anyMain) append(result.list, lines);
    else if (kind === 'introduction') append(result.introduction, first);
    else
      for (const line of wholeSection({ ...section, lines: first }))
        setAside.add(line.at, line.text, 'after the agenda');
    append(result.annotations, second);
  } else if (kind === 'timetable') {
    for (const line of wholeSection(section)) setAside.add(line.at, line.text, 'timetable');
  } else if (!items && !started) append(result.front, lines);
  else if (kind === 'annotations') append(result.annotations, lines);
  else if (kind === 'agenda' || items) {
    const { first, second } = splitAtRestart(lines);
    append(result.list, first);
    append(result.annotations, second);
  } else append(result.annotations, lines);
}

/** "Background" or "Documents" above a part of one annotation: the next number goes on where the items stopped. */
function staysInside(line: Line, before: ItemNumber | undefined, after: ItemNumber | undefined): boolean {
  const kind = readHeading(line.text);
  if (kind !== 'introduction' && kind !== 'other' && kind !== 'timetable') return false;
  const own = readItemNumber(line.text);
  if (own?.styles[0] === 'upper-roman')
    return (
      before?.styles[0] === 'upper-roman' && romanValue(own.number) === (romanValue(before.number) ?? NaN) + 1
    );
  return (
    before !== undefined &&
    after !== undefined &&
    after.styles[0] === before.styles[0] &&
    valueOf(after.number) === valueOf(before.number) + 1
  );
}

/** For each line the last mark of an item before it, not looking beyond the heading of a part. */
function nearestMarkers(lines: readonly Line[]): (ItemNumber | undefined)[] {
  let nearest: ItemNumber | undefined;
  return lines.map((line) => {
    const before = nearest;
    const kind = readHeading(line.text);
    const marker = readItemNumber(line.text);
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

function headingAt(
  lines: readonly Line[],
  i: number,
  before: ItemNumber | undefined,
): HeadingKind | undefined {
  const line = lines[i]!;
  const kind = readHeading(line.text);
  if (!kind || (line.inContents && kind !== 'contents')) return undefined;
  const roman = /^[IVX]+[.)]?\s/.test(line.text);
  // "… and adoption / of the agenda": the end of a wrapped title.
  // "2. Agenda of future sessions" after item 1 is item 2.
  const marker = readItemNumber(line.text);
  if (marker?.styles[0] === 'number' && before && valueOf(before.number) + 1 === valueOf(marker.number))
    return undefined;
  const wraps = !line.blankBefore || readItemNumber(lines[i - 1]?.text ?? '') !== undefined;
  if (i > 0 && wraps && startsLower(line.text)) return undefined;
  if (kind === 'agenda' || kind === 'annotations')
    return endsOpen(lines[i - 1]?.text ?? '') && !roman ? undefined : kind;
  if (!roman && isLabelLine(line.text)) return undefined;
  if (!roman && /^(?:programme|timetable|schedule|программа)$/iu.test(line.text) && !before) return undefined;
  return kind;
}

function languageOf(heading: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(heading)) return 'ru';
  if (/ordre du jour/iu.test(heading)) return 'fr';
  return /agenda/iu.test(heading) ? 'en' : undefined;
}
