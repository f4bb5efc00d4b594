import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addressKey, cleanHeader, isAddress } from '#app/domain/shared/addresses.ts';
import { shortOrLong } from '#tests/support/soak.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test.each([
  'kari@office.example',
  'first.last+papers@stat.office.example',
  "o'neill@office.example",
  'кари@статистика.example',
  'zoë@büro.example',
  'नमस्ते@भारत.भारत',
  `${'a'.repeat(64)}@office.example`,
])('%s is an address', (address) => {
  expect(isAddress(address)).toBe(true);
});

test.each([
  '',
  '@',
  'kari',
  'kari@',
  '@office.example',
  'kari@office',
  'kari@office@example.org',
  'kari@office.example,luc@office.example',
  'kari@office.example;luc@office.example',
  'kari@office.example\nluc@office.example',
  'kari@office.example\r\nBcc: luc@office.example',
  'kari@office.example\u2028',
  'kari\u0000@office.example',
  'kari @office.example',
  ' kari@office.example',
  'kari@office.example ',
  '"kari luc"@office.example',
  'kari(comment)@office.example',
  'Kari <kari@office.example>',
  'group:kari@office.example;',
  'kari@[127.0.0.1]',
  'kari@127.0.0.1',
  'kari@-office.example',
  'kari@office-.example',
  'kari@office..example',
  '.kari@office.example',
  'kari.@office.example',
  'ka..ri@office.example',
  'kari@office.example.',
  'kari\\@office.example',
  '\u0301kari@office.example',
  '\ud800@office.example',
  `${'a'.repeat(65)}@office.example`,
  `${'я'.repeat(33)}@office.example`,
  `kari@${'a'.repeat(64)}.example`,
  `kari@${'abcdefgh.'.repeat(28)}example`,
  // Letters that programs take for others: Kelvin, Ångström, full width, a ligature, a letter of mathematics.
  '\u212aari@office.example',
  'h\u212bkon@office.example',
  'k\uff41ri@office.example',
  'o\ufb03ce@office.example',
  '\u{1d424}ari@office.example',
  // Nobody sees these: zero width, a filler of Hangul, a joiner of accents, the choice of a glyph.
  'ka\u200bri@office.example',
  'kari\u3164@office.example',
  'kari\u115f@office.example',
  'k\u034fari@office.example',
  'kari\ufe0f@office.example',
  'kari@off\u00adice.example',
  '\u202akari@office.example',
  'kari@xn--a.example',
  `kari@${'ü'.repeat(60)}.example`,
])('%j is not an address', (address) => {
  expect(isAddress(address)).toBe(false);
});

test('what is accepted holds nothing that a header could be made of', () => {
  const nearly = fc
    .tuple(fc.constantFrom('kari', 'k.a', 'я'), anyText, fc.constantFrom('@', '@@', ''), anyText)
    .map(([start, local, at, domain]) => `${start}${local}${at}${domain}.example`);
  const short = fc
    .array(fc.constantFrom(...'ab.@,;:<>()[]"\\ \r\n\t\0\u00a0\u2028éя'), { maxLength: 12 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.oneof(anyText, nearly, short), (text) => {
      if (!isAddress(text)) return;
      expect(text).not.toMatch(/[\p{C}\p{Z}"(),:;<>[\\\]]/u);
      expect(text.split('@')).toHaveLength(2);
    }),
    { numRuns: shortOrLong(1000, 50000) },
  );
});

test('a key is the same for every way to type an address', () => {
  expect(addressKey('  Kari@Office.Example ')).toBe('kari@office.example');
  expect(addressKey('zoe\u0308@office.example')).toBe(addressKey('ZO\u00cb@office.example'));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(addressKey(addressKey(text))).toBe(addressKey(text));
    }),
  );
});

test.each([
  ['capitals', 'KARI@OFFICE.EXAMPLE', 'kari@office.example'],
  ['a domain in its own script', 'x@b\u00fccher.example', 'x@xn--bcher-kva.example'],
  ['such a domain in capitals', 'X@B\u00dcCHER.EXAMPLE', 'x@XN--BCHER-KVA.example'],
  ['an accent written apart in a domain', 'x@bu\u0308cher.example', 'x@b\u00fccher.example'],
  ['a Cyrillic domain', 'кари@СТАТИСТИКА.example', 'кари@xn--80aaxak2bcfbc.example'],
  ['a Kelvin sign in a domain, where every program reads a k', 'x@\u212aari.example', 'x@kari.example'],
  ['letters of full width in a domain', 'x@\uff4bari.example', 'x@kari.example'],
  ['a letter that Unicode takes apart', '\u0958@office.example', '\u0915\u093c@office.example'],
])('one mailbox with %s has one key', (_, left, right) => {
  expect([isAddress(left), isAddress(right)]).toEqual([true, true]);
  expect(addressKey(left)).toBe(addressKey(right));
});

test.each([
  ['\u212aari@office.example', 'kari@office.example'],
  ['\uff4bari@office.example', 'kari@office.example'],
  ['ka\u200bri@office.example', 'kari@office.example'],
  ['kari\ufe0f@office.example', 'kari@office.example'],
  ['\u0131ris@office.example', 'iris@office.example'],
  ['\u0130ris@office.example', 'iris@office.example'],
  ['\u017fven@office.example', 'sven@office.example'],
  ['strau\u00df@office.example', 'strauss@office.example'],
  ['o\ufb03ce@office.example', 'office@office.example'],
  ['kаri@office.example', 'kari@office.example'],
  ['x@stra\u00dfe.example', 'x@strasse.example'],
])('%j is not the mailbox of %s', (other, own) => {
  expect(addressKey(other)).not.toBe(addressKey(own));
});

test('no letter before the @ is taken for a letter of ASCII', () => {
  const taken: string[] = [];
  for (let code = 0x80; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    if (!/\p{L}|\p{M}|\p{N}/u.test(letter)) continue;
    const [local] = addressKey(`x${letter}x@office.example`).split('@');
    if (/^[\0-\x7f]*$/.test(local!)) taken.push(code.toString(16));
  }
  expect(taken).toEqual([]);
});

test('a header keeps its words and loses what could end it', () => {
  expect(cleanHeader('  Review\r\nBcc: x@y.example\u2028 now\u0000 ')).toBe('Review Bcc: x@y.example now');
  expect(cleanHeader('half \ud83d letter')).toBe('half \ufffd letter');
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanHeader(text);
      expect(clean).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029]/u);
      expect(clean).not.toMatch(/^\s|\s$|\s\s/);
      expect(cleanHeader(clean)).toBe(clean);
    }),
    { numRuns: shortOrLong(500, 25000) },
  );
});
