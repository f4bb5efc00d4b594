/** What may be kept of a form before it is submitted: judged before a byte of it is written. */
import type { Phrase } from '#app/domain/shared/texts/texts.ts';

import { type ContributionDraft, LIMITS } from './contribution-draft.ts';

/** A draft may be too long to be submitted, so that whoever shortens a text does not lose it meanwhile. */
const KEPT_TIMES = 2;
/** Ids, codes and addresses, in characters. */
const SHORT = 320;
/** The wording of a declaration, in characters: more than a meeting can set. */
const WORDING = 20_000;
/** Rows that a button has just added stand above what may be submitted. */
const SPARE_ROWS = 2;
// C0 and DEL, but for the tab and the line break: nobody types them, and JSON writes six bytes for each.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** True for a text with characters that no keyboard sends and no page shows. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * Why a draft cannot be kept as it is, by field; empty when it can. It bounds what one draft takes to some 160,000
 * characters.
 */
export function keepingProblems(draft: ContributionDraft): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  for (const [field, text, limit] of textsOf(draft)) {
    if (text.length > limit * KEPT_TIMES) problems[field] = { key: 'problems.too_long', values: { limit } };
    else if (hasControlCharacter(text)) problems[field] = { key: 'problems.control_character' };
  }
  if (draft.authors.length > LIMITS.authors + SPARE_ROWS) {
    problems['authors.0.name'] = { key: 'problems.too_many_authors', values: { limit: LIMITS.authors } };
  }
  if (draft.bodies.length > LIMITS.bodies + SPARE_ROWS) {
    problems['bodies.0'] = { key: 'problems.too_many_bodies', values: { limit: LIMITS.bodies } };
  }
  return problems;
}

/** Every text of a draft by its field, with how many characters it may have when it is submitted. */
function textsOf(draft: ContributionDraft): [field: string, text: string, limit: number][] {
  const { base, texts, translations, authors, bodies, files } = draft;
  return [
    ['title', draft.title, LIMITS.title],
    ['abstract', draft.abstract, LIMITS.abstract],
    ['letter', draft.letter, LIMITS.letter],
    ['declared', draft.declaration, WORDING],
    ...(['meeting', 'item', 'theme', 'kind', 'wish', 'language', 'spoken'] as const).map(
      (field): [string, string, number] => [field, draft[field], SHORT],
    ),
    ['title', base.action + base.people, SHORT],
    ...Object.entries(texts).flatMap(([language, text]): [string, string, number][] => [
      [`texts.${language}.title`, text.title, LIMITS.title],
      [`texts.${language}.abstract`, text.abstract, LIMITS.abstract],
    ]),
    ...Object.entries(translations).map(([language, of]): [string, string, number] => [
      `translations.${language}`,
      of,
      SHORT,
    ]),
    ...bodies.map((body, at): [string, string, number] => [`bodies.${at}`, body, SHORT]),
    ...authors.flatMap((author, at): [string, string, number][] => [
      [`authors.${at}.name`, author.name, LIMITS.name],
      [`authors.${at}.affiliation`, author.affiliation, LIMITS.affiliation],
      [`authors.${at}.email`, author.email, SHORT],
    ]),
    ...Object.entries(files).map(([field, file]): [string, string, number] => [field, file.name, SHORT]),
  ];
}
