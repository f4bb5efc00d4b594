/**
 * Letters that nobody sees: they make two names out of what looks like one, hide a word, or turn the letters behind
 * them round. One rule for every line that a person types and for every name of a file.
 */
import type { Phrase } from './texts/texts.ts';

/** Without a shape of their own: controls, signs of direction, fillers, blanks that count as letters, halves of letters. */
const HIDDEN = '[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Cs}\\u2028\\u2029\\u2800]';
/** Format characters that are seen: the signs of Arabic and Syriac that enclose numbers, years and verses. */
const SEEN = '[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]';
const scripts = (...names: readonly string[]) => names.map((name) => `\\p{scx=${name}}`).join('');
/** Where the two joiners decide how the letters beside them look: Persian, Urdu and other Arabic, and the Indic scripts. */
const JOINED =
  scripts('Arab', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Mong', 'Phag', 'Thaa', 'Tibt', 'Sinh') +
  scripts(
    'Deva',
    'Beng',
    'Guru',
    'Gujr',
    'Orya',
    'Taml',
    'Telu',
    'Knda',
    'Mlym',
    'Khmr',
    'Mymr',
    'Java',
    'Bali',
  );
/** A letter of a class that is seen itself, so that none of these follows another. */
const seen = (letters: string) => `(?!${HIDDEN})[${letters}]`;
/**
 * A letter or number of these scripts, with the marks on it. Marks and signs alone do not say of which script a word is:
 * many belong to several, also to Latin.
 */
const letterOf = (letters: string) => `(?=[${letters}])[\\p{L}\\p{N}](?:(?!${HIDDEN})\\p{M})*`;
/** What hidden letters are for: each only directly behind what it changes. */
const NEEDED: readonly (readonly [letters: string, behind: string])[] = [
  ['[\\u200c\\u200d]', letterOf(JOINED)],
  ['\\u200d', `${seen('\\p{Extended_Pictographic}\\p{Emoji_Modifier}')}|\\ufe0f`],
  ['[\\ufe00-\\ufe0f]', seen('\\p{Extended_Pictographic}\\p{Sm}')],
  ['[\\ufe00-\\ufe0f]', letterOf(scripts('Hani', 'Mymr', 'Phag'))],
  ['[\\u{e0100}-\\u{e01ef}]', letterOf(scripts('Hani'))],
  ['[\\u180b-\\u180f]', letterOf(scripts('Mong'))],
];
const needed = NEEDED.map(([letters, behind]) => `(?<=${behind})${letters}`);
const hiddenLetters = new RegExp(`(?!${[SEEN, ...needed].join('|')})${HIDDEN}`, 'gu');
const visible = new RegExp(`(?!${HIDDEN})[^\\s\\p{M}]`, 'u');

/** True for a text in which nothing can be seen. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** True for a text with a letter that nobody sees and no script needs where it stands. */
export function hasHiddenLetters(text: string): boolean {
  return text.search(hiddenLetters) !== -1;
}

/** The text without them; what the scripts of the world need stays. */
export function withoutHiddenLetters(text: string): string {
  return text.replace(hiddenLetters, '');
}

/** The text with the number of each in its place, such as `[U+202E]`, for somebody who has to find it. */
export function withHiddenShown(text: string): string {
  return text.replace(hiddenLetters, (letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}

/**
 * What is wrong with a line that somebody has typed or pasted, such as a name or a title.
 * @param limit in UTF-16 code units
 * @returns null when nothing is; an empty line is judged by who asks for it
 */
export function lineProblem(text: string, limit: number): Phrase | null {
  if (hasHiddenLetters(text)) return { key: 'problems.hidden_letters' };
  return text.length > limit ? { key: 'problems.too_long', values: { limit } } : null;
}
