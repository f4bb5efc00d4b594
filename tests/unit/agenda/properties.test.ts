import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { charactersOf, checkConservation } from '#app/domain/agenda/conservation.ts';
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import { shortOrLong } from '#tests/support/soak.ts';

import { LONG_LIST } from './hostile-texts.ts';

const word = fc.constantFrom(
  'data',
  'Opening',
  'the',
  'of',
  'report',
  'will',
  'geo-',
  'socio-economic',
  'работа',
  'État',
  '2018.',
  '(b)',
  'agenda',
  '|',
  'ECE/CES/2019/1',
  '9.30 p.m.',
  'Closing.',
  'and',
  ';',
  '–',
  'The Chair will open it.',
  'L’Insee présentera la refonte.',
);
const words = fc.array(word, { minLength: 0, maxLength: 9 }).map((list) => list.join(' '));
const mark = fc.oneof(
  fc.integer({ min: 1, max: 13 }).map((n) => `${n}. `),
  fc.integer({ min: 1, max: 6 }).map((n) => `Item ${n}: `),
  fc.integer({ min: 1, max: 6 }).map((n) => `| ${n} | `),
  fc.constantFrom(
    '(a) ',
    'b) ',
    '(i) ',
    '(ii) ',
    '2.1 ',
    '2.1.1. ',
    'II. ',
    '3 (a) ',
    '3. (b) ',
    '4  ',
    '5 – ',
    '1/ ',
    '[3] ',
    '2.0 ',
    '№ 4. ',
    'Item A: ',
    'Topic (i): ',
    'Items 2 and 3: ',
    'Пункт 2 ',
    '• ',
    '* ',
    '',
    '',
    '',
  ),
);
const heading = fc.constantFrom(
  'Provisional agenda',
  'I. Provisional agenda',
  'II. Annotations',
  'Ordre du jour provisoire',
  'Аннотации',
  'Provisional timetable',
  'III. Practical information',
  'Introduction',
  'page 3',
  '7',
  'GE.19-12345(E)',
  '9:30–12:30 Item 2',
  'Documentation:',
  'For decision',
  'Doc. A/3 (for information)',
  'Lunch break',
  '1. Opening          1. Ouverture',
  '2. Data          2. Données',
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(mark, words).map(([a, b]) => a + b) },
  { weight: 1, arbitrary: heading },
);
const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\f', ' \n ', '   ');
const agendaLike = fc.array(fc.tuple(line, lineEnd), { maxLength: 40 }).map((parts) => parts.flat().join(''));

const accounts = (text: string): void => {
  const result = parseAgenda(text);
  if (isRefusal(result)) {
    expect(result.refused.message).not.toBe('');
    return;
  }
  expect(result.items.length).toBeGreaterThan(0);
  expect(checkConservation(result)).toBe(charactersOf(text));
};

describe('agenda parser, for any text', () => {
  test('never fails on arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), accounts), {
      numRuns: shortOrLong(300, 15000),
    });
  });

  test('loses, doubles and invents no character of what looks like an agenda', () => {
    fc.assert(fc.property(agendaLike, accounts), { numRuns: shortOrLong(500, 25000) });
  });

  test('loses no character below a heading that makes it an agenda', () => {
    fc.assert(
      fc.property(agendaLike, (text) => accounts(`Provisional agenda\n1. Opening\n2. Closing\n${text}`)),
      { numRuns: shortOrLong(500, 25000) },
    );
  });

  test('reads CRLF, BOM and NBSP variants alike', () => {
    fc.assert(
      fc.property(agendaLike, (text) => {
        const plain = text.replace(/\r/g, '');
        const expected = parseAgenda(plain);
        expect(parseAgenda(`\uFEFF${plain}`)).toEqual(expected);
        expect(parseAgenda(plain.replace(/\n/g, '\r\n'))).toEqual(expected);
        expect(parseAgenda(plain.replace(/ /g, '\u00A0'))).toEqual(expected);
      }),
      { numRuns: shortOrLong(200, 10000) },
    );
  });

  test('loses no character of a long text', () => {
    accounts(LONG_LIST);
  });
});
