/** Who presents a contribution at the meeting, and how each of them takes part. */
import { isAddress } from '#app/domain/shared/addresses.ts';
import { fold } from '#app/domain/shared/fold.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { isBlank, lineProblem } from '#app/domain/shared/visible-text.ts';
import { type Attendance, ATTENDANCES, memberOf } from '#app/domain/shared/vocabulary.ts';
import { isPaperLanguage, LIMITS } from '#app/domain/submissions/contribution-draft.ts';

/** What is chosen for a person: does not present, presents and has not said how, or how. */
export const PRESENTS = ['no', 'open', ...ATTENDANCES] as const;
export type Presents = (typeof PRESENTS)[number];

/** Presenters who are no authors, at most. */
export const MAX_GUESTS = 10;

export function isPresents(text: string): text is Presents {
  return memberOf(PRESENTS, text) !== undefined;
}

/** What stands for a person in the form. */
export function presentsOf(isPresenter: boolean, attendance: Attendance | null): Presents {
  return isPresenter ? (attendance ?? 'open') : 'no';
}

/** The same the other way round. */
export function attendanceIn(presents: Presents): Attendance | null {
  return presents === 'no' || presents === 'open' ? null : presents;
}

/** As typed. Authors and guests stand in their order, with what is chosen for each. */
export interface TypedPresenters {
  authors: readonly string[];
  guests: readonly string[];
  /** Somebody who is no author, and does not stand in the list yet. */
  added: { name: string; affiliation: string; email: string; presents: string };
  /** Empty: not known yet. */
  spoken: string;
}

/** True when somebody is to be added. */
export function isAdding({ added }: Pick<TypedPresenters, 'added'>): boolean {
  return added.name !== '' || added.affiliation !== '' || added.email !== '';
}

/**
 * What is wrong with what was typed, by field.
 * @param names of the people who stand in the list, authors first
 */
export function presenterProblems(
  typed: TypedPresenters,
  names: { authors: readonly string[]; guests: readonly string[] },
): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  const choices = [
    ...names.authors.map((_, index) => [`author.${index}`, typed.authors[index]] as const),
    ...names.guests.map((_, index) => [`guest.${index}`, typed.guests[index]] as const),
  ];
  for (const [field, choice] of choices) {
    if (!isPresents(choice ?? '')) problems[field] = { key: 'problems.presents_missing' };
  }
  const staying = names.guests.filter((_, index) => typed.guests[index] !== 'no').length;
  if (isAdding(typed)) {
    if (staying >= MAX_GUESTS) {
      problems['added.name'] = { key: 'problems.too_many_presenters', values: { limit: MAX_GUESTS } };
    }
    addedProblems(problems, typed.added, [...names.authors, ...names.guests]);
  } else if (choices.every(([, choice]) => choice === 'no')) {
    problems['author.0'] = { key: 'problems.nobody_presents' };
  }
  if (typed.spoken !== '' && !isPaperLanguage(typed.spoken)) {
    problems.spoken = { key: 'problems.spoken_unknown' };
  }
  return problems;
}

function addedProblems(
  problems: Record<string, Phrase>,
  added: TypedPresenters['added'],
  known: readonly string[],
): void {
  const { name, affiliation, email, presents } = added;
  const wrongName = lineProblem(name, LIMITS.name);
  if (isBlank(name)) problems['added.name'] = { key: 'problems.person_name_missing' };
  else if (wrongName) problems['added.name'] = wrongName;
  else if (known.some((value) => fold(value) === fold(name))) {
    problems['added.name'] = { key: 'problems.presenter_known' };
  }
  const wrongAffiliation = lineProblem(affiliation, LIMITS.affiliation);
  if (wrongAffiliation) problems['added.affiliation'] = wrongAffiliation;
  if (email !== '' && !isAddress(email)) {
    problems['added.email'] = { key: 'problems.author_email_wrong' };
  }
  if (!isPresents(presents) || presents === 'no') {
    problems['added.presents'] = { key: 'problems.presents_missing' };
  }
}
