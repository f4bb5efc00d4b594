/** The text of a PDF, laid out as on paper: lines, empty lines, wide gaps and page breaks. */
import { getDocumentProxy } from 'unpdf';

// Loaded with the program and not with the first document.
import 'unpdf/pdfjs';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Opens a PDF; what is left of `bytes` stays as it is. @throws what pdf.js throws for damaged and locked ones */
export function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // Nothing in a document is made into code, here nor by the flags with which this process is started.
  return getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false });
}

/** A piece of text at its place, in points from the lower left corner. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Row {
  y: number;
  height: number;
  pieces: Piece[];
}

/** The widest line, in letters: what stands further to the right was not meant to be read. */
const MAX_COLUMN = 1_000;

/** The text of all pages, in order. */
export async function readPages(document: PdfDocument): Promise<string> {
  const pages: Row[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(toRows(await piecesOf(page)));
    page.cleanup();
  }
  const step = usualStep(pages);
  return pages.map((rows) => toText(rows, step)).join('\n\f');
}

async function piecesOf(page: Awaited<ReturnType<PdfDocument['getPage']>>): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , scale, x, y] = item.transform.map(Number);
    const height = item.height || Math.abs(scale ?? 0) || 10;
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height }];
  });
}

/** Groups the pieces of one page into rows, top to bottom. */
function toRows(pieces: Piece[]): Row[] {
  const rows: Row[] = [];
  pieces.sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.max(2, row.height * 0.45)) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return rows;
}

/** The usual distance of two lines; measured over all pages, because the last page may hold one line only. */
function usualStep(pages: readonly Row[][]): number {
  const steps = pages.flatMap(stepsBetween).sort((a, b) => a - b);
  const heights = pages.flatMap((rows) => rows.map((row) => row.height)).sort((a, b) => a - b);
  // Where every line stands apart there is no usual step to be seen; single spacing is at most half a letter more.
  const single = (heights[Math.floor(heights.length / 2)] ?? 0) * 1.5;
  return Math.min(steps[Math.floor(steps.length / 4)] ?? 0, single);
}

function stepsBetween(rows: readonly Row[]): number[] {
  return rows.slice(1).map((row, i) => (rows[i]?.y ?? row.y) - row.y);
}

function toText(rows: readonly Row[], usual: number): string {
  const left = rows.reduce(
    (least, { pieces }) => pieces.reduce((min, piece) => Math.min(min, piece.x), least),
    Infinity,
  );
  const letter = letterWidth(rows);
  const steps = stepsBetween(rows);
  return rows
    .map((row, i) => {
      // A step clearly larger than the usual one is an empty line on paper.
      const gap = i === 0 ? '' : (steps[i - 1] ?? 0) > usual * 1.35 ? '\n\n' : '\n';
      return (
        gap +
        joinPieces(
          row.pieces.toSorted((a, b) => a.x - b.x),
          left,
          letter,
        )
      );
    })
    .join('');
}

/** Width of a usual letter on this page: the median over its pieces. */
function letterWidth(rows: readonly Row[]): number {
  const widths = rows
    .flatMap(({ pieces }) => pieces.map(letterOf))
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] || 5;
}

function letterOf({ width, text }: Piece): number {
  return width / Math.max(1, text.length);
}

/** Pieces far apart keep their column, counted in usual letters, so that columns stand below each other. */
function joinPieces(pieces: readonly Piece[], left: number, usual: number): string {
  let line = '';
  let end: number | undefined;
  for (const piece of pieces) {
    const letter = letterOf(piece) || piece.height / 2;
    const gap = end === undefined ? piece.x - left : piece.x - end;
    const column = Math.min(Math.round((piece.x - left) / usual), MAX_COLUMN);
    if (gap > letter * 2.6) line = line.padEnd(Math.max(column, line.length + (end === undefined ? 0 : 3)));
    else if (end !== undefined && gap > letter * 0.3 && !line.endsWith(' ')) line += ' ';
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line.trimEnd();
}
