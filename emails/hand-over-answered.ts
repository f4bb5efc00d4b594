import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  /** Who was asked to look after it. */
  by: string;
  isAccepted: boolean;
  contributions: number;
  drafts: number;
  link: string;
}

/** To whoever has offered something to a colleague. */
export const handOverAnswered = defineNotice<Input>()({
  name: 'hand-over-answered',
  lane: 'normal',
  subject: ({ by, isAccepted }, t) =>
    t(isAccepted ? 'notices.hand_over_answered.subject' : 'notices.hand_over_answered.subject_declined', {
      by,
    }),
  lines: ({ by, isAccepted, contributions, drafts, link }, t) => [
    {
      kind: 'text',
      text: isAccepted
        ? t('notices.hand_over_answered.accepted', { by, contributions, drafts })
        : t('notices.hand_over_answered.declined', { by }),
    },
    { kind: 'link', label: t('notices.hand_over_answered.link'), href: link },
  ],
  sender: (_facts, t) => t('common.brand'),
  sample: {
    to: { name: 'Kari Example' },
    by: 'Ola Example',
    isAccepted: true,
    contributions: 1,
    drafts: 2,
    link: 'https://papers.example/me',
  },
});
