import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  /** Who has left it. */
  from: string;
  /** Of contributions that have been submitted. */
  titles: readonly string[];
  /** How many drafts came along. */
  drafts: number;
  link: string;
}

/** To the colleague who looks after everything of somebody who leaves. */
export const everythingHandedOver = defineNotice<Input>()({
  name: 'everything-handed-over',
  lane: 'normal',
  subject: (facts, t) => t('notices.everything_handed_over.subject', { from: facts.from }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t('notices.everything_handed_over.first', {
        from: facts.from,
        contributions: facts.titles.length,
        drafts: facts.drafts,
      }),
    },
    ...(facts.titles.length > 0 ? [{ kind: 'text' as const, text: facts.titles.join('\n') }] : []),
    { kind: 'text', text: t('notices.handed_over.how') },
    { kind: 'link', label: t('notices.everything_handed_over.link'), href: facts.link },
  ],
  sender: (_facts, t) => t('common.brand'),
  sample: {
    to: { name: 'Ola Example' },
    from: 'Kari Example',
    titles: ['Following arrivals of one decade through linked registers'],
    drafts: 2,
    link: 'https://papers.example/me',
  },
});
