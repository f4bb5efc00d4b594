import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  /** Who would leave it. */
  from: string;
  contributions: number;
  drafts: number;
  link: string;
}

/** To the colleague who is asked to look after something; no title stands in it, since nobody has agreed yet. */
export const handOverOffered = defineNotice<Input>()({
  name: 'hand-over-offered',
  lane: 'normal',
  subject: (facts, t) => t('notices.hand_over_offered.subject', { from: facts.from }),
  lines: ({ from, contributions, drafts, link }, t) => [
    { kind: 'text', text: t('notices.hand_over_offered.first', { from, contributions, drafts }) },
    { kind: 'text', text: t('notices.handed_over.how') },
    { kind: 'link', label: t('notices.hand_over_offered.link'), href: link },
  ],
  sender: (_facts, t) => t('common.brand'),
  sample: {
    to: { name: 'Ola Example' },
    from: 'Kari Example',
    contributions: 1,
    drafts: 2,
    link: 'https://papers.example/me',
  },
});
