/** What is said about a file that has been looked into: advice to its authors, never a wall. */
import { ALLOWED, deny, type Verdict } from '#app/domain/shared/refusals.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { ExaminationState, ScanState } from '#app/domain/shared/vocabulary.ts';

import type { FileKind } from './file-kinds.ts';

/** What has been found in a file; null where it does not say. */
export interface FoundFacts {
  kind: FileKind;
  state: ExaminationState;
  /** Pages, slides or sheets. */
  pages: number | null;
  words: number | null;
  title: string | null;
  language: string | null;
  /** Null where fonts were not looked for. */
  fontsMissing: readonly string[] | null;
  isEncrypted: boolean;
}

export interface AdviceLimits {
  /** Pages that the meeting asks for at most; null without such a wish, and for what is no paper. */
  pages: number | null;
}

/** How many pages, slides or sheets and words it has, as far as that is known. */
export function measuresOf({ kind, pages, words }: FoundFacts): Phrase[] {
  const unit = {
    pdf: 'pages',
    docx: 'pages',
    odt: 'pages',
    pptx: 'slides',
    odp: 'slides',
    xlsx: 'sheets',
    ods: 'sheets',
  } as const;
  return [
    ...(pages === null ? [] : [{ key: `files.${unit[kind]}`, values: { count: pages } } as const]),
    ...(words === null ? [] : [{ key: 'files.words', values: { count: words } } as const]),
  ];
}

/** What its author may want to mend, the most important first; empty when there is nothing, or nothing is known. */
export function adviceOn(facts: FoundFacts, limits: AdviceLimits): Phrase[] {
  const { kind, state, pages, words, fontsMissing } = facts;
  if (state === 'pending') return [];
  if (state === 'failed') return [{ key: 'files.examination.failed' }];
  if (facts.isEncrypted) return [{ key: 'files.locked' }];
  const advice: Phrase[] = [];
  if (limits.pages !== null && pages !== null && pages > limits.pages) {
    advice.push({ key: 'files.too_long', values: { pages, limit: limits.pages } });
  }
  // Tables hold numbers, and hardly anybody gives them a title.
  const isRead = kind !== 'xlsx' && kind !== 'ods';
  if (isRead && words === 0) advice.push({ key: 'files.no_text' });
  if (isRead && facts.title === null) advice.push({ key: 'files.no_title' });
  if (isRead && facts.language === null) advice.push({ key: 'files.no_language' });
  if (fontsMissing && fontsMissing.length > 0) {
    advice.push({
      key: 'files.no_fonts',
      values: { count: fontsMissing.length, fonts: fontsMissing.join(', ') },
    });
  }
  return advice;
}

/** Whether somebody who may see a file may have its bytes, as far as the virus scanner is asked. */
export function mayHaveBytes(
  scan: ScanState,
  { areFilesScanned, isUploader }: { areFilesScanned: boolean; isUploader: boolean },
): Verdict {
  if (scan === 'infected') return deny('file_infected');
  return !areFilesScanned || scan === 'clean' || isUploader ? ALLOWED : deny('file_not_checked_yet');
}

/** What is said beside a file about the scanner; null when there is nothing to say. */
export function scanNotice(scan: ScanState, areFilesScanned: boolean): Phrase | null {
  if (scan === 'infected') return { key: 'files.scan.infected' };
  if (!areFilesScanned || scan === 'clean') return null;
  return { key: scan === 'error' ? 'files.scan.error' : 'files.scan.waiting' };
}
