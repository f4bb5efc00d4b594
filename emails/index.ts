/** The closed list of notices. */
import { textsOf } from '#app/domain/shared/texts/texts.ts';

import { contributionArrived } from './contribution-arrived.ts';
import { contributionChanged } from './contribution-changed.ts';
import { deadlineExtended } from './deadline-extended.ts';
import { decisionLetter } from './decision-letter.ts';
import { handOverAnswered } from './hand-over-answered.ts';
import { handOverOffered } from './hand-over-offered.ts';
import { handedOver } from './handed-over.ts';
import { invitation } from './invitation.ts';
import { itemMoved } from './item-moved.ts';
import { moveAnswered } from './move-answered.ts';
import { moveProposed } from './move-proposed.ts';
import { namedAsAuthor } from './named-as-author.ts';
import { namingObjected } from './naming-objected.ts';
import { namingSettled } from './naming-settled.ts';
import type { Addressed, Notice } from './notice.ts';
import { organizerNamed } from './organizer-named.ts';
import { paperPublished } from './paper-published.ts';
import { presenterChanged } from './presenter-changed.ts';
import { renderMessage } from './render.ts';
import { reviewAnswered } from './review-answered.ts';
import { reviewAsked } from './review-asked.ts';
import { reviewIn } from './review-in.ts';
import { signInCode } from './sign-in-code.ts';
import { submissionReceipt } from './submission-receipt.ts';
import { translationAnswered } from './translation-answered.ts';
import { withdrawalReceipt } from './withdrawal-receipt.ts';

export const NOTICES = {
  'sign-in-code': signInCode,
  'submission-receipt': submissionReceipt,
  'contribution-arrived': contributionArrived,
  'contribution-changed': contributionChanged,
  'withdrawal-receipt': withdrawalReceipt,
  'review-asked': reviewAsked,
  'review-answered': reviewAnswered,
  'review-in': reviewIn,
  'decision-letter': decisionLetter,
  'deadline-extended': deadlineExtended,
  'handed-over': handedOver,
  'hand-over-offered': handOverOffered,
  'hand-over-answered': handOverAnswered,
  'translation-answered': translationAnswered,
  'presenter-changed': presenterChanged,
  'item-moved': itemMoved,
  'move-proposed': moveProposed,
  'move-answered': moveAnswered,
  'named-as-author': namedAsAuthor,
  'naming-objected': namingObjected,
  'naming-settled': namingSettled,
  invitation,
  'paper-published': paperPublished,
  'organizer-named': organizerNamed,
} as const;

export type NoticeName = keyof typeof NOTICES;
export type NoticeInput<Name extends NoticeName> = (typeof NOTICES)[Name]['sample'];
/** What a notice says, independent of its reader: instants with their zones, ids and names, nothing that is worded already. */
export type NoticeFacts<Name extends NoticeName> = Omit<NoticeInput<Name>, 'to'>;

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
  const t = textsOf(language);
  const { name: to } = input.to;
  const message = renderMessage({
    subject: notice.subject(input, t),
    greeting: to === '' ? t('notices.greeting_nobody') : t('notices.greeting', { name: to }),
    lines: notice.lines(input, t),
    footer: t('notices.footer', { sender: notice.sender(input, t) }),
    cut: t('notices.cut'),
    language: t.language,
  });
  return { ...message, language: t.language };
}
