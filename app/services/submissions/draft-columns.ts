/**
 * What of a draft is a column of its contribution, in both directions. A field that is forgotten in one of them does
 * not compile: it would be lost when the author changes the contribution next.
 */
import { fold } from '#app/domain/shared/fold.ts';
import { CONTRIBUTION_KINDS, memberOf, PAPER_LANGUAGES, WISHES } from '#app/domain/shared/vocabulary.ts';
import type { ContributionDraft } from '#app/domain/submissions/contribution-draft.ts';
import type { ContentColumns } from '#db/contributions/content.ts';
import type { themesOf } from '#db/meetings/items.ts';

/** Fields that have rows of their own, or none. */
type OtherFields =
  | 'meeting'
  | 'item'
  | 'texts'
  | 'translations'
  | 'bodies'
  | 'authors'
  | 'files'
  | 'letter'
  | 'declared'
  | 'declaration'
  | 'base';
type ColumnFields = Omit<ContributionDraft, OtherFields>;
type Themes = Awaited<ReturnType<typeof themesOf>>;

/** @param draft has been checked by `problemsOf` @param themes those of the meeting */
export function columnsOfDraft(draft: ColumnFields, themes: Themes): ContentColumns {
  return {
    kind: checked(CONTRIBUTION_KINDS, draft.kind),
    title: draft.title,
    title_key: fold(draft.title),
    abstract: draft.abstract,
    language: checked(PAPER_LANGUAGES, draft.language),
    wish: memberOf(WISHES, draft.wish) ?? null,
    theme_id: themes.find((theme) => theme.publicId === draft.theme)?.id ?? null,
    spoken_language: memberOf(PAPER_LANGUAGES, draft.spoken) ?? null,
  };
}

/** @param themes those of the meeting */
export function fieldsOfColumns(row: ContentColumns, themes: Themes): ColumnFields {
  return {
    kind: row.kind,
    title: row.title,
    abstract: row.abstract,
    language: row.language,
    wish: row.wish ?? '',
    theme: themes.find((theme) => theme.id === row.theme_id)?.publicId ?? '',
    spoken: row.spoken_language ?? '',
  };
}

/** A field that has been checked. @throws when it has not */
export function checked<T extends string>(set: readonly T[], value: string): T {
  const member = memberOf(set, value);
  if (member === undefined) throw new Error(`the draft was not checked: ${value}`);
  return member;
}
