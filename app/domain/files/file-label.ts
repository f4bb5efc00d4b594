import type { Texts } from '#app/domain/shared/texts/texts.ts';
import type { FileSlot, PaperLanguage } from '#app/domain/shared/vocabulary.ts';

export interface LabelledFile {
  slot: FileSlot;
  language: PaperLanguage;
}

/**
 * A file as people call it: `Slides`, or `Paper in French` where the paper itself is in another language.
 * @param own language of the contribution
 */
export function fileLabel(t: Texts, { slot, language }: LabelledFile, own: string): string {
  return slot === 'paper' && language !== own
    ? t('files.paper_in', { language: t(`languages.${language}`) })
    : t(`slots.${slot}`);
}
