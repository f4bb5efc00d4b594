import type { FileChild, ILevelsOptions, ISectionOptions } from 'docx';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';

import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import type { ParsedAgenda } from '#app/domain/agenda/types.ts';
import { openArchive } from '#app/platform/documents/reader/archive.ts';
import { readWord } from '#app/platform/documents/reader/word-text.ts';
import { outlineOf } from '#tests/unit/agenda/expect-agenda.ts';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const level = (index: number, format: Format, text: string, start = 1): ILevelsOptions => ({
  level: index,
  format,
  text,
  start,
  alignment: AlignmentType.START,
});

/** List formats of Word: how each level counts and the text around its number. */
const LISTS = {
  items: [
    level(0, LevelFormat.DECIMAL, '%1.'),
    level(1, LevelFormat.LOWER_LETTER, '(%2)'),
    level(2, LevelFormat.LOWER_ROMAN, '(%3)'),
  ],
  notes: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '(%2)')],
  words: [level(0, LevelFormat.DECIMAL, 'Item %1:'), level(1, LevelFormat.DECIMAL, '%1.%2')],
  parts: [level(0, LevelFormat.UPPER_ROMAN, '%1.')],
  paragraphs: [level(0, LevelFormat.DECIMAL, '%1.')],
  bullets: [level(0, LevelFormat.BULLET, '\uF0B7')],
  third: [level(0, LevelFormat.DECIMAL, '%1.', 3)],
  russian: [level(0, LevelFormat.DECIMAL, '%1)'), level(1, LevelFormat.RUSSIAN_LOWER, '%2)')],
};

async function read(children: FileChild[], options: Partial<ISectionOptions> = {}): Promise<ParsedAgenda> {
  const document = new Document({
    numbering: {
      config: Object.entries(LISTS).map(([reference, levels]) => ({ reference, levels })),
    },
    footnotes: { 1: { children: [new Paragraph('Late submission owing to consultations.')] } },
    sections: [{ ...options, children }],
  });
  const text = await readWord(await openArchive(await Packer.toBuffer(document)));
  const agenda = parseAgenda(text);
  if (isRefusal(agenda)) throw new Error(`${agenda.refused.message}\n${text}`);
  return agenda;
}

const plain = (text: string): Paragraph => new Paragraph(text);
const listed = (reference: keyof typeof LISTS, text: string, depth = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference, level: depth } });
const cell = (...texts: string[]): TableCell => new TableCell({ children: texts.map(plain) });
const row = (...cells: (string | string[])[]): TableRow =>
  new TableRow({ children: cells.map((texts) => cell(...[texts].flat())) });

