import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  target: Item;
  link: string;
}

/** To the author: the contribution belongs to another session now. */
export const itemMoved = defineNotice<Input>()({
  name: 'item-moved',
  lane: 'normal',
  subject: (it, t) => t('notices.item_moved.subject', { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.item_moved.first', { target: itemLine(it.target) }) },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.target)],
      ],
    },
    { kind: 'link', label: t('notices.item_moved.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Kari Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    target: { number: '5', title: 'Integration of migrants' },
    link: 'https://papers.example/c/abc',
  },
});
