import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

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
  subject: (facts, t) =>
    t(facts.accepted ? 'notices.review_answered.subject_yes' : 'notices.review_answered.subject_no', {
      item: itemLine(facts.item),
      title: facts.title,
      reviewer: facts.reviewer,
    }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t(facts.accepted ? 'notices.review_answered.accepted' : 'notices.review_answered.declined', {
        reviewer: facts.reviewer,
        title: facts.title,
      }),
    },
    ...(facts.reason ? [{ kind: 'quote' as const, text: facts.reason }] : []),
    { kind: 'link', label: t('notices.review_answered.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
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
