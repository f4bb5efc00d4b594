/** What the reader of files is asked, and what it answers: one line of JSON each. */
import type { FileKind } from '#app/domain/files/file-kinds.ts';
import type { PackageFacts } from '#app/domain/files/package-rules.ts';

/** The line is followed by so many bytes, which are the file. */
export interface JobLine {
  task: Task;
  kind: FileKind;
  /** In bytes. */
  size: number;
}

/** `judge`: what an office file declares. `text`: its text, for an agenda. `facts`: what it is like, for the search. */
export type Task = 'judge' | 'text' | 'facts';

/** Why a file has no text: protected by a password, damaged, of another kind, or unpacking to too much. */
export type ReadingFailure = 'encrypted' | 'damaged' | 'unknown_type' | 'unsafe';

/** What a file is like; null where it does not say, and everywhere but in `encrypted` where it is locked. */
export interface FoundInside {
  /** Pages, slides or sheets. */
  pages: number | null;
  words: number | null;
  title: string | null;
  language: string | null;
  fontsMissing: string[] | null;
  encrypted: boolean;
  /** The words in the beginning of its text, each once and folded, with blanks between them. */
  text: string | null;
}

export interface Answers {
  judge: PackageFacts | { failure: 'damaged' | 'unsafe' | 'leads_out' };
  text: { text: string } | { failure: ReadingFailure };
  facts: FoundInside | { failure: 'damaged' };
}
