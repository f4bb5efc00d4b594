import { deflateRawSync, deflateSync } from 'node:zlib';

import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx';

/** One piece of text at a place on a page, in points from the lower left corner. */
export interface Piece {
  x: number;
  y: number;
  text: string;
  size?: number;
}

/** What a PDF says about itself. */
export interface PdfProperties {
  title?: string;
  language?: string;
  /** It has a descriptor of its font, with a program (a stand-in that nobody draws with) or without. */
  isFontEmbedded?: boolean;
  /** The descriptor of the font stands in a compressed stream of objects, as new programs write it. */
  isPacked?: boolean;
}

/**
 * Writes a PDF with one font of fixed width. The characters get codes of their own and a ToUnicode map, as PDF
 * producers do it for letters beyond Latin-1; at most 255 different ones fit in.
 */
function writePdf(pages: readonly (readonly Piece[])[], properties: PdfProperties = {}): Uint8Array {
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
    `<< /Type /Catalog /Pages 2 0 R ${properties.language ? `/Lang (${properties.language})` : ''} >>`,
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 1 /LastChar 255 /Widths [${'600 '.repeat(255)}] /Encoding << /Type /Encoding /Differences [1 ${letters.map((_, i) => `/g${i + 1}`).join(' ')}] >> /ToUnicode 4 0 R ${properties.isFontEmbedded === undefined ? '' : `/FontDescriptor ${first + 2 * pages.length} 0 R`} >>`,
    stream(toUnicode),
    ...pages.flatMap((pieces, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      stream(
        pieces
          .map(({ x, y, text, size }) => `BT /F1 ${size ?? 8} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
          .join('\n'),
      ),
    ]),
    ...(properties.isFontEmbedded === undefined ? [] : descriptor(properties, first + 2 * pages.length)),
    ...(properties.title === undefined ? [] : [`<< /Title (${properties.title}) >>`]),
  ];
  const info = properties.title === undefined ? '' : `/Info ${objects.length} 0 R`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new Uint8Array(
    Buffer.from(
      `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${info} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
}

function descriptor({ isFontEmbedded, isPacked }: PdfProperties, number: number): string[] {
  const program = isFontEmbedded ? `/FontFile2 ${number + 1} 0 R` : '';
  const text = `<< /Type /FontDescriptor /FontName /ABCDEF+Minion#20Pro ${program} >>`;
  if (!isPacked) return [text, '<< /Length 1 >>\nstream\nx\nendstream'];
  const packed = deflateSync(`9999 0 ${text}`).toString('latin1');
  return [
    'null',
    `<< /Type /ObjStm /N 1 /First 7 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ];
}

const LINES_PER_PAGE = 60;

/** A text as it would be printed: a line per line, pieces behind wide gaps placed on their own, page after page. */
export function printPdf(text: string, properties: PdfProperties = {}): Uint8Array {
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
  return writePdf(pages, properties);
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

/** One entry of an archive; stored as it is unless it is packed. */
export interface Entry {
  name: string;
  content: string | Uint8Array;
  packed?: boolean;
  /** What the directory claims that it unpacks to, if that is not true. */
  claims?: number;
  /** The directory says that it is encrypted. */
  encrypted?: boolean;
  /** The mode of Unix that the directory gives it. */
  mode?: number;
  /** A second name, which stands in a field that only some programs know (0x7075). */
  otherName?: string;
}

/** A zip archive, as office programs write it. */
export function writeZip(entries: readonly Entry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, content, packed = false, claims, encrypted = false, mode = 0, otherName } = entry;
    const plain = Buffer.from(content as string);
    const body = packed ? deflateRawSync(plain) : plain;
    const named = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(packed ? 8 : 0, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(claims ?? plain.length, 18);
    common.writeUInt16LE(named.length, 22);
    const extra = otherName === undefined ? Buffer.alloc(0) : unicodePath(named, otherName);
    common.writeUInt16LE(extra.length, 24);
    const place = Buffer.alloc(14);
    place.writeUInt32LE((mode << 16) >>> 0, 6);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\u0003\u0004'), common, named, extra, body);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, named, extra);
    at += 4 + common.length + named.length + extra.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment, 'latin1')]);
}

function unicodePath(name: Buffer, other: string): Buffer {
  const head = Buffer.alloc(9);
  const text = Buffer.from(other, 'utf8');
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + text.length, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([head, text]);
}

function crc32(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

const OPEN_XML = {
  docx: { main: 'word/document.xml', type: 'wordprocessingml.document' },
  pptx: { main: 'ppt/presentation.xml', type: 'presentationml.presentation' },
  xlsx: { main: 'xl/workbook.xml', type: 'spreadsheetml.sheet' },
} as const;
const OPEN_DOCUMENT = { odt: 'text', odp: 'presentation', ods: 'spreadsheet' } as const;
export type OfficeKind = keyof typeof OPEN_XML | keyof typeof OPEN_DOCUMENT;
export const OFFICE_KINDS: readonly OfficeKind[] = ['docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods'];

/** The smallest package of a kind. @param parts further entries, or others in the place of the usual ones */
export function officeEntries(kind: OfficeKind, parts: readonly Entry[] = []): Entry[] {
  const usual: Entry[] =
    kind in OPEN_XML
      ? openXmlEntries(OPEN_XML[kind as keyof typeof OPEN_XML])
      : [
          {
            name: 'mimetype',
            content: `application/vnd.oasis.opendocument.${OPEN_DOCUMENT[kind as keyof typeof OPEN_DOCUMENT]}`,
          },
          { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>', packed: true },
          { name: 'content.xml', content: '<office:document-content/>', packed: true },
        ];
  return [...usual.filter((entry) => !parts.some((part) => part.name === entry.name)), ...parts];
}

/** One relation of Open XML. @param more further attributes */
export function relation(kind: string, target: string, more = ''): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="r${kind}" Type="${type}" Target="${target}" ${more}/>`;
}

function openXmlEntries({ main, type }: { main: string; type: string }): Entry[] {
  const types = `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
  const relations = `<Relationships>${relation('officeDocument', main)}</Relationships>`;
  return [
    { name: '[Content_Types].xml', content: types, packed: true },
    { name: '_rels/.rels', content: relations, packed: true },
    { name: main, content: '<document/>', packed: true },
  ];
}

/** A package that opens. */
export function writeOffice(kind: OfficeKind, parts: readonly Entry[] = []): Buffer {
  return writeZip(officeEntries(kind, parts));
}
