import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  due: string;
  from: string;
  link: string;
}

/** To the reviewer: please review. Opening the link answers nothing. */
export const reviewAsked = defineNotice<Input>()({
  name: 'review-asked',
  lane: 'normal',
  subject: (it, t) => t('notices.review_asked.subject', { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.review_asked.first', { from: it.from, due: it.due }) },
    { kind: 'text', text: t('notices.review_asked.how') },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.item)],
        [t('notices.labels.review_due'), it.due],
      ],
    },
    { kind: 'link', label: t('notices.review_asked.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Luc Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    due: 'Monday, 28 September 2026, 23:59 (Geneva, UTC+2)',
    from: 'Anna Example',
    link: 'https://papers.example/r/abc',
  },
});
