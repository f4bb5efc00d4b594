/** Letters that nobody sees: refused in lines that people type, but where a script needs them. */
import { expect, test } from 'vitest';

import {
  isBlank,
  lineProblem,
  withHiddenShown,
  withoutHiddenLetters,
} from '#app/domain/shared/visible-text.ts';

test.each([
  ['turned round', 'Nina \u202erelleK', 'Nina [U+202E]relleK'],
  ['an isolate', 'Nina \u2067Keller\u2069', 'Nina [U+2067]Keller[U+2069]'],
  ['a mark of direction', 'Nina\u200f \u061cKeller', 'Nina[U+200F] [U+061C]Keller'],
  ['a blank of no width', 'Ni\u200bna', 'Ni[U+200B]na'],
  ['a joiner of words', '\u2060Nina', '[U+2060]Nina'],
  ['a soft hyphen', 'Ni\u00adna', 'Ni[U+00AD]na'],
  ['a filler of Hangul', 'Nina\u3164', 'Nina[U+3164]'],
  ['a blank of Braille', 'Nina\u2800', 'Nina[U+2800]'],
  ['tags', 'Nina\u{e0041}\u{e007f}', 'Nina[U+E0041][U+E007F]'],
  ['controls and line ends', 'Ni\u0007na\n\u2028', 'Ni[U+0007]na[U+000A][U+2028]'],
  ['half a letter', 'Nina\ud83d', 'Nina[U+D83D]'],
  ['a joiner between Latin letters', 'Ni\u200dna\u200c', 'Ni[U+200D]na[U+200C]'],
  ['a joiner behind a mark that several scripts have', 'Tu\u0308\u200drkiye', 'Tu\u0308[U+200D]rkiye'],
  [
    'a choice of form behind a sign that several scripts have',
    'Nina\u00b7\ufe00Keller',
    'Nina\u00b7[U+FE00]Keller',
  ],
  ['two joiners', 'می\u200c\u200cخواهم', 'می\u200c[U+200C]خواهم'],
  ['a joiner in front', '\u200cمی', '[U+200C]می'],
  ['a choice of form behind a Latin letter', 'N\ufe0fina', 'N[U+FE0F]ina'],
])('%s is refused, and can be shown', (_what, text, shown) => {
  expect(lineProblem(text, 100)).toEqual({ key: 'problems.hidden_letters' });
  expect(withHiddenShown(text)).toBe(shown);
  expect(withoutHiddenLetters(text)).toBe(shown.replace(/\[U\+[0-9A-F]+\]/g, ''));
});

test.each([
  ['Persian with a non-joiner', 'می\u200cخواهم'],
  ['the joined sign of a Persian year', 'ه\u200d.ش.'],
  ['Arabic with vowel marks', 'مُحَمَّد'],
  ['a non-joiner behind a vowel mark', 'مُ\u200cحمد'],
  ['Arabic with a sign of a year', '\u0601١٤٤٨'],
  ['Hindi with a joiner', 'क्\u200dष'],
  ['Sinhala with a joiner', 'ශ්\u200dරී'],
  ['Malayalam with a non-joiner', 'അവന്\u200c'],
  ['letters and accents apart', 'Nin\u0303a Ke\u0302\u0301ller'],
  ['a name with a chosen form', '葛\u{e0100}城'],
  ['Mongolian with a chosen form', 'ᠠ\u180b'],
  ['signs of the family', '👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥'],
  ['Hebrew, Thai, Korean', 'שלום ภาษาไทย 한국어'],
  ['blanks of print', 'Nina\u00a0Keller\u2009–\u202fNSO'],
])('%s stays as it is', (_what, text) => {
  expect(lineProblem(text, 100)).toBeNull();
  expect(withoutHiddenLetters(text)).toBe(text);
  expect(isBlank(text)).toBe(false);
});

test.each(['', ' \u00a0\t', '\u200b', '\u2060\u3164', '\u202e\u2800', '\u0301', '\u{e0041}', '\u200c\u200d'])(
  'nothing can be seen in %j',
  (text) => {
    expect(isBlank(text)).toBe(true);
  },
);

test('a line that is too long says how long it may be', () => {
  expect(lineProblem('abcd', 3)).toEqual({ key: 'problems.too_long', values: { limit: 3 } });
  expect(lineProblem('abc', 3)).toBeNull();
});
