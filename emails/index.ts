/** The closed list of notices. */
import { contributionArrived } from './contribution-arrived.ts';
import { decisionLetter } from './decision-letter.ts';
import type { Addressed, Notice } from './notice.ts';
import { paperPublished } from './paper-published.ts';
import { renderMessage } from './render.ts';
import { reviewAnswered } from './review-answered.ts';
import { reviewAsked } from './review-asked.ts';
import { reviewIn } from './review-in.ts';
import { signInCode } from './sign-in-code.ts';
import { submissionReceipt } from './submission-receipt.ts';
import { en, type Texts } from './texts/en.ts';

export const NOTICES = {
  'sign-in-code': signInCode,
  'submission-receipt': submissionReceipt,
  'contribution-arrived': contributionArrived,
  'review-asked': reviewAsked,
  'review-answered': reviewAnswered,
  'review-in': reviewIn,
  'decision-letter': decisionLetter,
  'paper-published': paperPublished,
} as const;

export type NoticeName = keyof typeof NOTICES;
export type NoticeInput<Name extends NoticeName> = (typeof NOTICES)[Name]['sample'];

const TEXTS = new Map<string, Texts>([['en', en]]);

/**
 * @param language of the recipient; English where a notice is not written in it yet
 * @returns the message, and the language that it is written in
 */
export function renderNotice<Name extends NoticeName>(
  name: Name,
  input: NoticeInput<Name>,
  language: string,
): { subject: string; text: string; html: string; language: string } {
  const notice = NOTICES[name] as unknown as Notice<Addressed>;
  const texts = TEXTS.get(language);
  const words = texts ?? en;
  const message = renderMessage({
    subject: notice.subject(input, words),
    greeting: words.greeting(input.to.name),
    lines: notice.lines(input, words),
    footer: words.footer(notice.sender(input)),
    cut: words.cut,
    language: texts ? language : 'en',
  });
  return { ...message, language: texts ? language : 'en' };
}
