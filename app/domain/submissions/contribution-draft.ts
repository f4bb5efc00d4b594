/** What an expert fills in, and what is wrong with it. */
import { authorAction, firstStage, isInPaperStage } from '#app/domain/contributions/life.ts';
import { isAddress } from '#app/domain/shared/addresses.ts';
import type { Verdict } from '#app/domain/shared/refusals.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import { isBlank, lineProblem } from '#app/domain/shared/visible-text.ts';
import {
  type ContributionState,
  type FileSlot,
  type MeetingFlow,
  memberOf,
  PAPER_LANGUAGES,
  type PaperLanguage,
  TRANSLATION_DELIVERERS,
  type TranslationDeliverer,
  WISHES,
} from '#app/domain/shared/vocabulary.ts';

import { type DraftAuthor, isEmptyRow, MAX_AUTHORS } from './author-list.ts';

/** How much a contribution may hold, in characters and rows. */
export const LIMITS = {
  title: 300,
  abstract: 10_000,
  name: 200,
  affiliation: 300,
  authors: MAX_AUTHORS,
  bodies: 10,
  letter: 10_000,
} as const;

/** How many rows for authors and bodies a form shows at first; a button adds more. */
export const AUTHOR_ROWS = 3;
export const BODY_ROWS = 2;

/** A file that has arrived whole, by its hash. */
export interface DraftFile {
  sha256: string;
  /** In bytes. */
  size: number;
  name: string;
  mediaType: string;
}

/** The files of a form by the name of their field: each goes into a slot, in a language. */
export const FILE_FIELDS = {
  file: { slot: 'paper', language: null },
  slides: { slot: 'slides', language: null },
  annex: { slot: 'annex', language: null },
  corrigendum: { slot: 'corrigendum', language: null },
  'file.en': { slot: 'paper', language: 'en' },
  'file.fr': { slot: 'paper', language: 'fr' },
  'file.ru': { slot: 'paper', language: 'ru' },
} as const satisfies Record<string, { slot: FileSlot; language: PaperLanguage | null }>;
export type FileField = keyof typeof FILE_FIELDS;
export const FILE_FIELD_NAMES = Object.keys(FILE_FIELDS) as FileField[];

export function isFileField(name: string): name is FileField {
  return Object.hasOwn(FILE_FIELDS, name);
}

/** The field of a paper in one more language. */
export function paperIn(language: PaperLanguage): FileField {
  return `file.${language}`;
}

/** As typed; kept as a draft until it is submitted. */
export interface ContributionDraft {
  /** Slug of the meeting for which the form was opened. */
  meeting: string;
  /** Public id of the session. */
  item: string;
  /** Public id of the sub-theme, or empty. */
  theme: string;
  kind: string;
  wish: string;
  title: string;
  abstract: string;
  language: string;
  /** Title and abstract in other languages. */
  texts: Partial<Record<PaperLanguage, { title: string; abstract: string }>>;
  /** Who is to translate the paper, by language; a language that is not named is not needed. */
  translations: Partial<Record<PaperLanguage, string>>;
  /** Ids of the submitting bodies, in their order. */
  bodies: string[];
  authors: DraftAuthor[];
  /** The language in which it is presented, or empty. */
  spoken: string;
  /** What the author writes to the organizers along with a new version. */
  letter: string;
  declared: boolean;
  /** The wording that stood beside the mark; empty when the form did not say. */
  declaration: string;
  files: Partial<Record<FileField, DraftFile>>;
  /** What a change was begun from. */
  base: BaseVersion;
}

/** A contribution as it stood when a change of it was begun. */
export interface BaseVersion {
  /** How often something had been handed in; 0 for a new one. */
  version: number;
  /** What a change was begun as, such as `revise`; empty for a new one. */
  action: string;
  /** Mark of its bodies, authors and presenters, which others may change too; empty where the form does not ask. */
  people: string;
}

const FROM_NOTHING: BaseVersion = { version: 0, action: '', people: '' };

/** As one hidden field of the form: `3 revise 5d41402abc4b2a76`. */
export function baseText({ version, action, people }: BaseVersion): string {
  return `${version} ${action} ${people}`;
}

/** @returns null for anything else than what `baseText` writes */
export function readBase(text: string): BaseVersion | null {
  const [, version, action = '', people = ''] = /^(\d{1,9}) (\w{0,40}) (\w{0,40})$/.exec(text) ?? [];
  return version === undefined ? null : { version: Number(version), action, people };
}

/** True when the contribution is not any more what the change was begun from. */
export function isOutdated(draft: ContributionDraft, now: BaseVersion): boolean {
  return baseText(draft.base) !== baseText(now);
}

export const EMPTY_DRAFT: ContributionDraft = {
  meeting: '',
  item: '',
  theme: '',
  kind: '',
  wish: '',
  title: '',
  abstract: '',
  language: 'en',
  texts: {},
  translations: {},
  bodies: [],
  authors: [{ name: '', affiliation: '', email: '', isPresenter: true, isContact: true }],
  spoken: '',
  letter: '',
  declared: false,
  declaration: '',
  files: {},
  base: FROM_NOTHING,
};

