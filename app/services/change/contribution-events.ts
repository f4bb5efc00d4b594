/**
 * Everything that can happen to a contribution, as one closed list. The compiler asks a developer who adds an event to say what the audit
 * keeps of it (`audit-of-contribution.ts`), who is told (`notices-of-contribution.ts`) and whether the public sees it
 * (below): otherwise the code does not compile.
 */
import type { IssueAs } from '#app/domain/publication/published-files.ts';
import type { TranslationAnswer } from '#app/domain/publication/translations.ts';
import type {
  AssignmentId,
  DocumentId,
  FileVersionId,
  ItemId,
  PersonId,
  SubmissionId,
} from '#app/domain/shared/ids.ts';
import type { Instant } from '#app/domain/shared/time.ts';
import type { DeadlineStage } from '#app/domain/shared/vocabulary.ts';
import type {
  Attendance,
  ConflictKind,
  ContributionState,
  DecisionOutcome,
  FileSlot,
  PaperLanguage,
  Visibility,
} from '#app/domain/shared/vocabulary.ts';
import type { DraftFile } from '#app/domain/submissions/contribution-draft.ts';
import type { AssignmentRow } from '#db/reviews/assignments.ts';
import type { ChangeAction } from '#emails/contribution-changed.ts';
import type { ReceiptAction } from '#emails/submission-receipt.ts';
import type { ContributionContext } from '#app/services/contributions/load.ts';

import type { EventOf } from './event-of.ts';

interface Submission {
  /** Id of the row that holds what was submitted. */
  submissionId: SubmissionId;
  late: boolean;
  files: readonly DraftFile[];
  /** The deadline that it was measured by; null when there is none. */
  deadline: Instant | null;
}

interface NamedBody {
  id: string;
  name: string;
}

/** Ids, codes and numbers, and what a notice says beside them. The name of an event is the action of its audit row. */
export type ContributionEvent =
  | (Submission & { name: 'contribution_submitted'; itemId: ItemId })
  | (Submission & {
      name: 'contribution_handed_in';
      action: Exclude<ReceiptAction, 'submit'> & ChangeAction;
      round: number;
      /** What the author writes to the organizers; empty when nothing. */
      letter: string;
      /** Whose reviewers are told. */
      tasks: readonly AssignmentRow[];
    })
  | {
      name: 'contribution_withdrawn' | 'contribution_restored' | 'document_cancelled';
      from: ContributionState;
      to: ContributionState;
    }
  | { name: 'contribution_merged'; from: ContributionState; into: ContributionContext }
  | {
      name: 'contribution_handed_over';
      from: PersonId;
      to: PersonId;
      /** One mail to the receiver tells of all of them. */
      isOneOfMany: boolean;
    }
  /** To whom the submitter would hand it over. */
  | { name: 'contribution_offered'; to: PersonId }
  | {
      name: 'presenters_named';
      authors: number;
      guests: number;
      attendance: readonly Attendance[];
      spoken: string | null;
      /** Other people present than before. */
      change: { id: string; was: readonly string[]; isNow: readonly string[] } | null;
    }
  | { name: 'deadline_extended'; stage: DeadlineStage; from: Instant; to: Instant }
  | {
      name: 'move_proposed';
      moveId: string;
      to: { id: ItemId; number: string; title: string };
      reason: string;
    }
  | {
      name: 'move_accepted' | 'move_declined';
      moveId: string;
      proposedBy: PersonId;
      to: { id: ItemId; number: string; title: string };
    }
  | {
      name: 'reviewer_asked';
      assignmentId: AssignmentId;
      assignmentPublicId: string;
      reviewerId: PersonId;
      override: boolean;
      due: Instant;
    }
  | { name: 'review_accepted' | 'review_declined'; assignmentId: AssignmentId; reason: string }
  | {
      name: 'review_submitted';
      reviewId: string;
      assignmentId: AssignmentId;
      fileVersionId: FileVersionId | null;
    }
  | { name: 'decided'; decisionId: string; outcome: DecisionOutcome }
  | { name: 'decision_cancelled'; decisionId: string }
  | { name: 'decision_released'; decisionId: string; outcome: DecisionOutcome }
  | { name: 'conflict_overridden'; overrideId: string; reason: string }
  | { name: 'naming_objected'; objectionId: string; reason: string }
  | { name: 'naming_settled'; objectionId: string; personId: PersonId; isAuthor: boolean; reason: string }
  | { name: 'body_objected'; objectionId: string; body: NamedBody; reason: string }
  | {
      name: 'body_settled';
      objectionId: string;
      body: NamedBody;
      /** Whose objections are answered by it. */
      personIds: readonly PersonId[];
      isOfBody: boolean;
      reason: string;
    }
  | {
      name: 'conflict_ended';
      personId: PersonId;
      kind: ConflictKind;
      /** It is settled with it that the person is no author, so that naming them again binds nobody. */
      isNoAuthor: boolean;
      reason: string;
    }
  | {
      name: 'published';
      documentId: DocumentId;
      /** In the series of the meeting, and as it is printed. */
      number: number;
      printedNumber: string;
      issued: 'base' | IssueAs;
      visibility: Visibility;
      fileIds: readonly string[];
      /** What joined the document; empty for anything but `with`. */
      joined: readonly { slot: FileSlot; language: PaperLanguage }[];
    }
  | { name: 'visibility_changed'; from: Visibility | null; to: Visibility }
  | { name: 'translation_added'; language: PaperLanguage; file: string }
  | { name: 'translation_answered'; language: PaperLanguage; answer: TranslationAnswer; reason: string };

export type ContributionEventName = ContributionEvent['name'];
export type EventNamed<Name extends ContributionEventName> = EventOf<ContributionEvent, Name>;

/**
 * True when a public page shows the difference. `by its step`: the table of the life says so for the step that was
 * taken (`TRANSITIONS`).
 */
const IS_PUBLIC: Record<ContributionEventName, boolean | 'by its step'> = {
  contribution_submitted: 'by its step',
  contribution_handed_in: 'by its step',
  contribution_withdrawn: 'by its step',
  contribution_restored: 'by its step',
  document_cancelled: 'by its step',
  contribution_merged: false,
  contribution_offered: false,
  contribution_handed_over: false,
  presenters_named: false,
  deadline_extended: false,
  move_proposed: false,
  move_accepted: true,
  move_declined: false,
  reviewer_asked: 'by its step',
  review_accepted: false,
  review_declined: false,
  review_submitted: false,
  decided: false,
  decision_cancelled: false,
  decision_released: 'by its step',
  conflict_overridden: false,
  naming_objected: false,
  naming_settled: false,
  body_objected: false,
  body_settled: false,
  conflict_ended: false,
  published: true,
  visibility_changed: true,
  translation_added: false,
  translation_answered: false,
};

export function isPublicEvent({ name }: ContributionEvent): boolean {
  return IS_PUBLIC[name] === true;
}
