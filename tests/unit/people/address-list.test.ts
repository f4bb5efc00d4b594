/** Lists of people as they come out of mail programs and tables. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseAddressList } from '#app/domain/people/address-list.ts';

const KARI = { name: 'Kari Nordmann', email: 'kari@ssb.example' };
const LUC = { name: '', email: 'luc@insee.example' };

test.each<[what: string, text: string, people: object[], wrong: string[]]>([
  ['one in a line', 'Kari Nordmann <kari@ssb.example>\n\n  luc@insee.example ', [KARI, LUC], []],
  ['from a mail program', 'Kari Nordmann <kari@ssb.example>; luc@insee.example;', [KARI, LUC], []],
  [
    'with quotes around the name',
    '"Nordmann, Kari" <kari@ssb.example>',
    [{ ...KARI, name: 'Nordmann, Kari' }],
    [],
  ],
  ['an address in brackets alone', '<luc@insee.example>', [LUC], []],
  ['another script', 'Айгуль <aigul@stat.example>', [{ name: 'Айгуль', email: 'aigul@stat.example' }], []],
  [
    'twice, once without the name',
    'KARI@ssb.example\nKari Nordmann <kari@ssb.example>\nkari@ssb.example',
    [KARI],
    [],
  ],
  ['nothing', ' \n ; \n', [], []],
  ['words', 'Kari Nordmann\nluc@insee.example', [LUC], ['Kari Nordmann']],
  ['two on a line', 'kari@ssb.example luc@insee.example', [], ['kari@ssb.example luc@insee.example']],
  ['half a bracket', 'Kari <kari@ssb.example', [], ['Kari <kari@ssb.example']],
  [
    'a header',
    'Kari <kari@ssb.example>\r\nBcc: luc@insee.example',
    [{ ...KARI, name: 'Kari' }],
    ['Bcc: luc@insee.example'],
  ],
  [
    'letters that nobody sees',
    'Nina \u202erelleK <kari@ssb.example>',
    [],
    ['Nina [U+202E]relleK <kari@ssb.example>'],
  ],
  ['an endless name', `${'x'.repeat(201)} <kari@ssb.example>`, [], [`${'x'.repeat(201)} <kari@ssb.example>`]],
])('%s', (_what, text, people, wrong) => {
  expect(parseAddressList(text)).toEqual({ people, wrong });
});

test('any text is a list or says where it is none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { people, wrong } = parseAddressList(text);
      expect(people.length + wrong.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
