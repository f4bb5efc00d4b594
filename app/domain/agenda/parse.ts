import { readAnnotations } from './annotations.ts';
import type { Introduction } from './assemble-items.ts';
import { ItemAssembler } from './assemble-items.ts';
import { takeColumnsApart } from './columns.ts';
import { stripDecoration } from './decoration.ts';
import { looksLikeAgenda } from './evidence.ts';
import type { Facts } from './facts.ts';
import { readFacts } from './facts.ts';
import { findFurniture } from './furniture.ts';
import { readItemNumber } from './item-numbers.ts';
import { joinParts } from './join.ts';
import type { Line } from './lines.ts';
import { cut, measureSpacing, normalise, toLines } from './lines.ts';
import { hasSentences, readList } from './list.ts';
import type { Entry } from './outline.ts';
import { splitDoubleMark } from './outline.ts';
import { collectWords } from './prose.ts';
import { splitSections } from './sections.ts';
import { SetAsideText } from './set-aside.ts';
import { splitRunOn } from './split-run-on.ts';
import { readTimePrefix } from './times.ts';
import type { AgendaRefusal, ParsedAgenda, RefusalCode } from './types.ts';
import { findImpossibleTimes, findNumberingWarnings, warning } from './warnings.ts';

/** Longest text that is read; a real agenda has some ten thousand characters. */
export const MAX_CHARACTERS = 400_000;

/** Longer texts are not read a second time in another way. */
const READ_AGAIN_CHARACTERS = 200_000;

/** Facts of the meeting stand within the first pages, if at all. */
const FRONT_CHARACTERS = 20_000;

/**
 * Reads an agenda as a secretariat has it: pasted, or taken out of a PDF or a word processor. The grammar is
 * described in GRAMMAR.md. Pure and total: any string gives an agenda with at least one item, or a refusal.
 */
export function parseAgenda(text: string): ParsedAgenda | AgendaRefusal {
  if (text.length > MAX_CHARACTERS) {
    return refuse(
      'too-long',
      `The text has more than ${MAX_CHARACTERS} characters; an agenda is far shorter.`,
    );
  }
  const source = normalise(text);
  if (source.trim() === '')
    return refuse('empty', 'There is no text. An agenda with numbered items was looked for.');

  const read = readSource(source);
  if (!isRefusal(read) || source.length > READ_AGAIN_CHARACTERS) return read;
  for (const another of OTHER_READINGS) {
    const again = another(source);
    if (!isRefusal(again)) return again;
  }
  return read;
}

