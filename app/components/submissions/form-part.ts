/** What each part of the form of a contribution gets. */
import type { ContributionKind } from '#app/domain/shared/vocabulary.ts';
import type { ContributionDraft, FormRequirements } from '#app/domain/submissions/contribution-draft.ts';
import type { Errors } from '#app/components/form/field.tsx';

export interface FormPart {
  draft: ContributionDraft;
  requirements: FormRequirements;
  errors: Errors;
}

export interface OfferedSession {
  id: string;
  number: string;
  title: string;
  kinds: readonly ContributionKind[];
  themes: readonly { id: string; title: string }[];
  deadline: string | null;
  /** Its instant. */
  due: string | null;
  hasOwnDeadline: boolean;
  isLate: boolean;
}

export interface Suggestion {
  id: string;
  number: string;
  title: string;
  /** Of the author's own words: why. */
  words: readonly string[];
}

export function hasErrorIn(errors: Errors, start: string): boolean {
  return Object.keys(errors).some((field) => field.startsWith(start));
}
