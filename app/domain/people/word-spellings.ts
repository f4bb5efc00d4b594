/**
 * How a word of a name is written in other scripts and other spellings, so that two spellings of one word agree in at
 * least one. There is no one romanisation: passports, Ukraine, Bulgaria and the scholars write one letter differently.
 */

type Letters = ReadonlyMap<string, string>;

/** @param pairs such as `а=a б=b`; a letter may stand for nothing */
function lettersOf(pairs: string, base: Letters = new Map()): Letters {
  const own = pairs.split(/\s+/).map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split('=');
    return [from, to];
  });
  return new Map([...base, ...own]);
}

/** Letters of Latin alphabets that `fold` leaves as they are. */
const LATIN = lettersOf('þ=th ð=d ə=a ħ=h ŋ=n ŧ=t');

/** As passports write it. Letters with marks come without them: see `fold`. */
const CYRILLIC = lettersOf(
  `а=a б=b в=v г=g ґ=g ғ=g д=d е=e ж=zh з=z и=i і=i ј=i к=k қ=k л=l љ=l м=m н=n ң=n њ=n о=o ө=o п=p р=r с=s ѕ=z
  т=t у=u ү=u ұ=u ф=f х=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ә=a ю=iu я=ia є=e ђ=dj ћ=c џ=dz`,
);
const GREEK = lettersOf(
  `α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
  ου=ou αυ=av ευ=ev γγ=ng γχ=nch`,
);
/** One scheme for both scripts: a word is written in one of them, and a foreign letter among Latin ones in any. */
const PASSPORTS: Letters = new Map([...CYRILLIC, ...GREEK]);

const SCHEMES: readonly Letters[] = [
  PASSPORTS,
  // Ukraine; in Greece as it is spoken.
  lettersOf('г=h ю=yu я=ya є=ye χ=h αυ=af ευ=ef μπ=b ντ=d γκ=g γι=yi γε=ye', PASSPORTS),
  // Serbia, and scholars.
  lettersOf('ж=z ч=c ш=s щ=sc ц=c ю=ju я=ja є=je ј=j љ=lj њ=nj ђ=d', PASSPORTS),
  // Bulgaria.
  lettersOf('ъ=a щ=sht ю=yu я=ya', PASSPORTS),
];

/** By what letters look like: somebody who writes a Greek or Cyrillic letter among Latin ones is read by the eye. */
const LOOKS: readonly Letters[] = [
  lettersOf(
    `а=a в=b е=e к=k м=m н=h о=o р=p с=c т=t у=y х=x і=i ј=j ѕ=s һ=h
    α=a β=b ε=e ζ=z η=h ι=i κ=k μ=m ν=n ο=o ρ=p τ=t υ=y χ=x`,
  ),
  lettersOf('α=a γ=y η=n ι=i κ=k ν=v ο=o ρ=p τ=t υ=u χ=x ω=w'),
];

/** Spellings of one sound, in the order in which they are replaced. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schtsch/g, 'sh'],
  [/tsch/g, 'ch'],
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/tz/g, 'ts'],
  [/w/g, 'v'],
  // Umlauts, written as two letters: Mueller, and not Xue.
  [/([aou])e(?=[^aeiouy])/g, '$1'],
  // Fyodor and Fedor, and not Kyong.
  [/([^aeiouyj])yo(?=[^aeiouy])(?!ng)/g, '$1e'],
  [/[yj]e/g, 'e'],
  [/[yj]/g, 'i'],
  // Hyphens and accents make one of two: Aase. Lee and Le are two names.
  [/([^eou])\1+/g, '$1'],
];

/** Ji, Jing and Yan: in these Y and J are two sounds, and nothing but them tells the names apart. */
const SYLLABLE = /^[jy][aeiou]+[^aeiouy]*$/;

/**
 * @param word folded, without hyphens and apostrophes
 * @returns each once, at least one; never empty text
 */
export function spellingsOf(word: string): readonly string[] {
  const spelled = [...SCHEMES, ...LOOKS.filter((looks) => isSeenAs(word, looks))]
    .map((letters) => soundOf(written(written(word, letters), LATIN)))
    .filter((spelling) => spelling !== '');
  return spelled.length > 0 ? [...new Set(spelled)] : [word];
}

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function isSeenAs(word: string, looks: Letters): boolean {
  return FOREIGN.test(word) && [...word].every((letter) => !FOREIGN.test(letter) || looks.has(letter));
}

/** Two letters that stand for one sound come before each of them. */
function written(word: string, letters: Letters): string {
  let text = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = letters.get(word.slice(at, at + 2));
    text += pair ?? letters.get(word.charAt(at)) ?? word.charAt(at);
    if (pair !== undefined) at += 1;
  }
  return text;
}

function soundOf(latin: string): string {
  // Joerg is Jörg, and Yuen is not Yun.
  if (SYLLABLE.test(latin)) return latin.replace(/([aou])e(?=[^aeiouy]{2})(?!ng)/, '$1').replace(/w/g, 'v');
  return SOUNDS.reduce((text, [from, to]) => text.replace(from, to), latin);
}
