import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx';

/** One piece of text at a place on a page, in points from the lower left corner. */
export interface Piece {
  x: number;
  y: number;
  text: string;
  size?: number;
}

/**
 * Writes a PDF with one font of fixed width. The characters get codes of their own and a ToUnicode map, as PDF
 * producers do it for letters beyond Latin-1; at most 255 different ones fit in.
 */
export function writePdf(pages: readonly (readonly Piece[])[]): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (text: string): string =>
    [...text].map((letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('');
  const map = letters
    .map((letter, i) => {
      const code = (i + 1).toString(16).padStart(2, '0');
      return `<${code}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`;
    })
    .join('\n');
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <01> <ff> endcodespacerange
${letters.length} beginbfchar
${map}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`;
  const stream = (content: string): string =>
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const font = 3;
  const first = 5;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 1 /LastChar 255 /Widths [${'600 '.repeat(255)}] /Encoding << /Type /Encoding /Differences [1 ${letters.map((_, i) => `/g${i + 1}`).join(' ')}] >> /ToUnicode 4 0 R >>`,
    stream(toUnicode),
    ...pages.flatMap((pieces, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      stream(
        pieces
          .map(({ x, y, text, size }) => `BT /F1 ${size ?? 8} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
          .join('\n'),
      ),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

const LINES_PER_PAGE = 60;

/** A text as it would be printed: a line per line, pieces behind wide gaps placed on their own, page after page. */
export function printPdf(text: string): Uint8Array {
  const pages: Piece[][] = [];
  text
    .replace(/\r/g, '')
    .replace(/\t/g, '    ')
    .split(/\n(?=\f)|\f/)
    .flatMap((page) => {
      const lines = page
        .replace(/\f/g, '')
        .split('\n')
        .flatMap((line) => (line.length <= 105 ? [line] : line.match(/.{1,105}(?=\s|$)/g)!));
      const sheets: string[][] = [];
      for (let i = 0; i < lines.length; i += LINES_PER_PAGE) sheets.push(lines.slice(i, i + LINES_PER_PAGE));
      return sheets;
    })
    .forEach((lines) => {
      pages.push(
        lines.flatMap((line, row) =>
          [...line.matchAll(/\S+(?:\s\S+)*/g)].map((match) => ({
            x: 40 + match.index * 4.8,
            y: 800 - row * 12,
            text: match[0].replace(/\s/g, ' '),
          })),
        ),
      );
    });
  return writePdf(pages);
}

/** A text as it would be typed into a word processor: a paragraph per line, empty ones included. */
export async function typeDocx(text: string): Promise<Uint8Array> {
  const children = text
    .replace(/\r/g, '')
    .split('\n')
    .map(
      (line) =>
        new Paragraph({
          children: line
            .split('\f')
            .flatMap((part, i) => [...(i > 0 ? [new PageBreak()] : []), new TextRun(part)]),
        }),
    );
  const document = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
