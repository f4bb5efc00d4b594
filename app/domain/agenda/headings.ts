import { readItemNumber, romanValue } from './item-numbers.ts';

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
    /^(?:(?:annotated|annotations)(?:\s+(?:to|of|on)(?:\s+the)?)?(?:\s+(?:provisional|draft|preliminary|agenda|items?))*(?:\s+(?:of|for)\s.{0,100})?|provisional agenda (?:with|and) annotations|(?:explanatory |detailed )?(?:notes?|comments|remarks) (?:to|on) (?:the )?(?:(?:provisional|draft) )?(?:agenda|items).{0,40}|explanatory notes?|detailed agenda)$|^(?:annotations(?: (?:à|relatives à|concernant|de) (?:l['’]\s?)?ordre du jour(?: provisoire)?)?|(?:projet d['’]\s?)?ordre du jour(?: provisoire)? annoté(?:\s(?:de|du|pour)\s.{0,80})?|notes explicatives)$|^(?:аннотации?(?: к .{0,40})?|аннотированная (?:предварительная )?повестка дня(?:\s.{0,100})?|пояснения(?: к .{0,40})?)$/iu,
  ],
  [
    'agenda',
    /^(?:(?:provisional|draft|preliminary|proposed|revised|adopted)\s+)*(?:list of )?(?:annotated\s+)?agenda(?:\s+items?)?(?:\s+(?:of|for)\s.{0,100})?$|^(?:projet d['’]\s?)?ordre du jour(?:\s+(?:provisoire|préliminaire|révisé))?(?:\s+de la\s.{0,80})?$|^(?:(?:предварительная|проект|пересмотренная)\s+)*повестк[аи] дня(?:\s+\p{L}+.{0,80})?$/iu,
  ],
  ['contents', /^(?:(?:table of )?contents|sommaire|table des matières|содержание|оглавление)$/iu],
  [
    'introduction',
    /^(?:introduction|background(?: and (?:objectives?|purpose|rationale))?|(?:(?:main|key) )?(?:purpose|objectives?|aims?|scope)(?: (?:and \p{L}+ )?of the \p{L}+)?|(?:overview|rationale|about the \p{L}+)|introductory (?:note|remarks)|contexte(?: et objectifs?)?|objectifs?(?: (?:de|du) (?:la |l['’])?\p{L}+)?|généralités|введение|общие сведения|общая информация|цел[ьи](?: (?:и задачи )?\p{L}+)?|контекст)$/iu,
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
    return text.length < 90 && !/[.;]$/.test(text) && readItemNumber(text)?.styles[0] === 'upper-letter';
  return (
    ROMAN_HEADING.test(text) && romanValue(/^[IVX]+/.exec(text)![0]) !== undefined && /^[IVX]+[.)]/.test(text)
  );
}
