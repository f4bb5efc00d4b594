import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  number: string;
  link: string;
}

/** To the authors: the paper stands in the list, with its number. */
export const paperPublished = defineNotice<Input>()({
  name: 'paper-published',
  lane: 'normal',
  subject: (it, texts) =>
    texts.paperPublished.subject({ item: itemLine(it.item), title: it.title }, it.number),
  lines: (it, texts) => [
    { kind: 'text', text: texts.paperPublished.first(it.number) },
    { kind: 'text', text: texts.paperPublished.stays },
    { kind: 'link', label: texts.paperPublished.link, href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Kari Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    number: 'WP.5',
    link: 'https://papers.example/m/x/s/y/z',
  },
});
