/** Opens a PDF; what is left of `data` stays as it is. */
export async function openPdf(data) {
  const { getDocumentProxy } = await import('unpdf');
  return getDocumentProxy(new Uint8Array(data));
}

/** The text of a PDF, laid out as on paper: lines, empty lines, wide gaps and page breaks. */
export async function readPdf(data) {
  return readPages(await openPdf(data));
}

/** The same of one that is open. */
export async function readPages(document) {
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(toRows(items.filter((item) => typeof item.str === 'string' && item.str.trim() !== '')));
    page.cleanup();
  }
  const step = usualStep(pages);
  return pages.map((rows) => toText(rows, step)).join('\n\f');
}

/** Groups the pieces of one page into rows, top to bottom. */
function toRows(items) {
  const rows = [];
  const placed = items.map((item) => ({
    text: item.str,
    x: item.transform[4],
    y: item.transform[5],
    width: item.width,
    height: item.height || Math.abs(item.transform[3]) || 10,
  }));
  placed.sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of placed) {
    const row = rows[rows.length - 1];
    if (row && Math.abs(row.y - piece.y) < Math.max(2, row.height * 0.45)) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return rows;
}

/** The usual distance of two lines; measured over all pages, because the last page may hold one line only. */
function usualStep(pages) {
  const steps = pages
    .flatMap((rows) => rows.slice(1).map((row, i) => rows[i].y - row.y))
    .sort((a, b) => a - b);
  const heights = pages.flatMap((rows) => rows.map((row) => row.height)).sort((a, b) => a - b);
  // Where every line stands apart there is no usual step to be seen; single spacing is at most half a letter more.
  const single = (heights[Math.floor(heights.length / 2)] ?? 0) * 1.5;
  return Math.min(steps[Math.floor(steps.length / 4)] ?? 0, single);
}

function toText(rows, usual) {
  const left = Math.min(...rows.flatMap(({ pieces }) => pieces.map((piece) => piece.x)));
  const letter = letterWidth(rows);
  let text = '';
  rows.forEach((row, i) => {
    // A step clearly larger than the usual one is an empty line on paper.
    if (i > 0) text += rows[i - 1].y - row.y > usual * 1.35 ? '\n\n' : '\n';
    text += joinPieces(
      row.pieces.sort((a, b) => a.x - b.x),
      left,
      letter,
    );
  });
  return text;
}

/** Width of a usual letter on this page: the median over its pieces. */
function letterWidth(rows) {
  const widths = rows
    .flatMap(({ pieces }) => pieces.map((piece) => piece.width / Math.max(1, piece.text.length)))
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] || 5;
}

/** Pieces far apart keep their column, counted in usual letters, so that columns stand below each other. */
function joinPieces(pieces, left, usual) {
  let line = '';
  let end;
  for (const piece of pieces) {
    const letter = piece.width / Math.max(1, piece.text.length) || piece.height / 2;
    const gap = end === undefined ? piece.x - left : piece.x - end;
    const column = Math.round((piece.x - left) / usual);
    if (gap > letter * 2.6) line = line.padEnd(Math.max(column, line.length + (end === undefined ? 0 : 3)));
    else if (end !== undefined && gap > letter * 0.3 && !line.endsWith(' ')) line += ' ';
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line.trimEnd();
}
