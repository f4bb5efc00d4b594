import { FINITE_VERB } from './phrases.ts';

/** Recognises the marks that number items. Whether a mark is an item where it stands is decided elsewhere. */
export type NumberStyle =
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
export interface ItemNumber {
  styles: NumberStyle[];
  number: string;
  marks: string;
  /** What follows the mark on the same line. */
  rest: string;
  /** "Item 1 of the provisional agenda": stands in a masthead as often as above an annotation. */
  ofAgenda?: true;
}

const ITEM_WORD =
  /^((?:(?:(?:provisional|draft)\s+)?agenda\s+)?(?:items?|point|пункт|(sessions?|topic|theme|séance|thème|сессия|заседание|тема|question|вопрос))\s*(?:no\.?|n°|№|#)?\s*)(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}(?![\p{L}\d])|[A-H](?=\s?[.:–—-]\s)|\((?:[ivx]{1,5}|[a-z]|\d{1,2})\))(?!\d)/iu;
const OF_AGENDA =
  /^\s+(?:of\s+the\s+(?:(?:provisional|draft|annotated)\s+)*agenda|on\s+the\s+agenda|de\s+l['’]\s?ordre\s+du\s+jour(?:\s+provisoire)?|(?:предварительной\s+)?повестки\s+дня)(?:\s*\*+)?/iu;
/** "Items 2 and 3:" above one text for both; it is kept with the first. */
const JOINT = /^(?:\s*(?:,|–|-|and|to|et|à|и)\s*\d{1,2}(?!\d))+(?=\s*[.:]\s+["“«]?\p{Lu})/u;
const AFTER_WORD =
  /^(?:\s*[.:)](?:\s*[–—-](?=\s))?\s*|\s*[–—-]\s*(?=\s|["“«(]?\p{Lu}\p{L})|\s*$|\s+(?=["“«(]?\p{Lu}))/u;
const NUMBER = /^(\d{1,3}(?:\s?(?:bis|ter))?)\s?(?:[.)°º](?:\s*[–—-])?(?:\s+|(?=["“«(\p{L}])|$)|:\s+)/u;
/** "№ 3.", "No. 3:", "[3]", "3/": signs around the number that are rarer. */
const NUMBER_SIGNS =
  /^(?:(?:№|[Nn]°|[Nn][oO]\.|#)\s?(\d{1,2})(?:[.:)]|\s*[–—-])?\s+(?=["“«]?\p{Lu})|\[(\d{1,2})\]\s+(?=["“«(]?\p{L})|(\d{1,2})\/\s+(?=["“«]?\p{Lu}))/u;
/** "2.0 Status": the zero says that the number has parts. */
const NUMBER_ZERO = /^(\d{1,2}\.0)[.)]?\s+(?=["“«]?\p{Lu}\p{L})/u;
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
export function readItemNumber(text: string): ItemNumber | undefined {
  const make = (match: RegExpExecArray, styles: NumberStyle[]): ItemNumber => {
    const number = match.slice(1).find((group) => group !== undefined)!;
    const marks = match[0].replace(number, ' ').replace(/\s+/g, ' ').trim();
    return { styles, number, marks, rest: text.slice(match[0].length) };
  };
  const worded = readWord(text);
  if (worded) return worded;
  let match: RegExpExecArray | null;
  if ((match = NUMBER_ZERO.exec(text))) return make(match, ['number']);
  if ((match = DECIMAL.exec(text)) && !/^[ap]\.?\s?m\b/i.test(text.slice(match[0].length)))
    return make(match, ['decimal']);
  if ((match = NUMBER.exec(text)) || (match = NUMBER_DASH.exec(text))) return make(match, ['number']);
  if ((match = NUMBER_SIGNS.exec(text))) return make(match, ['number']);
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
function readWord(text: string): ItemNumber | undefined {
  const match = ITEM_WORD.exec(text);
  if (!match) return undefined;
  const [head, word, isSession, written] = match;
  const bracketed = written!.startsWith('(');
  const number = bracketed ? written!.slice(1, -1) : written!;
  // "Point I" counts in romans, "point i" in a sentence does not.
  if (!bracketed && !/\d/.test(number) && number !== number.toUpperCase()) return undefined;
  const behind = text.slice(head.length);
  const ofAgenda = (OF_AGENDA.exec(behind) ?? JOINT.exec(behind))?.[0] ?? '';
  const after = AFTER_WORD.exec(behind.slice(ofAgenda.length));
  if (!after) return undefined;
  const marker: ItemNumber = {
    styles: [number.includes('.') ? 'decimal' : isSession === undefined ? 'word' : 'session'],
    number,
    marks: `${word!} ${bracketed ? '()' : ''}${ofAgenda}${after[0]}`.replace(/\s+/g, ' ').trim(),
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
export function ordinal(number: string, style: NumberStyle): number {
  if (style === 'roman' || style === 'upper-roman') return romanValue(number) ?? 0;
  if (/^[IVX]+$/.test(number)) return romanValue(number) ?? 0;
  if (/^[A-Z]$/.test(number)) return number.charCodeAt(0) - 64;
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
