import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';

import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import { extractText } from '#app/platform/documents/document-text.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await extractText(bytes, name);
  if ('refused' in result) throw new Error(result.refused.message);
  return result.text;
}

async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await extractText(bytes, name);
  return 'refused' in result ? result.refused.code : 'not refused';
}

/** A PDF with one page and one piece of text per line, written by hand. */
function makePdf(lines: { x: number; y: number; text: string }[]): Uint8Array {
  const content = lines
    .map(({ x, y, text }) => `BT /F1 12 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  return encode(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

async function makeDocx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
  ];
  const document = new Document({
    numbering: {
      config: [
        { reference: 'items', levels },
        { reference: 'notes', levels },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const numbered = (text: string, level = 0, reference = 'items'): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });

describe('plain text', () => {
  test('reads UTF-8, UTF-16 and the Windows code pages', async () => {
    expect(await textOf(encode('1. Ouverture de la séance'), 'a.txt')).toBe('1. Ouverture de la séance');
    expect(await textOf(Uint8Array.from(Buffer.from('\uFEFF1. Открытие', 'utf16le')), 'a.txt')).toBe(
      '1. Открытие',
    );
    expect(await textOf(Uint8Array.from(Buffer.from('1. Clôture de la séance', 'latin1')), 'a.txt')).toBe(
      '1. Clôture de la séance',
    );
    const russian = Uint8Array.from([...'Открытие'].map((letter) => letter.charCodeAt(0) - 0x350));
    expect(await textOf(russian, 'a.txt')).toBe('Открытие');
  });

  test('refuses what is empty or no text', async () => {
    expect(await refusalOf(new Uint8Array(), 'a.txt')).toBe('empty');
    expect(await refusalOf(encode(' \n '), 'a.txt')).toBe('empty');
    expect(await refusalOf(Uint8Array.from([1, 0, 2, 0, 0]), 'a.txt')).toBe('unknown-type');
    expect(await refusalOf(encode('hello'), 'a.pdf')).toBe('damaged');
    expect(await refusalOf(encode('hello'), 'a.docx')).toBe('damaged');
  });
});

describe('PDF', () => {
  test('rebuilds lines and columns from the places of the text', async () => {
    const bytes = makePdf([
      { x: 72, y: 760, text: 'Provisional agenda' },
      { x: 72, y: 720, text: '1. Opening' },
      { x: 400, y: 720, text: 'ECE/CES/GE.10/2019/1' },
      { x: 72, y: 704, text: '2. Data on borders' },
      { x: 72, y: 688, text: '3. Closing' },
    ]);
    const text = await textOf(bytes, 'agenda.pdf');
    expect(text).toBe(
      `Provisional agenda\n\n${'1. Opening'.padEnd(58)}ECE/CES/GE.10/2019/1\n2. Data on borders\n3. Closing`,
    );
    const agenda = parseAgenda(text);
    expect(isRefusal(agenda) ? [] : agenda.items.map(({ title }) => title)).toEqual([
      'Opening',
      'Data on borders',
      'Closing',
    ]);
  });

  test('refuses damaged, encrypted and pictures-only documents', async () => {
    expect(await refusalOf(makePdf([]), 'a.pdf')).toBe('no-text');
    expect(await refusalOf(encode('%PDF-1.4\ngarbage'), 'a.pdf')).toBe('damaged');
    const whole = Buffer.from(makePdf([{ x: 72, y: 700, text: '1. Opening' }])).toString('latin1');
    const key = '0'.repeat(64);
    const locked = whole.replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
    );
    expect(await refusalOf(encode(locked), 'a.pdf')).toBe('encrypted');
  });
});

describe('DOCX', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await makeDocx([
      new Paragraph('I. Provisional agenda'),
      numbered('Opening'),
      numbered('Data on borders'),
      numbered('Registers', 1),
      numbered('Surveys', 1),
      numbered('Closing'),
      new Paragraph('II. Annotations'),
      numbered('Opening', 0, 'notes'),
      new Paragraph('The chair will open the meeting.'),
      numbered('Data on borders', 0, 'notes'),
      new Paragraph('Countries will report on what they count.'),
      numbered('Closing', 0, 'notes'),
      new Paragraph('The chair will close the meeting.'),
    ]);
  });

  test('writes the numbers that Word makes by itself', async () => {
    const text = await textOf(bytes, 'agenda.docx');
    expect(text.split('\n\n').slice(0, 9)).toEqual([
      'I. Provisional agenda',
      '1. Opening',
      '2. Data on borders',
      '(a) Registers',
      '(b) Surveys',
      '3. Closing',
      'II. Annotations',
      '1. Opening',
      'The chair will open the meeting.',
    ]);
    const agenda = parseAgenda(text);
    if (isRefusal(agenda)) throw new Error(agenda.refused.message);
    expect(agenda.items.map(({ number, title, annotation }) => [number, title, annotation])).toEqual([
      ['1', 'Opening', 'The chair will open the meeting.'],
      ['2', 'Data on borders', 'Countries will report on what they count.'],
      ['3', 'Closing', 'The chair will close the meeting.'],
    ]);
    expect(agenda.warnings).toEqual([]);
  });

  test('writes tables as rows with pipes', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('1'), cell('Opening')] }),
        new TableRow({ children: [cell('2'), cell('Closing')] }),
      ],
    });
    expect(await textOf(await makeDocx([new Paragraph('Agenda'), table]), 'a.docx')).toBe(
      'Agenda\n\n| 1 | Opening |\n| 2 | Closing |',
    );
  });

  test('refuses damaged, foreign, encrypted and overgrown archives', async () => {
    expect(await refusalOf(bytes.slice(0, 900), 'a.docx')).toBe('damaged');
    expect(await refusalOf(encode('PK\x05\x06' + '\0'.repeat(18)), 'a.docx')).toBe('unknown-type');
    expect(await refusalOf(await makeDocx([]), 'a.docx')).toBe('no-text');
    expect(await refusalOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.docx')).toBe('encrypted');
    expect(await refusalOf(withDeclaredSize(bytes, 1_000_000_000), 'a.docx')).toBe('unsafe-archive');
  });
});

/** Claims in the archive's directory that the first entry unpacks to this many bytes. */
function withDeclaredSize(archive: Uint8Array, size: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, size, true);
    break;
  }
  return copy;
}
