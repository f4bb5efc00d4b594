const MAX_ENDING = 9;

/**
 * Endings of English and French words, in folded form. One list serves both, because texts mix the
 * languages and because relatives meet in it (integration, intégration; mobility, mobilité).
 */
const LATIN_ENDINGS = endingsOf(`
  isation ization isational ization ational ation ations ative atif ator ateur atrice ating ated ate ition
  ement ment ing ingly ed er or eur euse rice ive if ity ite al ale el elle ally ly ique ic ical ics ism isme ist iste
  able ible ance ence ant ante ship age ness ise ize ising izing ised ized`);

/**
 * Endings of Russian nouns, adjectives and verbs, in folded form (й is и, ё is е). A list of endings
 * and no grammar: what is left has only to be the same for the forms of one word.
 */
const RUSSIAN_ENDINGS = endingsOf(`
  иями ями ами иях ях ах иеи ием иям ии ия ие ию ьи ья ье ью ьем ьями
  ого его ому ему ыми ими ая яя ое ее ые ыи ои еи ую юю ою ею ых их ым им ом ем ов ев ам ям
  а я о е ы и у ю ь
  ться тся ется ются ится ятся лся лась лось лись ется аться иться ать ить еть ять ует уют ает ают яет яют ит ят ет ют
  ал ала али ало ил ила или ило ел ела ели ял яла яли ен ена ено ены ан ана ано аны
  ость ости остью остеи остям остях остями`);

function endingsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((ending) => ending !== ''));
}

/** Without its longest ending, as long as enough of the word is left. */
function without(word: string, endings: ReadonlySet<string>, shortest: number): string {
  for (let cut = Math.max(shortest, word.length - MAX_ENDING); cut < word.length; cut++)
    if (endings.has(word.slice(cut))) return word.slice(0, cut);
  return word;
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return /[^suiaeo]s$|[aeo]s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/**
 * What the forms of one word have in common, roughly: for comparing, never for showing.
 * @param word folded, without spaces
 */
export function stemOf(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) return without(word, RUSSIAN_ENDINGS, 3);
  const base = without(singular(word), LATIN_ENDINGS, 4);
  return base.length > 4 ? base.replace(/e+$/, '') : base;
}
