/**
 * When two written names may be those of one person: whoever bears the full name of an author is in conflict with the
 * paper, under whichever account. A name never gives a right. The words may stand in any order; case, accents, hyphens,
 * titles and the script do not count, nor what one of the two says besides, such as a degree or an office. Compared are
 * spellings of words, so that a database can find the names that could agree.
 */
import { fold } from '#app/domain/shared/fold.ts';
import { normalized } from '#app/domain/shared/normalized.ts';

import { spellingsOf } from './word-spellings.ts';

/** What stands before or behind a name and is no part of it. */
const TITLES = new Set(
  'dr prof professor mr mrs ms miss mme mlle phd msc bsc mba herr frau esq ing. dipl. г-н г-жа д-р проф'
    .split(' ')
    .map(fold),
);
/** Words that stand in many family names: "van der Berg" is one family name, and names nobody. */
const PARTICLES = new Set(
  'de der den des del della dei degli la las los el af av von zu zum zur du dos das ter ten bin ibn bint st'.split(
    ' ',
  ),
);
/** The same, but whole words of names elsewhere: Le Van Anh. */
const PARTICLES_OR_WORDS = new Set('van le do da di al ben'.split(' '));
/** Names in these scripts are written without blanks, and two letters can be all of one. */
const WITHOUT_BLANKS =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]+$/u;

interface Word {
  spellings: readonly string[];
  isInitial: boolean;
  /** Can stand for so many words of a full name. */
  weight: 0 | 1 | 2;
  isPerhapsParticle: boolean;
}

/** A name, read in one way: with its hyphens or without them, with what stands in brackets or without. */
interface Reading {
  /** Written out. */
  words: readonly Word[];
  initials: readonly Word[];
  /** In the order in which they stand. */
  all: readonly Word[];
  /** The given name is not written out: "J. García López", "García López, J." */
  isAbbreviated: boolean;
  /** All letters; from wherever the name is begun to be written, these are the same. */
  letters: string;
}

interface ReadName {
  readings: readonly Reading[];
  /** Of all words. Two names that share none of them do not agree. */
  spellings: ReadonlySet<string>;
}

/** So many letters are compared from each beginning; no name is longer. */
const MAX_LETTERS = 200;
const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, ReadName>();

