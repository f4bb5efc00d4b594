import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

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
  subject: (it, texts) => texts.reviewIn.subject({ item: itemLine(it.item), title: it.title }),
  lines: (it, texts) => [
    { kind: 'text', text: texts.reviewIn.first(it.reviewer, it.title) },
    { kind: 'link', label: texts.reviewIn.link, href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Anna Example' },
    reviewer: 'Luc Example',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    link: 'https://papers.example/c/abc',
  },
});
