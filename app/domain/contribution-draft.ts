/** What an expert fills in, and what is wrong with it. */
import { isAddress } from './addresses.ts';
import type { Verdict } from './refusals.ts';
import type { Phrase } from './texts/texts.ts';
import { PAPER_LANGUAGES } from './vocabulary.ts';

/** How much a contribution may hold, in characters and rows. */
export const LIMITS = { title: 300, abstract: 10_000, name: 200, affiliation: 300, authors: 20 } as const;

/** How many author rows the form shows. */
export const AUTHOR_ROWS = 4;

export interface DraftAuthor {
  name: string;
  affiliation: string;
  email: string;
  isPresenter: boolean;
}

/** As typed; kept as a draft until it is submitted. */
export interface ContributionDraft {
  /** Slug of the meeting for which the form was opened. */
  meeting: string;
  /** Public id of the session. */
  item: string;
  kind: string;
  title: string;
  abstract: string;
  language: string;
  /** Id of the submitting body. */
  body: string;
  authors: DraftAuthor[];
  declared: boolean;
  /** The file that has arrived whole, by its hash. */
  file: { sha256: string; size: number; name: string; mediaType: string } | null;
}

export const EMPTY_DRAFT: ContributionDraft = {
  meeting: '',
  item: '',
  kind: '',
  title: '',
  abstract: '',
  language: 'en',
  body: '',
  authors: [{ name: '', affiliation: '', email: '', isPresenter: true }],
  declared: false,
  file: null,
};

/** A session as far as the form asks: which kinds it takes, and whether it takes any now. */
export interface Choice {
  id: string;
  kinds: readonly string[];
  verdict: Verdict;
}

/** What is wrong with a draft, by field; empty when it can be submitted. */
export function problemsOf(
  draft: ContributionDraft,
  choices: readonly Choice[],
  bodyIds: ReadonlySet<string>,
): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  const item = choices.find((one) => one.id === draft.item);
  if (!item) problems.item = { key: 'problems.item_missing' };
  else if (!item.verdict.allowed) problems.item = { key: `refusals.${item.verdict.why}` };
  else if (draft.kind === '') problems.kind = { key: 'problems.kind_missing' };
  else if (!item.kinds.includes(draft.kind)) problems.kind = { key: 'refusals.kind_not_taken' };
  if (!bodyIds.has(draft.body)) problems.body = { key: 'problems.body_missing' };
  if (!(PAPER_LANGUAGES as readonly string[]).includes(draft.language)) {
    problems.language = { key: 'problems.language_missing' };
  }
  if (draft.title === '') problems.title = { key: 'problems.title_missing' };
  else tooLong(problems, 'title', draft.title, LIMITS.title);
  if (draft.abstract === '') problems.abstract = { key: 'problems.abstract_missing' };
  else tooLong(problems, 'abstract', draft.abstract, LIMITS.abstract);
  authorProblems(problems, draft.authors);
  if (!draft.file) problems.file = { key: 'problems.file_missing' };
  if (!draft.declared) problems.declared = { key: 'problems.declaration_missing' };
  return problems;
}

function authorProblems(problems: Record<string, Phrase>, authors: readonly DraftAuthor[]): void {
  const named = authors.filter((author) => author.name !== '');
  if (named.length > LIMITS.authors) {
    problems['authors.0.name'] = { key: 'problems.too_many_authors', values: { limit: LIMITS.authors } };
  } else if (named.length === 0) problems['authors.0.name'] = { key: 'problems.author_missing' };
  else if (!named.some((author) => author.isPresenter)) {
    problems['authors.0.isPresenter'] = { key: 'problems.presenter_missing' };
  }
  authors.forEach((author, index) => {
    const at = `authors.${index}`;
    tooLong(problems, `${at}.name`, author.name, LIMITS.name);
    tooLong(problems, `${at}.affiliation`, author.affiliation, LIMITS.affiliation);
    if (author.email !== '' && !isAddress(author.email)) {
      problems[`${at}.email`] = { key: 'problems.author_email_wrong' };
    }
    if (author.name === '' && (author.email !== '' || author.affiliation !== '') && !problems[`${at}.name`]) {
      problems[`${at}.name`] = { key: 'problems.author_name_missing' };
    }
  });
}

function tooLong(problems: Record<string, Phrase>, field: string, text: string, limit: number): void {
  if (text.length > limit) problems[field] = { key: 'problems.too_long', values: { limit } };
}
