import { fold } from '#app/domain/shared/fold.ts';

import { stemOf } from './stem.ts';
import { BINDING_WORDS, COMMON_WORDS } from './stop-words.ts';

/** A word that is more than grammar, without its form in a text. */
export interface Form {
  folded: string;
  stem: string;
  /** Every paper has it, so that it says something as a part of a term only ("state of play"). */
  isCommon: boolean;
}

/** Where it stands in a text, by offsets in UTF-16 units; `end` is the one after the last. */
export interface Word {
  form: Form;
  start: number;
  end: number;
}

const binding = new Set(BINDING_WORDS.map(fold));
const common = new Set(COMMON_WORDS.map(fold));
// A Russian word of the list stands for all its forms. For English and French the forms are listed, since there the
// stems of different words meet: French "pays" is no English "pay".
const commonStems = new Set([...common].filter((word) => /\p{Script=Cyrillic}/u.test(word)).map(stemOf));

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

function readForm(written: string): Form | null {
  const folded = fold(written);
  if (folded.length < 2 || binding.has(folded)) return null;
  const stem = stemOf(folded);
  return { folded, stem, isCommon: common.has(folded) || commonStems.has(stem) || /^\p{N}/u.test(folded) };
}

/** Reads words; one form for each spelling, since the texts of a meeting repeat them. Make one for a piece of work. */
export function wordReader(): (text: string) => Word[] {
  const forms = new Map<string, Form | null>();
  return (text) => {
    const words: Word[] = [];
    for (const { 0: written, index } of text.matchAll(WORD)) {
      let form = forms.get(written);
      if (form === undefined) {
        form = readForm(written);
        forms.set(written, form);
      }
      if (form) words.push({ form, start: index, end: index + written.length });
    }
    return words;
  };
}
