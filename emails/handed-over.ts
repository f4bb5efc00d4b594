import { aboutFacts, defineNotice, itemLine, SAMPLE_ABOUT, type AboutContribution } from './notice.ts';

interface Input extends AboutContribution {
  /** Who handed it over. */
  from: string;
}

/** To the colleague who looks after a contribution from now on. */
export const handedOver = defineNotice<Input>()({
  name: 'handed-over',
  lane: 'normal',
  subject: (it, t) => t('notices.handed_over.subject', { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.handed_over.first', { from: it.from }) },
    { kind: 'text', text: t('notices.handed_over.how') },
    aboutFacts(t, it),
    { kind: 'link', label: t('notices.handed_over.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    ...SAMPLE_ABOUT,
    to: { name: 'Ola Example' },
    from: 'Kari Example',
  },
});
