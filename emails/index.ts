/** The closed list of notices. */
import { type Texts, textsOf } from '#app/domain/shared/texts/texts.ts';

import { accountsJoined } from './accounts-joined.ts';
import { addressChanged } from './address-changed.ts';
import { addressCode } from './address-code.ts';
import { addressOffered } from './address-offered.ts';
import { addressRestored } from './address-restored.ts';
import { bodySetAside } from './body-set-aside.ts';
import { codeReadOut } from './code-read-out.ts';
import { confirmCode } from './confirm-code.ts';
import { contributionArrived } from './contribution-arrived.ts';
import { contributionChanged } from './contribution-changed.ts';
import { deadlineExtended } from './deadline-extended.ts';
import { decisionLetter } from './decision-letter.ts';
import { handOverAnswered } from './hand-over-answered.ts';
import { handOverOffered } from './hand-over-offered.ts';
import { handedOver } from './handed-over.ts';
import { invitation } from './invitation.ts';
import { itemMoved } from './item-moved.ts';
import { joinCode } from './join-code.ts';
import { joinUndone } from './join-undone.ts';
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
  'body-set-aside': bodySetAside,
  'naming-objected': namingObjected,
  'naming-settled': namingSettled,
  invitation,
  'paper-published': paperPublished,
  'organizer-named': organizerNamed,
  'code-read-out': codeReadOut,
  'confirm-code': confirmCode,
  'address-code': addressCode,
  'address-changed': addressChanged,
  'address-restored': addressRestored,
  'address-offered': addressOffered,
  'join-code': joinCode,
  'accounts-joined': accountsJoined,
  'join-undone': joinUndone,
} as const;

export type NoticeName = keyof typeof NOTICES;
export type NoticeInput<Name extends NoticeName> = (typeof NOTICES)[Name]['sample'];
/** What a notice says, independent of its reader: instants with their zones, ids and names, nothing that is worded already. */
export type NoticeFacts<Name extends NoticeName> = Omit<NoticeInput<Name>, 'to'>;

export interface RenderedNotice {
  subject: string;
  text: string;
  html: string;
  /** That it is written in: English where a notice is not there yet in the language of the recipient. */
  language: string;
}

/** The message as it goes out. @param language of the recipient */
export function renderNotice<Name extends NoticeName>(
  name: Name,
  input: NoticeInput<Name>,
  language: string,
): RenderedNotice {
  return messageOf(noticeNamed(name), input, textsOf(language));
}

/** The same without its secrets, as it is kept and shown; null when it has none. */
export function renderWithoutSecrets<Name extends NoticeName>(
  name: Name,
  input: NoticeInput<Name>,
  language: string,
): RenderedNotice | null {
  const notice = noticeNamed(name);
  const t = textsOf(language);
  const shown = notice.withoutSecrets?.(input, t);
  return shown ? messageOf(notice, shown, t) : null;
}

const noticeNamed = (name: NoticeName) => NOTICES[name] as unknown as Notice<Addressed>;

function messageOf(notice: Notice<Addressed>, input: Addressed, t: Texts): RenderedNotice {
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
