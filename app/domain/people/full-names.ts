/**
 * When two written names may be those of one person: whoever bears the full name of an author is in conflict with the
 * paper, under whichever account. A name never gives a right. The words may stand in any order; case, accents, hyphens,
 * titles and the script do not count. Compared are the keys of the words, so that a database can compare as well.
 */
import { fold } from '#app/domain/shared/fold.ts';

/** What stands before or behind a name and is no part of it. */
const TITLES = new Set('dr prof professor mr mrs ms mme mlle phd г-н г-жа'.split(' ').map(fold));
/** So many words of a person's name are compared in all combinations; nobody is known by more. */
const MAX_WORDS = 8;

/** One romanisation per letter, as passports write it. Letters with marks come without them: see `fold`. */
const CYRILLIC = new Map(
  `а=a б=b в=v г=g ґ=g ғ=g д=d е=e ж=zh з=z и=i і=i ј=i к=k қ=k л=l љ=l м=m н=n ң=n њ=n о=o ө=o п=p р=r с=s ѕ=z т=t
  у=u ү=u ұ=u ф=f х=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ә=a ю=iu я=ia є=e ђ=dj ћ=c џ=dz`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** Spellings of one sound, in the order in which they are replaced. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  // Umlauts, written as two letters.
  [/([aou])e/g, '$1'],
  [/[yj]e/g, 'e'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, readonly string[]>();

/**
 * The words of a name, in the spelling in which they are compared; initials are words of one letter. They are
 * remembered, because a list of candidates compares each name with each author.
 */
function wordsOf(name: string): readonly string[] {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const words = readWords(name);
  remembered.set(name, words);
  return words;
}

function readWords(name: string): string[] {
  return fold(name)
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => !TITLES.has(word))
    .flatMap((word) => word.split('-'))
    .map(spelling)
    .filter((word) => word !== '');
}

function spelling(word: string): string {
  const latin = [...word].map((letter) => CYRILLIC.get(letter) ?? letter).join('');
  const spelled = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), latin);
  // A letter alone is an initial, whatever it becomes in the other script.
  return [...word].length === 1 ? spelled.slice(0, 1) : spelled;
}

/** Евгений is E. or Y., Jens is J.: these sounds are written in many ways at the beginning of a word. */
function initialOf(word: string): string {
  return word.slice(0, 1).replace(/[ejy]/, 'i');
}

function fullWords(name: string): string[] {
  const words = wordsOf(name).filter((word) => word.length > 1);
  return [...new Set(words)].sort().slice(0, MAX_WORDS);
}

/** The key of a name as it stands in a paper; empty when fewer than two words are written out: such a name binds nobody. */
export function fullNameKey(name: string): string {
  const words = fullWords(name);
  return words.length < 2 ? '' : words.join(' ');
}

/**
 * The keys of the authors' names that somebody of this name bears in full: "Anna Maria Rossi" bears "Rossi, Anna" and
 * "Anna-Maria Rossi". None for a name of one word.
 */
export function namesBorne(name: string): string[] {
  const words = fullWords(name);
  const keys: string[] = [];
  for (let choice = 1; choice < 2 ** words.length; choice++) {
    const chosen = words.filter((_, index) => (choice >> index) & 1);
    if (chosen.length > 1) keys.push(chosen.join(' '));
  }
  return keys;
}

/** The names agree in one word and in the initial of another, and contradict each other in none: "A. Rossi", "Anna Rossi". */
export function agreeByInitials(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)];
  const [few, many] = words.length <= others.length ? [words, others] : [others, words];
  const left = [...many];
  const agreesAs = (word: string, found: string) =>
    word === found || ((word.length === 1 || found.length === 1) && initialOf(word) === initialOf(found));
  let whole = 0;
  // Whole words first, so that an initial does not take the place of one.
  for (const word of [...few].sort((a, b) => b.length - a.length)) {
    const at =
      left.indexOf(word) >= 0 ? left.indexOf(word) : left.findIndex((found) => agreesAs(word, found));
    if (at < 0) return false;
    if (word.length > 1 && left[at] === word) whole++;
    left.splice(at, 1);
  }
  return few.length > 1 && whole > 0;
}
