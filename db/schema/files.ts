/** Files, what is known about them, and uploads that are under way. */
import type { ContributionId, FileVersionId, PersonId } from '#app/domain/shared/ids.ts';
import type { ExaminationState, FileSlot, PaperLanguage, ScanState } from '#app/domain/shared/vocabulary.ts';
import type { FileField } from '#app/domain/submissions/contribution-draft.ts';

import type { Flag, Instant, Json } from './columns.ts';

export interface Blobs {
  sha256: string;
  size: number;
  created_at: Instant;
}

/** What the portal finds out about a file by itself. */
export interface FileFacts {
  sha256: string;
  /** As it came; null for what came before this was noted. */
  media_type: string | null;
  /** Who brought it first, and when; null for a file of which nobody knows. */
  person_id: PersonId | null;
  brought_at: Instant | null;
  /** Of the look inside. */
  state: ExaminationState;
  attempts: number;
  lease_until: Instant | null;
  examined_at: Instant | null;
  /** Why it could not be looked into: `damaged`, `took_too_long`, `too_much_memory`, `gave_up`. */
  failure: string | null;
  /** Pages, slides or sheets, as the kind has them. */
  pages: number | null;
  words: number | null;
  title: string | null;
  language: string | null;
  /** Names of fonts, a list. */
  fonts_missing: Json | null;
  encrypted: Flag | null;
  /** The words in the beginning of its text, each once and folded, for the search. */
  text: string | null;
  /** What that takes, in bytes of UTF-8; null where nothing is kept. */
  text_bytes: number | null;
  /** There is a picture of its first page. */
  preview: Flag;
  /** What the virus scanner says. */
  scan: ScanState;
  scan_note: string | null;
  scan_attempts: number;
  scan_due_at: Instant | null;
  scanned_at: Instant | null;
}

export interface FileVersions {
  id: FileVersionId;
  public_id: string;
  contribution_id: ContributionId;
  slot: FileSlot;
  version_no: number;
  sha256: string;
  media_type: string;
  original_name: string;
  language: PaperLanguage;
  uploaded_by: PersonId;
  uploaded_at: Instant;
}

/** What has been received of one is told by its file. Finished: either the hash or what is wrong with the bytes. */
export interface Uploads {
  id: string;
  public_id: string;
  person_id: PersonId;
  /** Of the form: what it may be depends on it. */
  field: FileField;
  name: string;
  size: number;
  created_at: Instant;
  finished_at: Instant | null;
  sha256: string | null;
  problem: string | null;
}

/** Bytes that a person has sent, as long as they are kept. */
export interface SentFiles {
  person_id: PersonId;
  sha256: string;
  size: number;
  sent_at: Instant;
}

/** A file that nothing needs, since that was first seen. */
export interface UnneededFiles {
  sha256: string;
  since: Instant;
}
