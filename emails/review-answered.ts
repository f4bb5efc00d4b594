import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  reviewer: string;
  title: string;
  item: Item;
  meeting: string;
  accepted: boolean;
  reason?: string | undefined;
  link: string;
}

/** To the organizers: the reviewer can, or cannot. */
export const reviewAnswered = defineNotice<Input>()({
  name: 'review-answered',
  lane: 'normal',
  subject: (it, texts) =>
    texts.reviewAnswered.subject({ item: itemLine(it.item), title: it.title }, it.reviewer, it.accepted),
  lines: (it, texts) => {
    const words = texts.reviewAnswered;
    return [
      { kind: 'text', text: (it.accepted ? words.accepted : words.declined)(it.reviewer, it.title) },
      ...(it.reason ? [{ kind: 'quote' as const, text: it.reason }] : []),
      { kind: 'link', label: words.link, href: it.link },
    ];
  },
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Anna Example' },
    reviewer: 'Luc Example',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    accepted: false,
    reason: 'I am away in September.',
    link: 'https://papers.example/c/abc',
  },
});