/** An agreement to another wording than the present one does not count. */
export function withDeclaration(draft: ContributionDraft, wording: string): ContributionDraft {
  const isSame = draft.declaration === '' || draft.declaration === wording;
  return isSame ? draft : { ...draft, declared: false };
}

/** A session as far as the form asks: which kinds it takes, and whether it takes any now. */
export interface SessionOption {
  id: string;
  kinds: readonly string[];
  themes: readonly string[];
  verdict: Verdict;
}

/** Which parts of the form are asked for, and which must be filled in. */
export interface FormRequirements {
  /** Session, kind, bodies, authors, title: everything but files. */
  texts: boolean;
  abstract: boolean;
  paper: 'no' | 'may' | 'must';
  slides: boolean;
  /** A text that corrects what is published. */
  corrigendum: boolean;
  /** A letter to the organizers: what was changed, and why. */
  letter: 'no' | 'may' | 'must';
  declaration: boolean;
}

/** @param state of the contribution; `draft` for one that is submitted for the first time */
export function requirementsFor(state: ContributionState, flow: MeetingFlow, kind: string): FormRequirements {
  const first = firstStage(flow, kind);
  const base: FormRequirements = {
    texts: true,
    abstract: first.abstract,
    paper: first.paper ? 'must' : 'no',
    slides: false,
    corrigendum: false,
    letter: 'no',
    declaration: false,
  };
  const paper = isInPaperStage(state) ? 'must' : base.paper;
  switch (authorAction(state)) {
    case 'revise':
      return { ...base, paper, letter: 'may' };
    case 'answer':
      return { ...base, paper, letter: 'must' };
    case 'hand_in_paper':
      return { ...base, paper, letter: 'may' };
    case 'add_files':
      return {
        texts: false,
        abstract: false,
        // A new paper after the publication is a revision: the secretariat issues it.
        paper: first.paper || first.paperLater ? 'may' : 'no',
        slides: true,
        corrigendum: state === 'published',
        letter: 'may',
        declaration: false,
      };
    case null:
      return { ...base, declaration: true };
  }
}

/** True for a file that the form asks for now; what is sent besides is left out. */
export function isFileRequired(
  field: FileField,
  requirements: FormRequirements,
  ownLanguage: string,
): boolean {
  const { slot, language } = FILE_FIELDS[field];
  // The paper in its own language has a field of its own.
  if (language !== null && language === ownLanguage) return false;
  if (slot === 'slides') return requirements.slides;
  if (slot === 'corrigendum') return requirements.corrigendum;
  return requirements.paper !== 'no' || (slot === 'annex' && requirements.slides);
}

/** What the form may choose from. */
export interface FormOptions {
  options: readonly SessionOption[];
  bodyIds: ReadonlySet<string>;
  /** Somebody who is no author presents: no author has to. */
  hasGuestPresenter?: boolean;
  /** Hashes of the files that have been handed in. */
  handedIn?: readonly string[];
}

/** What is wrong with a draft, by field; empty when it can be submitted. */
export function problemsOf(
  draft: ContributionDraft,
  requirements: FormRequirements,
  offer: FormOptions,
): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  if (requirements.texts) {
    sessionProblems(problems, draft, offer.options);
    bodyProblems(problems, draft.bodies, offer.bodyIds);
    if (!isPaperLanguage(draft.language)) problems.language = { key: 'problems.language_missing' };
    if (isBlank(draft.title)) problems.title = { key: 'problems.title_missing' };
    else wrongLine(problems, 'title', draft.title, LIMITS.title);
    if (draft.abstract === '' && requirements.abstract)
      problems.abstract = { key: 'problems.abstract_missing' };
    else tooLong(problems, 'abstract', draft.abstract, LIMITS.abstract);
    for (const language of PAPER_LANGUAGES) otherTextProblems(problems, draft, language);
    for (const [language, of] of Object.entries(draft.translations)) {
      if (!isDeliverer(of)) problems[`translations.${language}`] = { key: 'problems.deliverer_unknown' };
    }
    authorProblems(problems, draft.authors, offer.hasGuestPresenter ?? false);
  }
  if (requirements.paper === 'must' && !draft.files.file) problems.file = { key: 'problems.file_missing' };
  if (requirements.paper !== 'no') sameFileProblems(problems, draft);
  const isNew = FILE_FIELD_NAMES.some((field) => {
    const file = isFileRequired(field, requirements, draft.language) ? draft.files[field] : undefined;
    return file && !offer.handedIn?.includes(file.sha256);
  });
  // Where only files are asked for, one has to come.
  if (!requirements.texts && !isNew) problems.slides = { key: 'problems.nothing_to_add' };
  if (requirements.letter === 'must' && draft.letter === '')
    problems.letter = { key: 'problems.answer_missing' };
  else tooLong(problems, 'letter', draft.letter, LIMITS.letter);
  if (requirements.declaration && !draft.declared)
    problems.declared = { key: 'problems.declaration_missing' };
  return problems;
}

