import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  /** Who handed it over. */
  from: string;
  link: string;
}

/** To the colleague who looks after a contribution from now on. */
export const handedOver = defineNotice<Input>()({
  name: 'handed-over',
  lane: 'normal',
  subject: (it, t) => t('notices.handed_over.subject', { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.handed_over.first', { from: it.from }) },
    { kind: 'text', text: t('notices.handed_over.how') },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.item)],
      ],
    },
    { kind: 'link', label: t('notices.handed_over.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Ola Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    from: 'Kari Example',
    link: 'https://papers.example/c/abc',
  },
});
