/**
 * What comes after a publication. Nothing is overwritten: a new paper is a revision, an addendum or a corrigendum
 * under the same number; slides and annexes join the document that is there.
 */
import type { FileSlot } from '#app/domain/shared/vocabulary.ts';

/** How the secretariat issues a new file of something that is published. */
export const ISSUES = ['rev', 'add', 'corr', 'with'] as const;
export type IssueAs = (typeof ISSUES)[number];

interface VersionFacts {
  id: string;
  slot: string;
}

/** The newest versions that stand in no document yet. */
export function unissued<T extends VersionFacts>(current: readonly T[], issued: ReadonlySet<string>): T[] {
  return current.filter((file) => !issued.has(file.id));
}

/**
 * What a file can be issued as: slides and annexes go with the document, a paper replaces, adds or corrects. The
 * paper in a language in which it is not published yet may also join the document, as its translation.
 */
export function issueOptions(slot: FileSlot, isNewLanguage: boolean): readonly IssueAs[] {
  if (slot === 'corrigendum') return ['corr'];
  if (slot !== 'paper') return ['with'];
  return isNewLanguage ? ['with', 'rev', 'add', 'corr'] : ['rev', 'add', 'corr'];
}

interface DocumentFacts {
  number: number;
  designation: string;
  designationNo: number;
}

/** The running number of the next revision, addendum or corrigendum. */
export function nextDesignation(documents: readonly DocumentFacts[], kind: 'rev' | 'add' | 'corr'): number {
  return (
    Math.max(
      0,
      ...documents
        .filter((document) => document.designation === kind)
        .map((document) => document.designationNo),
    ) + 1
  );
}

/**
 * The documents of one contribution as a list shows them: the newest revision in place of the first publication,
 * then addenda and corrigenda.
 */
export function documentsInForce<T extends DocumentFacts>(documents: readonly T[]): T[] {
  const by = (kind: string) =>
    documents
      .filter((document) => document.designation === kind)
      .sort((a, b) => a.designationNo - b.designationNo);
  const first = by('rev').at(-1) ?? by('base')[0];
  return [...(first ? [first] : []), ...by('add'), ...by('corr')];
}
