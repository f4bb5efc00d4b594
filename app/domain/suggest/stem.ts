/**
 * Endings of English and French words, in folded form, longest first. One list serves both, because texts mix the
 * languages and because relatives meet in it (integration, intégration; mobility, mobilité).
 */
const LATIN_ENDINGS = longestFirst(`
  isation ization isational ization ational ation ations ative atif ator ateur atrice ating ated ate ition
  ement ment ing ingly ed er or eur euse rice ive if ity ite al el elle ally ly ique ic ical ics ism isme ist iste
  able ible ance ence ant ante ship age ness ise ize ising izing ised ized`);

/**
 * Endings of Russian nouns, adjectives and verbs, in folded form (й is и, ё is е), longest first. A list of endings
 * and no grammar: what is left has only to be the same for the forms of one word.
 */
const RUSSIAN_ENDINGS = longestFirst(`
  иями ями ами иях ях ах иеи ием иям ии ия ие ию ьи ья ье ью ьем ьями
  ого его ому ему ыми ими ая яя ое ее ые ыи ои еи ую юю ою ею ых их ым им ом ем ов ев ам ям
  а я о е ы и у ю ь
  ться тся ется ются ится ятся лся лась лось лись ется аться иться ать ить еть ять ует уют ает ают яет яют ит ят ет ют
  ал ала али ало ил ила или ило ел ела ели ял яла яли ен ена ено ены ан ана ано аны
  ость ости остью остеи остям остях остями`);

function longestFirst(endings: string): string[] {
  return endings
    .split(/\s+/)
    .filter((ending) => ending !== '')
    .sort((a, b) => b.length - a.length);
}

function without(word: string, endings: readonly string[], shortest: number): string {
  const ending = endings.find((end) => word.length - end.length >= shortest && word.endsWith(end));
  return ending ? word.slice(0, -ending.length) : word;
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
