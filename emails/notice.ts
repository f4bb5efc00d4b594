/** What a notice is made of. Each notice is one file in this folder: pure, from its input to its words. */
import type { Texts } from '#app/domain/shared/texts/texts.ts';
import { formatDeadline, formatReceived, type Moment } from '#app/domain/shared/time.ts';

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'quote'; text: string }
  | { kind: 'code'; text: string };

export interface Addressed {
  to: { name: string };
}

export interface Item {
  number: string;
  title: string;
}

export interface Notice<Input extends Addressed> {
  name: string;
  /** `code` goes out before everything else and is worth nothing after a few minutes. */
  lane: 'code' | 'normal';
  subject(input: Input, t: Texts): string;
  /** The first block says what to do and until when; exactly one block is a link. */
  lines(input: Input, t: Texts): Block[];
  /** Meeting or portal on whose behalf the notice goes out. */
  sender(input: Input, t: Texts): string;
  /**
   * The same facts without what opens something, such as a code or the token of a link: what the database and pages
   * may show. The secrets themselves go out in the mail alone.
   */
  withoutSecrets?(input: Input, t: Texts): Input;
  /** For previews and tests. */
  sample: Input;
}

/** Gives a notice its input type without losing its literal name. */
export function defineNotice<Input extends Addressed>() {
  return <Name extends string>(notice: Notice<Input> & { name: Name }) => notice;
}

/** A deadline, in the language of the reader: `Monday, 7 September 2026, 23:59 (Geneva, UTC+2)` */
export function deadlineIn(t: Texts, { instant, zone }: Moment): string {
  return formatDeadline(instant, zone, t.language);
}

/** When something was received, exact to the second: `7 September 2026, 14:32:05 (Geneva, UTC+2) = 12:32:05 UTC` */
export function receivedIn(t: Texts, { instant, zone }: Moment): string {
  return formatReceived(instant, zone, t.language);
}

/** `4. Longitudinal studies of migrants` */
export function itemLine(item: Item): string {
  return `${item.number}. ${item.title}`;
}

/** `Kari Example, Ola Example`; a dash where there is no name. */
export function namesIn(t: Texts, names: readonly string[]): string {
  return names.join(', ') || t('common.no_names');
}

/** What most notices about a contribution hold. */
export interface AboutContribution extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  link: string;
}

/** Which contribution a notice is about. @param item when it is no longer that of the contribution */
export function aboutFacts(t: Texts, facts: AboutContribution, item: Item = facts.item): Block {
  return {
    kind: 'facts',
    rows: [
      [t('notices.labels.title'), facts.title],
      [t('notices.labels.submitted_by'), facts.bodies.join(', ')],
      [t('notices.labels.session'), itemLine(item)],
    ],
  };
}

/** For the samples of notices. */
export const SAMPLE_ABOUT = {
  title: 'Following arrivals of one decade through linked registers',
  item: { number: '4', title: 'Longitudinal studies of migrants' },
  meeting: 'Work Session on Migration Statistics',
  bodies: ['Norway'],
  link: 'https://papers.example/c/abc',
} as const satisfies Omit<AboutContribution, 'to'>;