/** How a text is read again when no items were found at first. */
const OTHER_READINGS: ((source: string) => ParsedAgenda | AgendaRefusal)[] = [
  // The items stand in a timetable only: the times go aside and the items remain.
  (source) => readSource(source, { timesApart: true }),
  // Figures that stand alone are the numbers of items and not those of pages.
  (source) => readSource(source, { figuresCount: true }),
  // Running text, broken anywhere: as one line it can be cut before its items.
  (source) =>
    readSource(
      source
        .split(/[\n\f]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '),
    ),
];

interface Reading {
  timesApart?: boolean;
  figuresCount?: boolean;
}

function readSource(source: string, reading: Reading = {}): ParsedAgenda | AgendaRefusal {
  const setAside = new SetAsideText();
  const lines = prepare(source, reading, setAside);
  const spacing = measureSpacing(lines.kept);
  const vocabulary = collectWords(source);
  const sections = splitSections(lines.kept, setAside);
  const list = readList(sections.list, spacing, setAside);
  const notes = readAnnotations(sections.annotations, list.entries, spacing, setAside);
  if (list.entries.length + notes.entries.length === 0) {
    return refuse(
      'no-items',
      'No agenda items were found. Looked for at least two numbered titles, such as “1. Opening” or “Item 1”, ' +
        'below a heading such as “Provisional agenda”, “Ordre du jour provisoire” or “Предварительная повестка дня”.',
    );
  }
  const found = [...list.entries, ...notes.entries];
  const front = linesBefore(lines, found);
  if (!looksLikeAgenda(found, { named: sections.named, front, lines: lines.kept })) {
    return refuse(
      'not-an-agenda',
      'Numbered lines were found, but they are not the items of an agenda. Looked for a heading such as ' +
        '“Provisional agenda”, or for titles such as “Opening”, “Adoption of the agenda” or “Future work”.',
    );
  }

  const bothParts = list.entries.length > 0 && notes.entries.length > 0;
  const joined = joinParts(list.entries, notes.entries, { bothParts, top: true });
  const assembler = new ItemAssembler(setAside, spacing, vocabulary, list.entries.some(hasSentences));
  const items = joined.items.map((item) => assembler.item(item));
  // Between the heading of the annotations and the first of them stands nothing but introduction.
  const named = bothParts ? [...sections.introduction, ...notes.lead] : sections.introduction;
  const introduction = assembler.introduction(sections.front, named, list.lead, bothParts ? [] : notes.lead);
  for (const line of list.tail) setAside.add(line.at, line.text, 'after the agenda');

  const prose = introduction.text;
  const facts = factsOf(front, introduction);
  return {
    ...facts,
    ...(prose === '' ? {} : { introduction: prose }),
    items,
    setAside: setAside.toSetAside(),
    warnings: [
      ...joined.warnings,
      ...findNumberingWarnings(items),
      ...findImpossibleTimes(source),
      ...(sections.secondLanguage || lines.secondLanguage ? [warning('second-language', null)] : []),
    ],
  };
}

/**
 * The front states the meeting's dates; where it does not, the introduction often does in a sentence. A symbol
 * inside prose is that of another document.
 */
function factsOf(front: readonly Line[], { text, lines }: Introduction): Facts {
  const join = (part: readonly Line[]): string =>
    part
      .map((line) => line.text)
      .join('\n')
      .slice(0, FRONT_CHARACTERS);
  const symbols = join(front.filter((line) => !lines.has(line.at)));
  return { ...readFacts(text, ''), ...readFacts(join(front), symbols) };
}

/** Whether the answer is a refusal. */
export function isRefusal(result: ParsedAgenda | AgendaRefusal): result is AgendaRefusal {
  return 'refused' in result;
}

const refuse = (code: RefusalCode, message: string): AgendaRefusal => ({ refused: { code, message } });

interface Prepared {
  /** Every line with its furniture, in source order: symbols and dates stand there. */
  all: Line[];
  /** What is left for reading, cut into pieces where lines held several items. */
  kept: Line[];
  secondLanguage: boolean;
}

function prepare(source: string, { timesApart, figuresCount }: Reading, setAside: SetAsideText): Prepared {
  const all = stripDecoration(toLines(source), setAside);
  const furniture = findFurniture(all, figuresCount);
  let pageBreak = false;
  const text: Line[] = [];
  all.forEach((line, i) => {
    const reason = furniture.get(i);
    if (reason) {
      setAside.add(line.at, line.text, reason);
      pageBreak = true;
      return;
    }
    text.push(pageBreak ? { ...line, blankBefore: true, pageBreakBefore: true } : line);
    pageBreak = false;
  });
  const timeless = text.map((line) => {
    const time = timesApart ? readTimePrefix(line.text) : undefined;
    if (time === undefined) return line;
    setAside.add(line.at, time, 'timetable');
    return cut(line, line.text.slice(time.length));
  });
  const columns = takeColumnsApart(timeless, setAside);
  return {
    all,
    kept: splitRunOn(columns.lines).flatMap(splitDoubleMark),
    secondLanguage: columns.secondLanguage,
  };
}

/** The lines before the first item; of a line that was cut, the pieces before the item. */
function linesBefore({ all, kept }: Prepared, entries: readonly Entry[]): Line[] {
  const first = entries.reduce((a, b) => (b.at < a.at ? b : a));
  const pieces = kept.filter((line) => line.at === first.at);
  const item = pieces.findIndex((line) => readItemNumber(line.text)?.number === first.number);
  return [...all.filter((line) => line.at < first.at), ...pieces.slice(0, Math.max(item, 0))];
}