/** Names are remembered, because a list of candidates compares each name with each author. */
function read(name: string): ReadName {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const folded = fold(name)
    .replace(/['’‘ʼʹ`]/g, '')
    .replace(/[‐‒–]/g, '-');
  const texts = new Set([folded, folded.replace(/\([^)]*\)?/g, ' '), folded.replace(/-/g, '')]);
  const readings = [...texts].map(readingOf).filter((reading) => reading.all.length > 0);
  const spellings = readings.flatMap((reading) => [
    ...reading.all.flatMap((word) => word.spellings),
    reading.letters,
  ]);
  const found = { readings, spellings: new Set(spellings) };
  remembered.set(name, found);
  return found;
}

/** @param folded a name, or a part of one */
function readingOf(folded: string): Reading {
  const parts = folded.split(',').map(tokensOf);
  const tokens = parts.flat();
  const all = wordsOf(tokens);
  const last = parts.length > 1 ? wordsOf(parts.at(-1) ?? []) : [];
  return {
    all,
    words: all.filter((word) => !word.isInitial),
    initials: all.filter((word) => word.isInitial),
    isAbbreviated:
      all[0]?.isInitial === true || (last.length > 0 && last.every(({ isInitial }) => isInitial)),
    letters: leastRotation(tokens.map((token) => token.replace('.', '')).join('')),
  };
}

/** The words without titles, each with the dot that stands behind it. */
function tokensOf(folded: string): string[] {
  const isTitle = (text: string) => TITLES.has(text) || TITLES.has(text.replace(/\./g, ''));
  return folded
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((chunk) => !isTitle(chunk))
    .flatMap((chunk) => chunk.match(/[\p{L}\p{N}]+\.?/gu) ?? [])
    .filter((token) => !isTitle(token));
}

function wordsOf(tokens: readonly string[]): Word[] {
  const words: Word[] = [];
  const isWritten = (token: string) => WITHOUT_BLANKS.test(token.replace('.', ''));
  const joined = normalized(tokens.filter(isWritten).join('').replace(/\./g, ''), 'NFC');
  if (joined !== '') {
    words.push({
      spellings: [leastRotation(joined)],
      isInitial: false,
      weight: [...joined].length > 1 ? 2 : 1,
      isPerhapsParticle: false,
    });
  }
  return [...tokens.filter((token) => !isWritten(token)).map(wordOf), ...words];
}

/** What is an initial is told by what is written: Yi is a name, and "Yu." stands for Юрий. */
function wordOf(token: string): Word {
  const word = token.replace('.', '');
  const length = [...word].length;
  const isPerhapsParticle = PARTICLES_OR_WORDS.has(word);
  return {
    spellings: spellingsOf(word),
    isInitial: length === 1 || (length === 2 && token.endsWith('.')),
    weight: PARTICLES.has(word) || isPerhapsParticle ? 0 : 1,
    isPerhapsParticle,
  };
}

/** Whichever of the words comes first: the same for 王伟 and 伟王, and another one for 李文杰 and 李杰文. */
function leastRotation(text: string): string {
  const letters = [...text].slice(0, MAX_LETTERS);
  return letters.reduce((least, _, at) => {
    const rotated = [...letters.slice(at), ...letters.slice(0, at)].join('');
    return rotated < least ? rotated : least;
  }, letters.join(''));
}

/**
 * The words of a name as a row keeps them, with blanks between and around them, for a query that looks for names that
 * could agree: see `comparedWords`. Empty for a name of one word, which agrees with none.
 */
export function fullNameKey(name: string): string {
  const words = comparedWords(name);
  return words.length > 0 ? ` ${words.join(' ')} ` : '';
}

/** Letters and digits only. Where two names agree, the key of the one holds one of these words of the other. */
export function comparedWords(name: string): string[] {
  const { readings, spellings } = read(name);
  return readings.some(isOfSeveralWords) ? [...spellings].sort() : [];
}

/** `bars`: the two are taken for one person. `warns`: they agree by initials only, or nearly. */
export type NameAgreement = 'bars' | 'warns' | null;

/** Do these names agree? The order of the two does not matter. */
export function agreementOf(name: string, other: string): NameAgreement {
  const [own, theirs] = [read(name), read(other)];
  if (![...own.spellings].some((spelling) => theirs.spellings.has(spelling))) return null;
  const pairs = own.readings.flatMap((reading) => theirs.readings.map((found) => [reading, found] as const));
  const found = pairs.flatMap(([first, second]) => [
    contained(first, second),
    contained(second, first),
    initials(first, second),
  ]);
  if (pairs.some(([first, second]) => isWrittenAlike(first, second)) || found.includes('bars')) return 'bars';
  return found.includes('warns') ? 'warns' : null;
}

function isOfSeveralWords({ all }: Reading): boolean {
  return all.length > 1 || all[0]?.weight === 2;
}

/** Letter by letter, wherever the blanks are: Kim Min-jun, Minjun Kim. */
function isWrittenAlike(first: Reading, second: Reading): boolean {
  return isOfSeveralWords(first) && isOfSeveralWords(second) && first.letters === second.letters;
}

/** Says enough to name somebody: two words of a name at least. */
function isFull({ words, initials }: Reading): boolean {
  if (words.reduce((sum, { weight }) => sum + weight, 0) > 1) return true;
  const areAllWords = words.every((word) => word.weight > 0 || word.isPerhapsParticle);
  return words.length > 2 && initials.length === 0 && areAllWords;
}

/** All that is written out in the first stands in the second, and its initials do not speak against that. */
function contained(short: Reading, long: Reading): NameAgreement {
  if (!isFull(short)) return null;
  const rest = [...long.words];
  for (const word of short.words) {
    const at = rest.findIndex((entry) => isSame(word, entry));
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  const open = [...rest, ...long.initials];
  if (short.initials.length === 0 || open.length === 0) return 'bars';
  const fits = short.initials.some((initial) => open.some((word) => beginsAlike(initial, word)));
  // "J. García López" says no more than a family name and a letter.
  if (short.isAbbreviated) return !fits ? null : rest.length > 0 ? 'warns' : 'bars';
  return fits ? 'bars' : 'warns';
}

/** The names agree in one word and in the initial of another, and contradict each other in none: "A. Rossi", "Anna Rossi". */
function initials(first: Reading, second: Reading): NameAgreement {
  const [few, many] = [first, second]
    .map(({ all }) => all.filter((word) => word.weight > 0))
    .sort((a, b) => a.length - b.length);
  const left = [...(many ?? [])];
  let whole = 0;
  // Whole words first, so that an initial does not take the place of one.
  for (const word of [...(few ?? [])].sort((a, b) => Number(a.isInitial) - Number(b.isInitial))) {
    const same = left.findIndex((entry) => isSame(word, entry));
    const at =
      same >= 0
        ? same
        : left.findIndex((entry) => (word.isInitial || entry.isInitial) && beginsAlike(word, entry));
    if (at < 0) return null;
    if (same >= 0 && !word.isInitial) whole += 1;
    left.splice(at, 1);
  }
  return (few ?? []).length > 1 && whole > 0 ? 'warns' : null;
}

function isSame(word: Word, other: Word): boolean {
  return (
    word.isInitial === other.isInitial &&
    word.spellings.some((spelling) => other.spellings.includes(spelling))
  );
}

function beginsAlike(word: Word, other: Word): boolean {
  const begins = other.spellings.map(initialOf);
  return word.spellings.some((spelling) => begins.includes(initialOf(spelling)));
}

/** Евгений is E. or Y., Jens is J.: these sounds are written in many ways at the beginning of a word. */
function initialOf(spelling: string): string {
  return spelling.slice(0, 1).replace(/[ejy]/, 'i');
}
