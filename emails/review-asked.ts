import type { Moment } from '#app/domain/shared/time.ts';

import { type Addressed, deadlineIn, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  due: Moment;
  from: string;
  link: string;
}

/** To the reviewer: please review. Opening the link answers nothing. */
export const reviewAsked = defineNotice<Input>()({
  name: 'review-asked',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.review_asked.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t('notices.review_asked.first', { from: facts.from, due: deadlineIn(t, facts.due) }),
    },
    { kind: 'text', text: t('notices.review_asked.how') },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), facts.title],
        [t('notices.labels.submitted_by'), facts.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(facts.item)],
        [t('notices.labels.review_due'), deadlineIn(t, facts.due)],
      ],
    },
    { kind: 'link', label: t('notices.review_asked.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Luc Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    due: { instant: '2026-09-28T21:59:59.000Z', zone: 'Europe/Zurich' },
    from: 'Anna Example',
    link: 'https://papers.example/r/abc',
  },
});
