import { isSymbolLine, SYMBOL } from './furniture.ts';

const LABEL =
  /^(?:(?:session |item )?(?:(?:co-?)?organi[sz]ers?|(?:co-?)?chairs?|chairpersons?|moderators?|discussion leaders?|discussants?|rapporteurs?|speakers?|presenters?|presentations?|presented by|papers? by|facilitators?|hosts?|lead|panel(?:l?ists)?|contact(?: persons?)?)(?:\(s\))?|documentation|documents?(?:\(s\))?|background (?:documents?|papers?|documentation)|room documents?|references?|actions?|purpose|time|for (?:discussion|information|decision|approval)|(?:organisat(?:eur|rice)(?:\(?s\)?)?|président(?:e|s|\(e\))?|modérat(?:eur|rice)s?|intervenant(?:e|s|\(e\)s)?|rapporteur(?:e|s)?|animat(?:eur|rice)s?|orat(?:eur|rice)s?)(?: de (?:la )?séance)?|présenté(?:e)? par|документация|документы?|организатор(?:ы)?(?: \p{L}+)?|председатель|модератор(?:ы)?|ведущий|докладчики?|выступающие|представляет)\s*:/iu;

/** "Doc. LAMAS/03/2019 (for discussion)", "Room document 2", "Informal document No. 2": a document of an item. */
const DOCUMENT_LINE =
  /^(?:(?:room|informal|working|conference room|background|information) (?:documents?|papers?|notes?)|docs?\.|documents?|document de (?:travail|séance)|документ)\s*(?:no\.?|n°|№)?\s*(?:\p{Lu}[\p{Lu}.-]*[-/\d]|\d)/iu;
const PURPOSE_LINE =
  /^\(?(?:for|pour|для) (?:the )?(?:discussion|information|decision|approval|adoption|action|opinion|endorsement|consideration|comments?|guidance|avis|décision|approbation|обсуждения|информации|принятия решения|сведения|утверждения)(?:(?:,| and| et| и| or) (?:for )?\p{L}+)*\)?\.?$|^(?:oral|verbal) (?:report|presentation|update)s?\.?$|^(?:pm|tbc|to be confirmed)\.?$/iu;

/** "ECE/TRANS/WP.15/AC.1/2018/3 (UIP)": a symbol and who wrote the document, or what it is called. */
const SYMBOL_FIRST = new RegExp(`^${SYMBOL.source}\\s*(?:[–—-]\\s+\\S.*|\\([^()]{2,80}\\)?)$`, 'u');

/** A document of an item, or what the item is for: "STD/CSSP(2019)5", "Doc. 3", "For approval", "Oral report". */
export const isDocumentLine = (text: string): boolean =>
  DOCUMENT_LINE.test(text) || PURPOSE_LINE.test(text) || SYMBOL_FIRST.test(text) || isSymbolLine(text);

/** "Session organizers: …", "Documentation: …": belongs to an item but is never part of its title. */
export function isLabelLine(text: string): boolean {
  return (
    LABEL.test(text) ||
    isDocumentLine(text) ||
    /^(?:documentation|documents?|документация|документы)\s*\.?$/iu.test(text)
  );
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
