import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  reviewer: string;
  title: string;
  item: Item;
  meeting: string;
  link: string;
}

/** To the organizers: a review has been handed in. Its text stays in the portal. */
export const reviewIn = defineNotice<Input>()({
  name: 'review-in',
  lane: 'normal',
  subject: (facts, t) => t('notices.review_in.subject', { item: itemLine(facts.item), title: facts.title }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.review_in.first', { reviewer: facts.reviewer, title: facts.title }) },
    { kind: 'link', label: t('notices.review_in.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Anna Example' },
    reviewer: 'Luc Example',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    link: 'https://papers.example/c/abc',
  },
});
