import { readItemNumber } from './item-numbers.ts';
import type { Line } from './lines.ts';

/**
 * Document symbols: a body in capitals, then parts between slashes, one of which is a figure, a lettered figure
 * ("L.1", "GE.10") or a bracketed year: "ECE/CES/GE.10/2017/1", "CES/2017/12/Add.1", "A/RES/71/1", "GB.334/INS/1",
 * "STD/CSSP(2019)5".
 */
const SYMBOL_PART = String.raw`\/\p{L}[\p{L}\d.-]*?|\/\d{1,4}|\(\d{4}\)\d{1,3}`;
const SYMBOL_FIGURE = String.raw`\/\d{1,4}(?![\p{L}\d])|\/\p{L}{1,8}[.-]\d[\p{L}\d-]*|\/?[\p{L}]*\(\d{4}\)\d{1,3}`;
export const SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(?:\p{Lu}{1,9}|Eurostat)(?:\.\d{1,4})?(?:${SYMBOL_PART})*(?:${SYMBOL_FIGURE})(?:\/[\p{L}\d][\p{L}\d.-]*)*(?<![.-])`,
  'u',
);

const PAGE = '(?:page|pages|p\\.|стр\\.?|страница|seite)';
const PAGE_NUMBER = new RegExp(
  `^(?:[-–—|\\s]*\\d{1,3}[-–—|\\s]*|${PAGE}\\s*\\d{1,3}(?:\\s*(?:\\/|of|sur|de|из)\\s*\\d{1,3})?|\\d{1,3}\\s*(?:\\/|of)\\s*\\d{1,3})$`,
  'iu',
);
/** A symbol with the number of its page is a running header. */
const PAGED = /(?<!\p{L})(?:page|p\.|стр)/iu;
const JOB_NUMBER =
  /^(?:GE\.\d{2}-\d{4,6}.*|\*\d{6,8}\*.*|\d{2}-\d{5}(?:\s*\([EFRSAC]\).*)?(?:\s+\d{1,3}(?:\/\d{1,3})?)?|\d{1,3}(?:\/\d{1,3})?\s+\d{2}-\d{5}(?:\s*\([EFRSAC]\))?|\d{6}\s+\d{6})$/u;
const PRINT_NOTES =
  /^(?:page|(?:(?:pdf|docx?|html|e|f|r)(?:\s+|$)){2,}|pdf|please recycle.*|prière de recycler.*|просьба отправить на вторичную переработку.*|♻.*|distr\.?\s*:.*|original\s*:.*|distr\.?\s+(?:general|générale|limited).*|general|générale?|общее|english(?: only)?|french|français|russian|русский|english, french and russian|язык оригинала.*|оригинал\s*:.*|e nglish only)$/iu;

/** A line that carries a symbol and nothing else but a page number. */
export function isSymbolLine(text: string): boolean {
  const match = SYMBOL.exec(text);
  if (!match) return false;
  const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).replace(
    /[\s/|()[\]–—:*-]/g,
    '',
  );
  return rest === '' || /^\d{1,3}$/.test(rest) || new RegExp(`^${PAGE}\\d{1,3}$`, 'iu').test(rest);
}

const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/** A line that belongs to the sheet of paper and not to the text. */
function isFurniture(text: string): boolean {
  return isPageNumber(text) || isSymbolLine(text) || JOB_NUMBER.test(text) || PRINT_NOTES.test(text);
}

/**
 * Finds the lines that printing put there: page numbers, symbols, job numbers and running headers (a line that
 * comes again beside other furniture or a page break). Footnotes are told from bullets by their reference.
 */
export function findFurniture(
  lines: readonly Line[],
  figuresCount = false,
): Map<number, 'page furniture' | 'footnote'> {
  const found = new Map<number, 'page furniture' | 'footnote'>();
  const plain = (line: Line): string => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const front = lines.findIndex((line) => readItemNumber(line.text) !== undefined);
  const symbols = new Map<string, number>();
  lines.forEach((line, i) => {
    if (!isFurniture(line.text) || (figuresCount && /^\d{1,2}$/.test(line.text))) return;
    if (isSymbolLine(line.text) && !PAGED.test(line.text)) {
      symbols.set(line.text, (symbols.get(line.text) ?? 0) + 1);
      // A symbol below "Documentation:" is a document of the item.
      if (listsDocuments(lines, i)) return;
    }
    found.set(i, 'page furniture');
  });
  // So is one that stands only once below an item, and not at the edge of a page.
  const isSymbol = (i: number): boolean => lines[i] !== undefined && isSymbolLine(lines[i].text);
  const atEdge = (i: number): boolean =>
    lines[i]!.pageBreakBefore ||
    lines[i + 1]?.pageBreakBefore === true ||
    [i - 1, i + 1].some((near) => found.has(near) && !isSymbol(near));
  const documents = [...found.keys()].filter(
    (i) => i > front && front >= 0 && symbols.get(lines[i]!.text) === 1 && i + 1 < lines.length && !atEdge(i),
  );
  for (const i of documents) found.delete(i);
  const count = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const places = count.get(plain(line));
    if (places) places.push(i);
    else count.set(plain(line), [i]);
  });
  for (const places of count.values()) {
    if (places.length < 2) continue;
    const text = lines[places[0]!]!.text;
    if (figuresCount && /^\d{1,2}$/.test(text)) continue;
    if (text.length > 100 || /^\(?[\p{L}\d]{1,3}[.)]/u.test(text) || /[:;.]$/.test(text)) continue;
    const again = places.slice(1).filter((i) => besidePageEdge(lines, found, i));
    // The first occurrence stays when it stands inside the text (often the title of the document itself).
    again.forEach((i) => found.set(i, 'page furniture'));
    if (again.length > 0 && besidePageEdge(lines, found, places[0]!) && places[0]! > 0)
      found.set(places[0]!, 'page furniture');
  }
  findFootnotes(lines, found);
  return found;
}

/**
 * Footnotes begin with a mark that stands behind a word of the text. A bare figure counts only at the foot of a page:
 * "Experts1,2" above, "1 Delegates are asked …" just before the furniture.
 */
function findFootnotes(lines: readonly Line[], found: Map<number, 'page furniture' | 'footnote'>): void {
  const body = lines.map((line) => line.text).join('\n');
  const known = new Map<string, boolean>();
  const isReferred = (mark: string): boolean => {
    const before = known.get(mark);
    if (before !== undefined) return before;
    const referred = findReference(mark);
    known.set(mark, referred);
    return referred;
  };
  const findReference = (mark: string): boolean => {
    const escaped = mark.replace(/[*/]/g, '\\$&');
    const before = /^\d/.test(mark) ? String.raw`\p{L}[.,”"]?(?:\d,\s?)*` : String.raw`[\p{L}\d)”"».,;]\s?`;
    return new RegExp(`${before}${escaped}(?=[\\s.,;:]|$)`, 'mu').test(body);
  };
  for (let i = lines.length - 1; i >= 0; i--) {
    if (found.has(i)) continue;
    const text = lines[i]!.text;
    const mark = /^(\*{1,3}|[¹²³⁴-⁹]{1,2}|\d\/)\s*\S/u.exec(text)?.[1];
    if (mark && isReferred(mark)) found.set(i, 'footnote');
    const figure = /^(\d)\s+\p{L}/u.exec(text)?.[1];
    const atFoot = found.has(i + 1) || lines[i + 1]?.pageBreakBefore === true;
    if (figure && atFoot && isReferred(figure)) found.set(i, 'footnote');
  }
}

function listsDocuments(lines: readonly Line[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) {
    const text = lines[j]!.text;
    if (
      /(?:documents?|documentation|документ\p{L}*|papers?)\s*:?\s*(?:\(.*\))?$|^(?:documents?|documentation|документ\p{L}*)\b/iu.test(
        text,
      )
    )
      return true;
    if (!SYMBOL.test(text)) return false;
  }
  return false;
}

function besidePageEdge(lines: readonly Line[], found: Map<number, string>, i: number): boolean {
  return (
    lines[i]!.pageBreakBefore ||
    lines[i + 1]?.pageBreakBefore === true ||
    found.has(i - 1) ||
    found.has(i + 1)
  );
}
