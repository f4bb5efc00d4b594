import { SYMBOL } from './furniture.ts';
import { readHeading } from './headings.ts';
import { readItemNumber } from './item-numbers.ts';
import type { Line } from './lines.ts';
import { cut } from './lines.ts';
import type { SetAsideText } from './set-aside.ts';
import { isTime } from './times.ts';

/** Takes tables and columns apart: what remains is one column of text in one language. */
export function takeColumnsApart(
  lines: readonly Line[],
  setAside: SetAsideText,
): { lines: Line[]; secondLanguage: boolean } {
  let secondLanguage = false;
  const rows: Line[] = [];
  const table = findSpacedTable(lines);
  lines.forEach((line, i) => {
    const spaced = table !== undefined && i >= table.from && i < table.to && /\s{2,}/.test(line.text);
    const cells = line.text.includes('|')
      ? line.text.split('|')
      : spaced
        ? line.text.split(/\s{2,}/)
        : undefined;
    if (!cells || cells.length > MAX_CELLS) {
      rows.push(line);
      return;
    }
    const row = readRow(line, cells, setAside);
    secondLanguage ||= row.secondLanguage;
    if (row.line) rows.push(row.line);
  });
  const column = findSecondColumn(rows);
  const single: Line[] = [];
  for (const line of column === undefined ? readDownwards(rows) : rows) {
    const halves = column === undefined ? undefined : splitAt(line, column);
    if (!halves) {
      single.push(withoutSideSymbol(line, setAside));
      continue;
    }
    secondLanguage = true;
    setAside.add(line.at, halves.right, 'second language');
    if (halves.left !== '') single.push(cut(line, halves.left));
  }
  return { lines: single, secondLanguage };
}

/** More cells than any table of an agenda has. */
const MAX_CELLS = 60;

const COLUMN_NAME =
  /^(?:no\.?|n°|№|#|(?:agenda )?items?(?: no\.?)?|titles?|subjects?|topics?|sessions?|documents?(?: no\.?)?|doc\.?|documentation|symbols?|times?|dates?|pages?|notes?|remarks?|speakers?|presenters?|presented by|presentations?|responsible|lead|actions?|purpose|chairs?|organi[sz]ers?|points?|titres?|sujets?|objet|heures?|horaire|intervenants?|orateurs?|пункты?|название|вопросы?|тема|документы?|время|докладчики?|выступающие)$/iu;

/** A table whose columns are held apart by spaces or tabs: from its row of column names to the last row with a gap. */
function findSpacedTable(lines: readonly Line[]): { from: number; to: number } | undefined {
  const from = lines.findIndex((line) => {
    const cells = line.text.split(/\s{2,}/);
    return cells.length >= 2 && !line.text.includes('|') && cells.every((cell) => COLUMN_NAME.test(cell));
  });
  if (from < 0) return findPlainTable(lines);
  let to = from + 1;
  for (let i = to; i < lines.length && i < to + 12; i++) if (/\S\s{2,}\S/.test(lines[i]!.text)) to = i + 1;
  return { from, to };
}

/** A table without a row of names: at least three rows of equally many cells, the first with nothing but the number. */
function findPlainTable(lines: readonly Line[]): { from: number; to: number } | undefined {
  const widths = lines.map((line) => {
    const cells = line.text.split(/\s{2,}/);
    return /^\d{1,2}[.)]?$/.test(cells[0]!) && /\p{L}/u.test(cells[1] ?? '') ? cells.length : 0;
  });
  const width = widths.find((cells) => cells >= 3);
  if (width === undefined || widths.filter((cells) => cells === width).length < 3) return undefined;
  return { from: widths.indexOf(width), to: widths.lastIndexOf(width) + 1 };
}

/** One row of a table. The cell with the item's number, and the title beside it, are the text. */
function readRow(
  line: Line,
  raw: readonly string[],
  setAside: SetAsideText,
): { line?: Line; secondLanguage: boolean } {
  const cells = raw.map((cell) => cell.trim());
  if (line.text.includes('|')) setAside.add(line.at, '|'.repeat(cells.length - 1), 'table border');
  if (cells.every((cell) => /^[\s:=+_-]*$/.test(cell))) {
    setAside.add(line.at, cells.join(' '), 'table border');
    return { secondLanguage: false };
  }
  const isNumber = (cell: string): boolean =>
    /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-z]\)|(?:item|point|пункт)\s+\d{1,2}[.:]?)$/iu.test(cell);
  let first = cells.findIndex((cell, i) =>
    isNumber(cell) ? cells.slice(i + 1).some((c) => /\p{L}/u.test(c)) : isMarked(cell),
  );
  if (first < 0) first = cells.findIndex((cell) => readHeading(cell) !== undefined);
  if (first < 0) {
    const texts = cells.filter((cell) => cell !== '');
    if (texts.every((cell) => COLUMN_NAME.test(cell))) {
      setAside.add(line.at, texts.join(' '), 'heading');
      return { secondLanguage: false };
    }
    // A row without a number continues the longest of its cells; the rest is a side column.
    first = cells.reduce(
      (best, cell, i) => (cell.length > cells[best]!.length && !SYMBOL.test(cell) ? i : best),
      0,
    );
  }
  let text = cells[first]!;
  let number: string | undefined = readItemNumber(text)?.number;
  let used = first;
  if (isNumber(text)) {
    number = text.replace(/[^\d\p{L}.]/gu, '').replace(/\.$/, '');
    used = cells.findIndex((cell, i) => i > first && cell !== '');
    text = `${text}  ${cells[used] ?? ''}`;
  }
  let secondLanguage = false;
  cells.forEach((cell, i) => {
    if (i === first || i === used || cell === '') return;
    const again = readItemNumber(cell);
    const other = again !== undefined && again.number === number && i > used;
    secondLanguage ||= other;
    setAside.add(line.at, cell, other ? 'second language' : 'side column');
  });
  return { line: cut(line, text), secondLanguage };
}

