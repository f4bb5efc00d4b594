import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  deadline: string;
  link: string;
}

/** To the author: more time for this contribution alone. */
export const deadlineExtended = defineNotice<Input>()({
  name: 'deadline-extended',
  lane: 'normal',
  subject: (it, t) => t('notices.deadline_extended.subject', { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.deadline_extended.first', { deadline: it.deadline }) },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.item)],
      ],
    },
    { kind: 'link', label: t('notices.deadline_extended.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Kari Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    deadline: 'Friday, 1 October 2027, 23:59 (Geneva, UTC+2)',
    link: 'https://papers.example/c/abc',
  },
});
