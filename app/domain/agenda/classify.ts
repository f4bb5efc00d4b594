/** Recognises single lines by their words and marks. Context (is this mark an item here?) is decided elsewhere. */

export type MarkerStyle =
  | 'word'
  | 'session'
  | 'number'
  | 'bare'
  | 'loose'
  | 'decimal'
  | 'parenthesis'
  | 'letter'
  | 'roman'
  | 'upper-roman'
  | 'upper-letter';

/** The mark in front of an item: `number` is what is kept, `marks` the characters around it. */
export interface Marker {
  styles: MarkerStyle[];
  number: string;
  marks: string;
  /** What follows the mark on the same line. */
  rest: string;
  /** "Item 1 of the provisional agenda": stands in a masthead as often as above an annotation. */
  ofAgenda?: true;
}

const ITEM_WORD =
  /^((?:(?:(?:provisional|draft)\s+)?agenda\s+)?(?:items?|point|пункт|(sessions?|topic|theme|séance|thème|сессия|заседание|тема|question|вопрос))\s*(?:no\.?|n°|№|#)?\s*)(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}(?![\p{L}\d]))(?!\d)/iu;
const OF_AGENDA =
  /^\s+(?:of\s+the\s+(?:(?:provisional|draft|annotated)\s+)*agenda|on\s+the\s+agenda|de\s+l['’]\s?ordre\s+du\s+jour(?:\s+provisoire)?|(?:предварительной\s+)?повестки\s+дня)(?:\s*\*+)?/iu;
/** "Items 2 and 3:" above one text for both; it is kept with the first. */
const JOINT = /^(?:\s*(?:,|–|-|and|to|et|à|и)\s*\d{1,2}(?!\d))+(?=\s*[.:]\s+["“«]?\p{Lu})/u;
const AFTER_WORD =
  /^(?:\s*[.:)](?:\s*[–—-](?=\s))?\s*|\s*[–—-]\s*(?=\s|["“«(]?\p{Lu}\p{L})|\s*$|\s+(?=["“«(]?\p{Lu}))/u;
const NUMBER = /^(\d{1,3}(?:\s?(?:bis|ter))?)\s?(?:[.)°º](?:\s*[–—-])?(?:\s+|(?=["“«(\p{L}])|$)|:\s+)/u;
const NUMBER_DASH = /^(\d{1,2})\s*[–—-]\s+(?=["“«]?\p{Lu})/u;
const NUMBER_BARE = /^(\d{1,2})(?:\s{2,}(?=["“«]?\p{Lu})|$)/u;
const NUMBER_LOOSE = /^(\d{1,2})\s(?=["“«]?\p{Lu}\p{L}+)/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=["“«(]?\p{L})/u;
const PARENTHESIS = /^\((\d{1,2})\)\s*/u;
const LETTERED = /^\(?([a-zа-яё])\)(?:[.:]|\s*[–—-](?=\s))?\s*/u;
const LETTER_DOT = /^([a-z])\.\s+(?=["“«]?\p{Lu})/u;
const ROMAN = /^\(?([ivx]+)\)\s*/u;
const ROMAN_DOT = /^([ivx]+)\.\s+(?=["“«]?\p{Lu})/u;
const NUMBER_BEHIND =
  /^((?:[A-HА-Г]\.\s+)?)(["“«]?\p{Lu}[^.;]{2,110}?)\s*(\((?:agenda\s+)?(?:item|point|пункт)\s+)(\d{1,2})(\))$/iu;
const UPPER_LETTER = /^([A-HJ-UW-ZА-Я])[.)]\s+(?=["“«]?\p{Lu}\p{L}+)/u;
const UPPER_ROMAN = /^([IVX]{1,5})(?:[.)]|\s*[–—-])\s+(?=["“«]?\p{Lu})/u;

/** Reads the mark at the start of a line, if there is one that could number an item. */
export function readMarker(text: string): Marker | undefined {
  const make = (match: RegExpExecArray, styles: MarkerStyle[]): Marker => ({
    styles,
    number: match[1]!,
    marks: match[0].replace(match[1]!, ' ').replace(/\s+/g, ' ').trim(),
    rest: text.slice(match[0].length),
  });
  const worded = readWord(text);
  if (worded) return worded;
  let match: RegExpExecArray | null;
  if ((match = DECIMAL.exec(text)) && !/^[ap]\.?\s?m\b/i.test(text.slice(match[0].length)))
    return make(match, ['decimal']);
  if ((match = NUMBER.exec(text)) || (match = NUMBER_DASH.exec(text))) return make(match, ['number']);
  if ((match = NUMBER_BARE.exec(text))) return make(match, ['bare']);
  if ((match = NUMBER_LOOSE.exec(text)) && !startsWithMonth(match[0], text)) return make(match, ['loose']);
  if ((match = PARENTHESIS.exec(text))) return make(match, ['parenthesis']);
  const roman = ROMAN.exec(text) ?? ROMAN_DOT.exec(text);
  if ((match = LETTERED.exec(text)) || (match = LETTER_DOT.exec(text))) {
    return make(match, roman ? ['letter', 'roman'] : ['letter']);
  }
  if (roman && romanValue(roman[1]!) !== undefined) return make(roman, ['roman']);
  if ((match = UPPER_ROMAN.exec(text)) && romanValue(match[1]!) !== undefined)
    return make(match, ['upper-roman']);
  // "B. Election of officers (agenda item 2)": the number stands behind the title.
  const lettered = UPPER_LETTER.exec(text);
  if (
    text.endsWith(')') &&
    (match = NUMBER_BEHIND.exec(text)) &&
    /^\p{Lu}/u.test(text) &&
    !FINITE_VERB.test(match[2]!)
  ) {
    return {
      styles: ['word'],
      number: match[4]!,
      marks: `${match[1]!}${match[3]!}${match[5]!}`,
      rest: match[2]!,
    };
  }
  return lettered ? make(lettered, ['upper-letter']) : undefined;
}

/** "Item 3", "Point 3 –", "Пункт 3 повестки дня", "Session 2.1:"; what follows has to be a title or nothing. */
function readWord(text: string): Marker | undefined {
  const match = ITEM_WORD.exec(text);
  if (!match) return undefined;
  const [head, word, isSession, number] = match;
  // "Point I" counts in romans, "point i" in a sentence does not.
  if (!/\d/.test(number!) && number !== number!.toUpperCase()) return undefined;
  const behind = text.slice(head.length);
  const ofAgenda = (OF_AGENDA.exec(behind) ?? JOINT.exec(behind))?.[0] ?? '';
  const after = AFTER_WORD.exec(behind.slice(ofAgenda.length));
  if (!after) return undefined;
  const marker: Marker = {
    styles: [number!.includes('.') ? 'decimal' : isSession === undefined ? 'word' : 'session'],
    number: number!,
    marks: `${word!} ${ofAgenda}${after[0]}`.replace(/\s+/g, ' ').trim(),
    rest: behind.slice(ofAgenda.length + after[0].length),
  };
  return ofAgenda === '' ? marker : { ...marker, ofAgenda: true };
}

const MONTH_NAME =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|avr|mai|juin|août|déc|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu;

/** "12 July 2018" is a date and "40 Countries" hardly an item. */
function startsWithMonth(head: string, text: string): boolean {
  return MONTH_NAME.test(text.slice(head.length));
}

const RUSSIAN_LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** Position of a number in its own way of counting, 1-based: "c" is 3, "iv" is 4, "2.3" is 3. */
export function ordinal(number: string, style: MarkerStyle): number {
  if (style === 'roman' || style === 'upper-roman') return romanValue(number) ?? 0;
  if (/^[IVX]+$/.test(number)) return romanValue(number) ?? 0;
  if (style === 'letter') {
    const latin = number.charCodeAt(0) - 96;
    return latin >= 1 && latin <= 26 ? latin : RUSSIAN_LETTERS.indexOf(number) + 1;
  }
  if (style === 'upper-letter') {
    const latin = number.charCodeAt(0) - 64;
    return latin >= 1 && latin <= 26 ? latin : RUSSIAN_LETTERS.indexOf(number.toLowerCase()) + 1;
  }
  return Number(number.split('.').pop());
}

/** Value of a correctly written roman numeral below 40. */
export function romanValue(text: string): number | undefined {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(text.toLowerCase());
  if (!match || text === '') return undefined;
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(match[2]!);
  return match[1]!.length * 10 + units || undefined;
}

export type HeadingKind = 'agenda' | 'annotations' | 'introduction' | 'contents' | 'timetable' | 'other';

const HEADING_NUMBER =
  /^(?:(?:[Cc]hapter|CHAPTER|[Pp]art|PART|[Ss]ection|SECTION|[Cc]hapitre|[Pp]artie|Глава|Часть|Раздел)\s+)?(?:[IVX]{1,5}|[A-HА-Г]|\d{1,2})\s*[.):–—-]?\s+(?=\S)/u;
/** The number of a section alone on its line, its name on the next. */
export const SECTION_NUMBER =
  /^(?:chapter|part|section|annex|chapitre|partie|annexe|глава|часть|раздел|приложение)\s+(?:[IVX]{1,5}|[A-H]|\d{1,2})[.:]?$|^[IVX]{1,5}[.)]$/iu;
const HEADINGS: [HeadingKind, RegExp][] = [
  [
    'timetable',
    /^(?:(?:provisional|tentative|preliminary|draft|indicative|proposed)\s+)?(?:time\s?table|time\s?schedule|schedule|programme of the (?:meeting|session))(?:\s+(?:of|for)\s.{0,60})?$|^(?:tentative|indicative|proposed) organi[sz]ation of work.{0,40}$|^(?:calendrier|horaire|emploi du temps|programme)(?:\s+(?:provisoire|indicatif|des travaux|de la réunion))*$|^(?:предварительное |примерное )?(?:расписание|график)(?:\s+\p{L}+){0,3}$/iu,
  ],
  [
    'annotations',
    /^(?:(?:annotated|annotations?)(?:\s+(?:to|of|on)(?:\s+the)?)?(?:\s+(?:provisional|draft|preliminary|agenda|items?))*(?:\s+(?:of|for)\s.{0,100})?|provisional agenda (?:with|and) annotations|explanatory notes?(?: (?:to|on) the .{0,40})?)$|^(?:annotations?(?: (?:à|relatives à|concernant|de) (?:l['’]\s?)?ordre du jour(?: provisoire)?)?|(?:projet d['’]\s?)?ordre du jour(?: provisoire)? annoté(?:\s(?:de|du|pour)\s.{0,80})?|notes explicatives)$|^(?:аннотации?(?: к .{0,40})?|аннотированная (?:предварительная )?повестка дня(?:\s.{0,100})?|пояснения(?: к .{0,40})?)$/iu,
  ],
  [
    'agenda',
    /^(?:(?:provisional|draft|preliminary|proposed|revised|adopted)\s+)*(?:list of )?(?:annotated\s+)?agenda(?:\s+items?)?(?:\s+(?:of|for)\s.{0,100})?$|^(?:projet d['’]\s?)?ordre du jour(?:\s+(?:provisoire|préliminaire|révisé))?(?:\s+de la\s.{0,80})?$|^(?:(?:предварительная|проект|пересмотренная)\s+)*повестк[аи] дня(?:\s+\p{L}+.{0,80})?$/iu,
  ],
  ['contents', /^(?:(?:table of )?contents|sommaire|table des matières|содержание|оглавление)$/iu],
  [
    'introduction',
    /^(?:introduction|background|purpose(?: of the meeting)?|introductory (?:note|remarks)|contexte|généralités|введение|общие сведения)$/iu,
  ],
  [
    'other',
    /^(?:(?:practical|logistic(?:al|s)?|general|other|additional|background)\s+(?:information|arrangements|matters)|registration|documentation|documents|list of documents|contact(?:s| information)?|(?:practical|organizational) arrangements|call for (?:papers|contributions)|deadlines?|important dates|annex(?:es)?(?:\s+[IVX\d]+)?|renseignements pratiques|informations pratiques|inscription|documents|annexe(?:\s+[IVX\d]+)?|практическая информация|регистрация|документация|приложение(?:\s+[IVX\d]+)?|methods of work|preparation for the meeting|(?:(?:best|kind|warm)(?: and \p{L}+)? )?regards,?|(?:yours )?(?:sincerely|faithfully)(?: yours)?,?|(?:bien )?cordialement,?|с уважением,?)$/iu,
  ],
];

/** Recognises the heading of a section, in any of the three languages, with or without its roman number. */
export function readHeading(text: string): HeadingKind | undefined {
  if (text.length > 140) return undefined;
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[\s:.*¹²³/_=–—-]+$/u, '')
    .replace(/^[_=*#\s]+/u, '');
  const bare = plain.replace(HEADING_NUMBER, '');
  for (const [kind, pattern] of HEADINGS) {
    // A number in arabic figures makes it an item ("2. Documentation") unless it names the agenda itself.
    if (/^\d/.test(plain) && kind !== 'annotations' && kind !== 'agenda') continue;
    if (pattern.test(bare) || pattern.test(plain)) return kind;
  }
  return undefined;
}

const ROMAN_HEADING = /^[IVX]{1,5}[.)]?\s+["“«]?\p{Lu}[^.;]{2,90}$/u;

/** A short line with a roman number or a capital letter: a section, when items are counted in arabic figures. */
export function isSectionHeading(text: string): boolean {
  if (/^[A-HJ-UW-ZА-Я][.)]\s/u.test(text))
    return text.length < 90 && !/[.;]$/.test(text) && readMarker(text)?.styles[0] === 'upper-letter';
  return (
    ROMAN_HEADING.test(text) && romanValue(/^[IVX]+/.exec(text)![0]) !== undefined && /^[IVX]+[.)]/.test(text)
  );
}

/** "1. Opening. The Chair will open the meeting.": where the text begins that runs on behind a title. */
export function splitRunIn(rest: string): { title: string; text: string } | undefined {
  const match = /^([^.;:!?]{3,120})([.:]\s+|\s+[–—]\s+)(?=["“«]?\p{Lu})/u.exec(rest);
  if (!match) return undefined;
  const [head, title] = match;
  const text = rest.slice(head.length);
  const mayEnd = !/(?:^|\s)\p{Lu}?\p{L}{0,2}$/u.test(title!) && !isSentence(title!);
  return mayEnd && isSentence(text) && /[.!?)”"»]$/u.test(text)
    ? { title: rest.slice(0, title!.length + /^\S*/.exec(rest.slice(title!.length))![0].length), text }
    : undefined;
}

const LABEL =
  /^(?:(?:session |item )?(?:(?:co-?)?organi[sz]ers?|(?:co-?)?chairs?|chairpersons?|moderators?|discussion leaders?|discussants?|rapporteurs?|speakers?|presenters?|presentations?|presented by|papers? by|facilitators?|hosts?|lead|panel(?:l?ists)?|contact(?: persons?)?)(?:\(s\))?|documentation|documents?(?:\(s\))?|background (?:documents?|papers?)|room documents?|references?|actions?|purpose|time|for (?:discussion|information|decision|approval)|(?:organisat(?:eur|rice)(?:\(?s\)?)?|président(?:e|s|\(e\))?|modérat(?:eur|rice)s?|intervenant(?:e|s|\(e\)s)?|rapporteur(?:e|s)?|animat(?:eur|rice)s?|orat(?:eur|rice)s?)(?: de (?:la )?séance)?|présenté(?:e)? par|документация|документы?|организатор(?:ы)?(?: \p{L}+)?|председатель|модератор(?:ы)?|ведущий|докладчики?|выступающие|представляет)\s*:/iu;

/** "Session organizers: …", "Documentation: …": belongs to an item but is never part of its title. */
export function isLabelLine(text: string): boolean {
  return LABEL.test(text) || /^(?:documentation|documents?|документация|документы)\s*\.?$/iu.test(text);
}

const FIELD = /^\p{Lu}[\p{L}’' ()/&-]{1,40}?\s?:\s+\S/u;

/** "Presented by: Eurostat", "Action: for opinion": a name of at most five words, a colon, a value. */
export function isFieldLine(text: string): boolean {
  const name = FIELD.exec(text)?.[0];
  return name !== undefined && name.split(/\s+/).length <= 6;
}

export const BULLET = /^[•·▪◦●■□►‣⁃∙o–—*-]\s+\S/u;

/** The start of an enumeration inside prose: a bullet, "(a)", or a paragraph number. */
export function startsListEntry(text: string): boolean {
  return /^(?:[•·▪◦●■□►‣⁃∙–—*-]\s+\S|\(?[a-zа-я]\)\s|\(?[ivx]{1,4}\)\s|\d{1,3}[.)]\s+\p{Lu})/u.test(text);
}

const WEEKDAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье';
const CLOCK =
  '\\d{1,2}(?:\\s?[.:h]\\s?\\d{2}|\\s?h)?\\s*(?:[ap]\\.?\\s?m\\.?)?(?:\\s?(?:hrs?|час(?:ов|а)?|ч)\\.?(?!\\p{L}))?';
const DAY_LINE = new RegExp(`^(?:day \\d\\s*[–—:,-]?\\s*)?(?:${WEEKDAY})(?![\\p{L}])`, 'iu');
const NUMBERED_DAY = new RegExp(
  `^(?:(?:day|jour|journée|день)\\s+(?:\\d|one|two|three|four|five|I{1,3})|(?:first|second|third|fourth|fifth) day|\\d\\s*-?\\s*й день|(?:première?|deuxième|troisième) jour(?:née)?|(?:первый|второй|третий) день)(?:\\s*[–—:,(-]?\\s*(?:${WEEKDAY})?[\\s,\\d]*(?:\\p{L}+)?[\\s,\\d]*\\)?)?$`,
  'iu',
);
const TIME_LINE = new RegExp(
  `^(?:${CLOCK})\\s*(?:[–—-]|to|à|до)\\s*(?:${CLOCK})(?![\\p{L}\\d])|^\\d{1,2}\\s?[.:h]\\s?\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s{1,}\\S`,
  'iu',
);

const ONLY_TIME = new RegExp(`^\\(?(?:${CLOCK})(?:\\s*(?:[–—-]|to|à|до)\\s*(?:${CLOCK}))?\\)?$`, 'iu');

/** "9:30 – 10:00", and nothing else. */
export const isTime = (text: string): boolean =>
  ONLY_TIME.test(text) && /\d\s?[.:h]\s?\d{2}|[ap]\.?\s?m/i.test(text);

const TIME_PREFIX = new RegExp(
  `^(?:${CLOCK})(?:\\s*(?:[–—-]|to|à|до)\\s*(?:${CLOCK}))?\\s*[:|–—-]?\\s+(?=(?:(?:agenda\\s+)?(?:item|point|пункт|session|séance)\\s+)?(?:\\d{1,2}|[IVX]{1,4})\\s*[.):–—-])`,
  'iu',
);

/** "9:30–10:00  Item 1: Opening": the time in front of an item, in an agenda that is a timetable. */
export function readTimePrefix(text: string): string | undefined {
  return isTimetableLine(text) ? TIME_PREFIX.exec(text)?.[0] : undefined;
}

/** A line of a timetable: begins with a time, or is a day with at most a few more words. */
export function isTimetableLine(text: string): boolean {
  if (TIME_LINE.test(text) && /\d\s?[.:h]\s?\d{2}|[ap]\.?\s?m/i.test(text.slice(0, 20)))
    return text.length < 140 && !/[.;]$/.test(text.replace(/[ap]\.m\.$/i, ''));
  if (NUMBERED_DAY.test(text)) return true;
  return (
    DAY_LINE.test(text) &&
    /\d/.test(text) &&
    text.length < 70 &&
    !/\p{Ll}[.;]$/u.test(text.replace(/[ap]\.m\.$/i, ''))
  );
}

const FINITE_VERB =
  /(?:^|[^\p{L}])(?:will|shall|is|are|was|were|has|have|may|should|would|must|can|could|invites?|considered|agreed|requested|sera|seront|est|sont|aura|pourra|devrait|examinera|invité|invitée|invités|будет|будут|является|предлагается|рассмотрит|может|должны|должен|состоится|проведет|были|был|была|рассмотрит|утвердит|обсудит|представит|примет|изберет|откроет|подведет)(?=[^\p{L}]|$)/iu;
/** French and Russian verbs by their endings, without the nouns that end alike. */
const VERB_ENDING =
  /(?:^|[^\p{L}])(?!(?:c[ao]m[eé]ra|opera|riviera|primavera|институт|маршрут|статут)(?:[^\p{L}]|$))\p{Ll}{2,}(?:[^aeiou\s]era|eront|iront|dront|ira|dra|ают|яют|уют|оют|ает|яет|ует|жут|дут|гут|рут|бят|дят|нят|рят|вят|сят)(?=[^\p{L}]|$)/u;

const LONGEST_TITLE = 1_000;

/** Prose rather than a title: it has a finite verb, or it is a long text that ends as sentences do. */
export function isSentence(text: string): boolean {
  if (text.length > LONGEST_TITLE) return true;
  const words = text.split(/\s+/).length;
  if (words < 4) return false;
  if ((FINITE_VERB.test(text) || VERB_ENDING.test(text)) && !/[?]$/.test(text))
    return words >= 5 || /[.;:]$/.test(text);
  return (words >= 14 && /[.;:]["”»)]?$/u.test(text)) || /\p{Ll}{2,}[.]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
}

/** The line cannot end here: it stops at a preposition, an article, "and", a comma or a hyphen. */
export function endsOpen(text: string): boolean {
  return /[,(‐–—-]$|(?:^|[^\p{L}])(?:of|the|and|or|for|to|in|on|with|from|by|at|a|an|its|their|de|du|des|la|le|les|et|ou|à|au|aux|en|sur|pour|par|dans|d['’]|l['’]|и|или|в|на|по|о|об|для|с|к|из|от)$/iu.test(
    text.slice(-12),
  );
}