/** A cell that begins with an item's number; "9:00" and "2 rooms" do not. */
function isMarked(cell: string): boolean {
  const marker = readItemNumber(cell);
  return marker !== undefined && marker.styles[0] !== 'loose' && !(marker.rest === '' && /^\d+$/.test(cell));
}

/**
 * A list set in two columns, read down the first and then down the second: the numbers on the right go on where those
 * on the left end. At least two rows have to show it.
 */
function readDownwards(lines: readonly Line[]): readonly Line[] {
  const rows = lines.flatMap((line, i) => {
    const gap = /^(\S+(?:\s\S+)*)\s{3,}(?=\S)/.exec(line.text);
    const left = gap && readItemNumber(gap[1]!);
    const right = gap && readItemNumber(line.text.slice(gap[0].length));
    if (!left || !right || left.styles[0] !== right.styles[0] || right.rest === '') return [];
    return [{ i, left: Number(left.number), right: Number(right.number), width: gap[0].length }];
  });
  const first = rows[0];
  const last = rows[rows.length - 1];
  const goesOn =
    rows.length >= 2 &&
    rows.every((row, k) => k === 0 || row.right === rows[k - 1]!.right + 1) &&
    rows.every((row, k) => k === 0 || row.left === rows[k - 1]!.left + 1) &&
    (first!.right === last!.left + 1 || first!.right === last!.left + 2);
  if (!goesOn) return lines;
  const at = new Map(rows.map((row) => [row.i, row.width]));
  const block = lines.slice(first!.i, last!.i + 1);
  const halves = block.map((line, k) => {
    const width = at.get(first!.i + k);
    return width === undefined
      ? { left: line }
      : {
          left: cut(line, line.text.slice(0, width)),
          right: cut(line, line.text.slice(width), false),
        };
  });
  // A longer first column has its last numbers below the rows that both columns share.
  let end = last!.i + 1;
  while (end < lines.length && Number(readItemNumber(lines[end]!.text)?.number) === first!.right - 1) end++;
  return [
    ...lines.slice(0, first!.i),
    ...halves.map(({ left }) => left),
    ...lines.slice(last!.i + 1, end),
    ...halves.flatMap(({ right }) => right ?? []),
    ...lines.slice(end),
  ];
}

/** The column at which the same numbers begin a second time, if at least two lines show it. */
function findSecondColumn(lines: readonly Line[]): number | undefined {
  const starts: number[] = [];
  for (const line of lines) {
    const left = readItemNumber(line.text);
    if (!left) continue;
    for (const gap of line.text.matchAll(/\s{2,}(?=\S)/g)) {
      const start = gap.index + gap[0].length;
      const right = readItemNumber(line.text.slice(start));
      if (start > 8 && right && right.number === left.number) starts.push(line.indent + start);
    }
  }
  if (starts.length < 2) return undefined;
  starts.sort((a, b) => a - b);
  // With a third language, the first of the columns that two rows share.
  const column = starts.filter((start) => starts.filter((other) => Math.abs(other - start) <= 3).length >= 2);
  const first = column.filter((start) => start <= (column[0] ?? 0) + 3);
  return first[Math.floor(first.length / 2)];
}

function splitAt(line: Line, column: number): { left: string; right: string } | undefined {
  if (line.indent >= column - 3 && line.indent > 8) return { left: '', right: line.text };
  for (const gap of line.text.matchAll(/\s{2,}(?=\S)/g)) {
    const start = gap.index + gap[0].length;
    if (Math.abs(line.indent + start - column) <= 3) {
      return { left: line.text.slice(0, gap.index), right: line.text.slice(start) };
    }
  }
  return undefined;
}

/** What a column of symbols says besides: "STD/CSSP(2019)1 — For approval". */
const SIDE_WORDS =
  /[\s,;–—-]*\(?(?:for|pour|для) (?:discussion|information|decision|approval|adoption|action|opinion|avis|décision|approbation|обсуждения|информации|утверждения)\)?[.;]?$/iu;

/** "3. Data integration      ECE/CES/GE.10/2017/3": the symbol is a column of its own, and so is a time. */
function withoutSideSymbol(line: Line, setAside: SetAsideText): Line {
  const gap = /^(.*\S)\s{2,}(\S.*)$/.exec(line.text);
  if (!gap || /:\s*$/.test(gap[1]!)) return line;
  if (isTime(gap[2]!) && readItemNumber(gap[1]!)) {
    setAside.add(line.at, gap[2]!, 'timetable');
    return cut(line, gap[1]!);
  }
  const isSymbol = (text: string): boolean =>
    text
      .replace(SYMBOL, '')
      .replace(SIDE_WORDS, '')
      .replace(/[*\s()]|and|et|и/g, '')
      .replace(SYMBOL, '').length === 0;
  if (isSymbol(gap[2]!)) {
    setAside.add(line.at, gap[2]!, 'side column');
    return cut(line, gap[1]!);
  }
  if (isSymbol(gap[1]!) && readItemNumber(gap[2]!)) {
    setAside.add(line.at, gap[1]!, 'side column');
    return cut(line, gap[2]!);
  }
  return line;
}
