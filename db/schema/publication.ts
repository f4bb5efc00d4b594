/** What is published, and translations. */
import type {
  ContributionId,
  DocumentId,
  FileVersionId,
  MeetingId,
  PersonId,
} from '#app/domain/shared/ids.ts';
import type {
  Designation,
  PaperLanguage,
  TranslationDeliverer,
  TranslationState,
} from '#app/domain/shared/vocabulary.ts';

import type { Flag, Instant } from './columns.ts';

export interface Documents {
  id: DocumentId;
  contribution_id: ContributionId;
  meeting_id: MeetingId;
  number: number;
  /** base, rev, add or corr, with its own running number (0 for base). */
  designation: Designation;
  designation_no: number;
  symbol: string | null;
  provisional: Flag;
  published_at: Instant;
  cancelled_at: Instant | null;
}

export interface DocumentFiles {
  document_id: DocumentId;
  file_version_id: FileVersionId;
}

/** How often a public file was fetched on a day. */
export interface PublicDownloads {
  file_version_id: FileVersionId;
  /** Such as `2026-09-07`. */
  day: string;
  times: number;
}

/** A translation of the paper that its authors have asked for, or deliver themselves. */
export interface Translations {
  contribution_id: ContributionId;
  language: PaperLanguage;
  /** What the authors have said: who they would like to deliver it. */
  asked_of: TranslationDeliverer;
  state: TranslationState;
  /** Who delivers it as agreed; null until then, and when it was refused. */
  deliverer: TranslationDeliverer | null;
  /** Why it was refused; empty otherwise. */
  reason: string;
  asked_at: Instant;
  answered_by: PersonId | null;
  answered_at: Instant | null;
}