describe('agendas made with a word processor', () => {
  test('counts three levels of an automatic list', async () => {
    const agenda = await read([
      plain('Provisional agenda'),
      listed('items', 'Opening of the session'),
      listed('items', 'Organizational matters'),
      listed('items', 'Adoption of the agenda', 1),
      listed('items', 'Officers', 1),
      listed('items', 'Election of the Chair', 2),
      listed('items', 'Election of Vice-Chairs', 2),
      listed('items', 'Observers', 1),
      listed('items', 'Closing of the session'),
    ]);
    expect(outlineOf(agenda.items)).toEqual([
      '1 Opening of the session',
      '2 Organizational matters',
      '  a Adoption of the agenda',
      '  b Officers',
      '    i Election of the Chair',
      '    ii Election of Vice-Chairs',
      '  c Observers',
      '3 Closing of the session',
    ]);
    expect(agenda.warnings).toEqual([]);
  });

  test('tells the lists of parts, items and paragraphs apart', async () => {
    const agenda = await read([
      listed('parts', 'Provisional agenda'),
      listed('items', 'Adoption of the agenda'),
      listed('items', 'Scanner data'),
      listed('items', 'Adoption of the report'),
      listed('parts', 'Annotations'),
      listed('notes', 'Adoption of the agenda'),
      listed('paragraphs', 'The Group will adopt its agenda.'),
      listed('notes', 'Scanner data'),
      listed('paragraphs', 'Offices will present how they use scanner data.'),
      listed('paragraphs', 'Offices may also present legal questions.'),
      listed('notes', 'Adoption of the report'),
      listed('paragraphs', 'The Group will adopt its report.'),
    ]);
    expect(agenda.items.map(({ number, title, annotation }) => [number, title, annotation])).toEqual([
      ['1', 'Adoption of the agenda', '1. The Group will adopt its agenda.'],
      [
        '2',
        'Scanner data',
        '2. Offices will present how they use scanner data.\n\n3. Offices may also present legal questions.',
      ],
      ['3', 'Adoption of the report', '4. The Group will adopt its report.'],
    ]);
    expect(agenda.warnings).toEqual([]);
  });

  test('writes what the list puts around its numbers', async () => {
    const agenda = await read([
      plain('Draft agenda'),
      listed('words', 'Opening'),
      listed('words', 'Country reports'),
      listed('words', 'Northern countries', 1),
      listed('words', 'Southern countries', 1),
      listed('words', 'Closing'),
    ]);
    expect(outlineOf(agenda.items)).toEqual([
      '1 Opening',
      '2 Country reports',
      '  2.1 Northern countries',
      '  2.2 Southern countries',
      '3 Closing',
    ]);
  });

  test('begins where the list begins', async () => {
    const agenda = await read([
      plain('Agenda (continued)'),
      listed('third', 'Data on housing'),
      listed('third', 'Next meeting'),
      listed('third', 'Any other business'),
    ]);
    expect(outlineOf(agenda.items)).toEqual(['3 Data on housing', '4 Next meeting', '5 Any other business']);
  });

  test('counts with Cyrillic letters', async () => {
    const agenda = await read([
      plain('Повестка дня'),
      listed('russian', 'Открытие совещания'),
      listed('russian', 'Перепись населения'),
      listed('russian', 'Подготовка', 1),
      listed('russian', 'Итоги', 1),
      listed('russian', 'Закрытие совещания'),
    ]);
    expect(outlineOf(agenda.items)).toEqual([
      '1 Открытие совещания',
      '2 Перепись населения',
      '  а Подготовка',
      '  б Итоги',
      '3 Закрытие совещания',
    ]);
  });

  test('keeps bullets in the text of the item', async () => {
    const agenda = await read([
      plain('Agenda'),
      listed('items', 'Opening'),
      listed('items', 'Preparation of the workshop'),
      listed('bullets', 'Venue'),
      listed('bullets', 'Speakers'),
      listed('items', 'Closing'),
    ]);
    expect(agenda.items.map(({ annotation }) => annotation)).toEqual(['', '• Venue\n\n• Speakers', '']);
  });

  test('reads the item column of a table, with documents beside and text below the title', async () => {
    const agenda = await read([
      plain('Provisional agenda'),
      new Table({
        rows: [
          row('Item', 'Subject', 'Documents'),
          row('1.', 'Opening', ''),
          row(
            '2.',
            ['Statistics on refugees', 'Countries will present their sources.'],
            ['STAT/2019/2', 'STAT/2019/3'],
          ),
          row('3.', 'Closing', ''),
        ],
      }),
    ]);
    expect(agenda.items.map(({ number, title, annotation }) => [number, title, annotation])).toEqual([
      ['1', 'Opening', ''],
      ['2', 'Statistics on refugees', 'Countries will present their sources.'],
      ['3', 'Closing', ''],
    ]);
  });

  test('numbers the rows of a table whose first column is an automatic list', async () => {
    const numberCell = (): TableCell => new TableCell({ children: [listed('items', '\u00A0')] });
    const agenda = await read([
      plain('Agenda'),
      new Table({
        rows: ['Welcome and adoption of the agenda', 'Work programme 2020', 'Next meeting'].map(
          (title) => new TableRow({ children: [numberCell(), cell(title)] }),
        ),
      }),
    ]);
    expect(outlineOf(agenda.items)).toEqual([
      '1 Welcome and adoption of the agenda',
      '2 Work programme 2020',
      '3 Next meeting',
    ]);
  });

  test('lays two languages in two cells against each other', async () => {
    const agenda = await read([
      new Table({
        rows: [
          row(
            ['Agenda', '1. Opening', '2. Time use', '3. Closing'],
            ['Ordre du jour', '1. Ouverture', '2. Emploi du temps', '3. Clôture'],
          ),
        ],
      }),
    ]);
    expect(outlineOf(agenda.items)).toEqual(['1 Opening', '2 Time use', '3 Closing']);
    expect(agenda.warnings.map(({ code }) => code)).toEqual(['second-language']);
  });

  test('follows tracked changes as accepted', async () => {
    const author = { id: 1, author: 'A', date: '2019-01-01T00:00:00Z' };
    const agenda = await read([
      plain('Agenda'),
      listed('items', 'Opening'),
      new Paragraph({
        numbering: { reference: 'items', level: 0 },
        children: [
          new TextRun('Statistics on '),
          new DeletedTextRun({ ...author, text: 'ships' }),
          new InsertedTextRun({ ...author, text: 'ports' }),
        ],
      }),
      listed('items', 'Closing'),
    ]);
    expect(outlineOf(agenda.items)).toEqual(['1 Opening', '2 Statistics on ports', '3 Closing']);
  });

  test('sets footnotes aside and takes their figures from the titles', async () => {
    const agenda = await read([
      plain('Provisional agenda'),
      listed('items', 'Opening'),
      new Paragraph({
        numbering: { reference: 'items', level: 0 },
        children: [new TextRun('Statistics on ports'), new FootnoteReferenceRun(1)],
      }),
      listed('items', 'Closing'),
    ]);
    expect(outlineOf(agenda.items)).toEqual(['1 Opening', '2 Statistics on ports', '3 Closing']);
    expect(agenda.setAside.filter(({ reason }) => reason === 'footnote').map(({ text }) => text)).toEqual([
      '¹ Late submission owing to consultations.',
    ]);
    expect(agenda.items[2]!.annotation).toBe('');
  });

  test('reads the masthead from a table and a text box, and no running headers', async () => {
    const agenda = await read(
      [
        new Table({
          rows: [row('United Nations', ['ECE/CES/GE.20/2019/1', 'Distr.: General', '2 March 2019'])],
        }),
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Group of Experts on Ports' }),
        new Textbox({
          children: [plain('Geneva, 10–12 April 2019')],
          style: { width: '200pt', height: 'auto' },
        }),
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Provisional agenda' }),
        listed('items', 'Opening'),
        listed('items', 'Cargo'),
        listed('items', 'Closing'),
      ],
      { headers: { default: new Header({ children: [plain('Running header that is not text')] }) } },
    );
    expect(outlineOf(agenda.items)).toEqual(['1 Opening', '2 Cargo', '3 Closing']);
    expect([agenda.title, agenda.symbol, agenda.dates, agenda.place]).toEqual([
      'Group of Experts on Ports',
      'ECE/CES/GE.20/2019/1',
      [{ from: '2019-04-10', to: '2019-04-12' }],
      'Geneva',
    ]);
    expect(JSON.stringify(agenda)).not.toContain('Running header');
  });

  test('keeps titles and short annotations apart', async () => {
    const agenda = await read([
      plain('Annotated agenda'),
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: '1. Opening of the meeting' }),
      plain('The Chair opens the meeting.'),
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        text: '2. Statistics on ships and ports of the region',
      }),
      plain('Countries describe their plans.'),
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: '3. Closing of the meeting' }),
      plain('The Chair closes the meeting.'),
    ]);
    expect(agenda.items.map(({ title, annotation }) => [title, annotation])).toEqual([
      ['Opening of the meeting', 'The Chair opens the meeting.'],
      ['Statistics on ships and ports of the region', 'Countries describe their plans.'],
      ['Closing of the meeting', 'The Chair closes the meeting.'],
    ]);
  });
});