export function isPaperLanguage(text: string): text is PaperLanguage {
  return memberOf(PAPER_LANGUAGES, text) !== undefined;
}

export function isDeliverer(text: string): text is TranslationDeliverer {
  return memberOf(TRANSLATION_DELIVERERS, text) !== undefined;
}

function sessionProblems(
  problems: Record<string, Phrase>,
  draft: ContributionDraft,
  options: readonly SessionOption[],
): void {
  const item = options.find((option) => option.id === draft.item);
  if (!item) problems.item = { key: 'problems.item_missing' };
  else if (!item.verdict.allowed) problems.item = { key: `refusals.${item.verdict.why}` };
  // What has not been chosen is missing in any session; what a session takes is asked of one that can be had.
  if (draft.kind === '') problems.kind = { key: 'problems.kind_missing' };
  else if (item?.verdict.allowed && !item.kinds.includes(draft.kind)) {
    problems.kind = { key: 'refusals.kind_not_taken' };
  }
  if (draft.theme !== '' && item && !item.themes.includes(draft.theme)) {
    problems.theme = { key: 'problems.theme_unknown' };
  }
  if (draft.wish !== '' && memberOf(WISHES, draft.wish) === undefined) {
    problems.wish = { key: 'problems.wish_unknown' };
  }
}

function bodyProblems(
  problems: Record<string, Phrase>,
  bodies: readonly string[],
  known: ReadonlySet<string>,
): void {
  if (bodies.length === 0) problems['bodies.0'] = { key: 'problems.body_missing' };
  if (bodies.length > LIMITS.bodies) {
    problems['bodies.0'] = { key: 'problems.too_many_bodies', values: { limit: LIMITS.bodies } };
  }
  bodies.forEach((body, index) => {
    if (!known.has(body)) problems[`bodies.${index}`] = { key: 'problems.body_missing' };
    else if (bodies.indexOf(body) < index) problems[`bodies.${index}`] = { key: 'problems.body_twice' };
  });
}

/** A title without its abstract, or the reverse, is half a translation. */
function otherTextProblems(
  problems: Record<string, Phrase>,
  draft: ContributionDraft,
  language: PaperLanguage,
): void {
  const text = draft.texts[language];
  if (!text || language === draft.language) return;
  const field = `texts.${language}.title`;
  if (isBlank(text.title) && (text.title !== '' || text.abstract !== '')) {
    problems[field] = { key: 'problems.title_missing' };
  } else wrongLine(problems, field, text.title, LIMITS.title);
  tooLong(problems, `texts.${language}.abstract`, text.abstract, LIMITS.abstract);
}

/** A translation that is the paper itself would take its place. */
function sameFileProblems(problems: Record<string, Phrase>, draft: ContributionDraft): void {
  const seen = new Set<string>();
  for (const field of FILE_FIELD_NAMES) {
    const file = draft.files[field];
    const { slot, language } = FILE_FIELDS[field];
    if (!file || slot !== 'paper' || language === draft.language) continue;
    if (seen.has(file.sha256)) problems[field] = { key: 'problems.same_file' };
    seen.add(file.sha256);
  }
}

function authorProblems(
  problems: Record<string, Phrase>,
  authors: readonly DraftAuthor[],
  hasGuestPresenter: boolean,
): void {
  const named = authors.filter((author) => !isBlank(author.name));
  if (named.length > LIMITS.authors) {
    problems['authors.0.name'] = { key: 'problems.too_many_authors', values: { limit: LIMITS.authors } };
  } else if (named.length === 0) problems['authors.0.name'] = { key: 'problems.author_missing' };
  else if (!hasGuestPresenter && !named.some((author) => author.isPresenter)) {
    problems['authors.0.isPresenter'] = { key: 'problems.presenter_missing' };
  }
  authors.forEach((author, index) => {
    const at = `authors.${index}`;
    if (!isBlank(author.name)) wrongLine(problems, `${at}.name`, author.name, LIMITS.name);
    wrongLine(problems, `${at}.affiliation`, author.affiliation, LIMITS.affiliation);
    if (author.email !== '' && !isAddress(author.email)) {
      problems[`${at}.email`] = { key: 'problems.author_email_wrong' };
    }
    if (isBlank(author.name) && !isEmptyRow(author) && !problems[`${at}.name`]) {
      problems[`${at}.name`] = { key: 'problems.author_name_missing' };
    }
  });
}

function tooLong(problems: Record<string, Phrase>, field: string, text: string, limit: number): void {
  if (text.length > limit) problems[field] = { key: 'problems.too_long', values: { limit } };
}

function wrongLine(problems: Record<string, Phrase>, field: string, text: string, limit: number): void {
  const problem = lineProblem(text, limit);
  if (problem) problems[field] = problem;
}
