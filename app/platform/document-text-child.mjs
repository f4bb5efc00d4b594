/**
 * Reads one PDF or DOCX from stdin and answers `{ text }` or `{ failure }` on stdout. A process of its own, with
 * limits set by document-text.server.ts. Plain JavaScript: it has to run from sources and beside the bundle.
 */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const bytes = Buffer.concat(chunks);

// Readers print their complaints; stdout belongs to the answer.
// eslint-disable-next-line no-console -- this is what keeps them quiet
console.log = console.warn = console.info = () => undefined;

let answer;
try {
  answer = { text: process.argv[2] === 'pdf' ? await readPdf(bytes) : await readDocx(bytes) };
} catch (error) {
  answer = {
    failure:
      error?.name === 'PasswordException' || /password|encrypt/i.test(error?.message ?? '')
        ? 'encrypted'
        : 'damaged',
  };
}
process.stdout.write(JSON.stringify(answer));

/** Rebuilds lines from the places of the pieces of text; wide gaps become spaces, so that columns survive. */
async function readPdf(data) {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(data));
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(toLines(items.filter((item) => typeof item.str === 'string' && item.str.trim() !== '')));
    page.cleanup();
  }
  return pages.join('\n\f');
}

function toLines(items) {
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
  const steps = rows
    .slice(1)
    .map((row, i) => rows[i].y - row.y)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 4)] ?? 0;
  let text = '';
  rows.forEach((row, i) => {
    // A step clearly larger than the usual one is an empty line on paper.
    if (i > 0) text += rows[i - 1].y - row.y > usual * 1.35 ? '\n\n' : '\n';
    text += joinPieces(row.pieces.sort((a, b) => a.x - b.x));
  });
  return text;
}

function joinPieces(pieces) {
  let line = '';
  let end;
  for (const piece of pieces) {
    const letter = piece.width / Math.max(1, piece.text.length) || piece.height / 2;
    const gap = end === undefined ? 0 : piece.x - end;
    if (gap > letter * 4) line += '     ';
    else if (gap > letter * 0.3 && !line.endsWith(' ')) line += ' ';
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line;
}

/** Word's automatic numbers are not part of its text: they are written again from the lists of the HTML. */
async function readDocx(data) {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: data },
    { convertImage: mammoth.images.imgElement(() => ({ src: '' })), ignoreEmptyParagraphs: true },
  );
  return htmlToText(value);
}

function htmlToText(html) {
  const out = [];
  let line = '';
  let cells = null;
  let cellDepth = 0;
  // Prose between two numbered paragraphs splits one Word list into several of the HTML: a list of one entry is
  // continued by the next, a list of several was complete and is followed by a new one.
  const counters = [];
  let topEntries = 0;
  const lists = [];
  const flush = () => {
    if (line.trim() !== '') out.push(line.trim());
    line = '';
  };
  for (const [token, closing, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>|[^<]+/gi)) {
    if (!name) {
      line += decode(token);
      continue;
    }
    const tag = name.toLowerCase();
    if (tag === 'br') {
      if (cellDepth > 0) line += ' ';
      else flush();
    } else if (tag === 'ol' || tag === 'ul') {
      if (!closing) {
        if (cellDepth === 0) flush();
        lists.push(tag);
        if (lists.length === 1) {
          if (topEntries > 1) counters.length = 0;
          topEntries = 0;
        }
      } else lists.pop();
      if (closing && lists.length > 0) counters.length = lists.length;
    } else if (tag === 'li' && !closing) {
      if (cellDepth === 0) flush();
      const depth = lists.length - 1;
      if (lists[depth] === 'ol') {
        counters[depth] = (counters[depth] ?? 0) + 1;
        if (depth === 0) topEntries++;
        counters.length = depth + 1;
        line += `${mark(counters[depth], depth)} `;
      } else line += '• ';
    } else if (tag === 'tr') {
      if (!closing) cells = [];
      else if (cells) {
        out.push(`| ${cells.join(' | ')} |`);
        cells = null;
      }
    } else if (tag === 'td' || tag === 'th') {
      if (!closing) {
        cellDepth++;
        line = '';
      } else {
        cellDepth--;
        cells?.push(line.replace(/\s+/g, ' ').trim());
        line = '';
      }
    } else if (/^(?:p|h[1-6]|li|table)$/.test(tag) && closing) {
      if (cellDepth > 0) line += ' ';
      else flush();
    }
  }
  flush();
  return out.join('\n');
}

function mark(count, depth) {
  if (depth === 0) return `${count}.`;
  if (depth === 1) return `(${count <= 26 ? String.fromCharCode(96 + count) : count})`;
  return `(${['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][count] ?? count})`;
}

function decode(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : (named[name] ?? whole),
  );
}
