import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

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
  subject: (it, texts) => texts.reviewAsked.subject({ item: itemLine(it.item), title: it.title }),
  lines: (it, texts) => [
    { kind: 'text', text: texts.reviewAsked.first(it.from, it.due) },
    { kind: 'text', text: texts.reviewAsked.how },
    {
      kind: 'facts',
      rows: [
        [texts.labels.title, it.title],
        [texts.labels.submittedBy, it.bodies.join(', ')],
        [texts.labels.session, itemLine(it.item)],
        [texts.labels.reviewDue, it.due],
      ],
    },
    { kind: 'link', label: texts.reviewAsked.link, href: it.link },
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
