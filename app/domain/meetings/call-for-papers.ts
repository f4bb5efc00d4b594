/** What a call for papers says, and what may be typed for it. */
import { stagesOf } from '#app/domain/contributions/life.ts';
import { FILE_LIMIT, kindNames, kindsOf } from '#app/domain/files/file-kinds.ts';
import type { Phrase } from '#app/domain/shared/texts/texts.ts';
import type { FileSlot, MeetingFlow } from '#app/domain/shared/vocabulary.ts';

/** In characters, and in minutes. */
export const CALL_LIMITS = {
  guidance: 5_000,
  declaration: 1_000,
  privacyNotice: 5_000,
  grace: 1_440,
} as const;

/** What the secretariat writes about the call of a meeting, as typed. */
export interface CallTexts {
  guidance: string;
  declaration: string;
  privacyNotice: string;
}

/** What is wrong with them, by the name of the field. */
export function callProblems(typed: CallTexts): Record<string, Phrase> {
  const problems: Record<string, Phrase> = {};
  for (const field of ['guidance', 'declaration', 'privacyNotice'] as const) {
    const limit = CALL_LIMITS[field];
    if (typed[field].length > limit) problems[field] = { key: 'problems.too_long', values: { limit } };
  }
  // Every author agrees to it when submitting.
  if (typed.declaration === '') problems.declaration = { key: 'problems.declaration_text_missing' };
  return problems;
}

/** @returns the seconds of grace that were typed in minutes; undefined when it is no such number */
export function graceIn(text: string): number | undefined {
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : Infinity;
  return minutes <= CALL_LIMITS.grace ? minutes * 60 : undefined;
}

/** The files that a meeting collects: of which kinds each may be, as people read them, and how large in MB. */
export function collectedFiles(flow: MeetingFlow): { slot: FileSlot; kinds: string; megabytes: number }[] {
  const stages = stagesOf(flow);
  const slots: FileSlot[] = [
    ...(stages.includes('paper') ? (['paper', 'annex'] as const) : []),
    ...(stages.includes('slides') ? (['slides'] as const) : []),
  ];
  return slots.map((slot) => ({
    slot,
    kinds: kindNames(kindsOf(slot)),
    megabytes: FILE_LIMIT / 1024 / 1024,
  }));
}
