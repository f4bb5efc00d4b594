/** How often the right session is found, by us and by counting shared words. For the tests and the benchmark. */
import { isRefusal, parseAgenda } from '#app/domain/agenda/parse.ts';
import { fold } from '#app/domain/shared/fold.ts';
import { type SuggestableSession, suggestSessions } from '#app/domain/suggest/suggest.ts';
import { DEMO_AGENDA } from '#app/services/demo/agenda.ts';

import type { Abstract } from './abstracts.ts';

/** The items of the demonstration agenda to which papers come: 2 to 10. */
export function demoSessions(): SuggestableSession[] {
  const agenda = parseAgenda(DEMO_AGENDA);
  if (isRefusal(agenda)) throw new Error('the demonstration agenda was refused');
  return agenda.items
    .map(({ number, title, annotation }) => ({ id: String(Number.parseInt(number)), title, annotation }))
    .filter(({ id }) => Number(id) >= 2 && Number(id) <= 10);
}

export type Finder = (text: Abstract, sessions: readonly SuggestableSession[]) => string[];

export const ours: Finder = (text, sessions) => suggestSessions(text, sessions).map(({ id }) => id);

const wordsIn = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu));

/** The three sessions with most words in common with the text, in whatever form they are written alike. */
export const baseline: Finder = (text, sessions) => {
  const said = wordsIn(`${text.title} ${text.abstract}`);
  return sessions
    .map(({ id, title, annotation }) => ({
      id,
      shared: [...wordsIn(`${title} ${annotation}`)].filter((word) => said.has(word)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ id }) => id);
};

export interface Rates {
  texts: number;
  /** Shares from 0 to 1. */
  first: number;
  amongThree: number;
}

export function ratesOf(
  find: Finder,
  texts: readonly Abstract[],
  sessions: readonly SuggestableSession[],
): Rates {
  const places = texts.map((text) => find(text, sessions).indexOf(String(text.item)));
  const share = (isGood: (place: number) => boolean) => places.filter(isGood).length / texts.length;
  return { texts: texts.length, first: share((at) => at === 0), amongThree: share((at) => at >= 0) };
}
