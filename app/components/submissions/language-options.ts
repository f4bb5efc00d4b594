import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { PAPER_LANGUAGES } from '#app/domain/shared/vocabulary.ts';

export function languageOptions(t: Texts) {
  return PAPER_LANGUAGES.map((language) => ({ value: language, label: t(`languages.${language}`) }));
}
