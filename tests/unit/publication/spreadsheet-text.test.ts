/** The list of papers as a spreadsheet opens it, whatever divides the cells for that spreadsheet. */
import { expect, test } from 'vitest';

import { withoutFormulas } from '#app/domain/publication/spreadsheet-text.ts';
import { listAsCsv } from '#app/services/publication/paper-list-formats.ts';

const row = (title: string) => ({
  id: 'K7PX4MWD',
  number: 'WP.4',
  designation: 'base' as const,
  belongsTo: null,
  title,
  language: 'en' as const,
  kind: 'country_paper' as const,
  bodies: [{ code: 'NO', name: 'Norway' }],
  files: [],
  session: { id: 'four', number: '4', title: 'Registers' },
  publishedAt: '2026-09-07T12:00:00.000Z',
  isCancelled: false,
  isForParticipants: false,
});

/** Cells as a reader sees them that splits at a sign: a quote counts only where a cell begins. */
function cellsOf(csv: string, divider: string): string[] {
  const cells: string[] = [];
  let rest = csv.replace(/^\ufeff/, '');
  while (rest !== '') {
    const [, quoted] = /^"((?:[^"]|"")*)"/.exec(rest) ?? [];
    const after = quoted === undefined ? rest : rest.slice(quoted.length + 2);
    const end = [...after].findIndex((letter) => letter === divider || letter === '\n');
    const tail = end === -1 ? after : [...after].slice(0, end).join('');
    cells.push((quoted?.replaceAll('""', '"') ?? '') + tail);
    rest = after.slice(tail.length + 1);
  }
  return cells;
}

const FORMULAS = [
  '=1+1',
  'x;=1+1',
  'x; =1+1',
  'x;\u00a0@SUM(1)',
  'x;"=1+1"',
  'x;""=1+1',
  'x;\u200b=1',
  'x;＝1+1',
  'x\t-1',
  'x\n+1',
  'x\r\n =1',
  'x|=1',
  '; ;=1',
  'x","=1',
  'x";=1',
];

test.each(FORMULAS)('the title %j starts no formula, whatever divides the cells', (title) => {
  const csv = listAsCsv([row(title)], 'https://papers.example', 'en');
  for (const divider of [',', ';', '\t', '|']) {
    expect(cellsOf(csv, divider).filter((cell) => /^[\s"\u200b]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  }
});

test('a reader of commas gets every cell as it is, and the signs of formulas only behind an apostrophe', () => {
  const csv = listAsCsv([row('Stocks, flows: "why" 5-1=4; next')], 'https://papers.example', 'en');
  expect(cellsOf(csv, ',').slice(7)).toEqual([
    '4',
    'Registers',
    'WP.4',
    'Stocks, flows: "why" 5-1=4; next',
    'Norway',
    'published',
    '',
  ]);
});

test('an apostrophe stands before each sign with which a cell could begin, and nowhere else', () => {
  expect(withoutFormulas('=1; =2;a=3;\t-4')).toBe("'=1; '=2;a=3;\t'-4");
  expect(withoutFormulas('\tx')).toBe("'\tx");
});
