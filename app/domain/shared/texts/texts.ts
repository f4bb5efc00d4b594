/**
 * The words of the product. Each language is one catalogue of ICU messages; code names words by key, so that
 * a page, a notice and an error say the same thing in the same way, and a missing word does not compile.
 */
import { IntlMessageFormat } from 'intl-messageformat';

import en from './en.json';

/** `states.in_review`: the path of a word in the catalogue. */
export type TextKey = Paths<typeof en>;
type Paths<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Paths<T[Key]>}`;
}[keyof T & string];

export type TextValues = Record<string, string | number>;

type Joined<Code extends string> = Code extends `${infer Head}${'-' | ' '}${infer Tail}`
  ? `${Head}_${Joined<Tail>}`
  : Code;

/** A code of another list as the catalogue spells it: `missing_from_list` for `missing-from-list`. */
export function keyOf<Code extends string>(code: Code): Joined<Code> {
  return code.replaceAll(/[- ]/g, '_') as Joined<Code>;
}

/** Something to say, kept apart from the language in which it will be said. */
export interface Phrase {
  key: TextKey;
  values?: TextValues;
}

/** Says a key in one language. Values are put in as they are and never read as messages themselves. */
export interface Texts {
  (key: TextKey, values?: TextValues): string;
  language: string;
}

type Catalogue = { [key: string]: string | Catalogue };

const CATALOGUES: Record<string, Catalogue> = { en };

/** Languages that have a catalogue. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

const made = new Map<string, Texts>();

/** @param language English stands in for one that has no catalogue */
export function textsOf(language: string): Texts {
  const known = Object.hasOwn(CATALOGUES, language) ? language : 'en';
  let texts = made.get(known);
  if (!texts) {
    texts = makeTexts(known, CATALOGUES[known] ?? en);
    made.set(known, texts);
  }
  return texts;
}

/** Says a phrase. */
export function say(t: Texts, phrase: Phrase): string {
  return t(phrase.key, phrase.values);
}

function makeTexts(language: string, catalogue: Catalogue): Texts {
  // Reading a message costs fifty times more than filling it in; a page of 200 rows says a thousand.
  const messages = new Map<TextKey, IntlMessageFormat>();
  const plain = new Map<TextKey, string>();
  const messageOf = (key: TextKey) => {
    let message = messages.get(key);
    if (!message) {
      const source = lookUp(catalogue, key) ?? lookUp(en, key) ?? key;
      message = new IntlMessageFormat(source, language === 'en' ? 'en-GB' : language, undefined, {
        ignoreTag: true,
      });
      messages.set(key, message);
    }
    return message;
  };
  const texts = (key: TextKey, values?: TextValues): string => {
    if (values) return String(messageOf(key).format(values));
    let text = plain.get(key);
    if (text === undefined) {
      text = String(messageOf(key).format());
      plain.set(key, text);
    }
    return text;
  };
  return Object.assign(texts, { language });
}

function lookUp(catalogue: Catalogue, key: string): string | undefined {
  let at: string | Catalogue | undefined = catalogue;
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}
