import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  reference?: string | undefined;
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  link: string;
  late: boolean;
}

/** To the organizers: something new stands in their session. */
export const contributionArrived = defineNotice<Input>()({
  name: 'contribution-arrived',
  lane: 'normal',
  subject: (it, texts) =>
    texts.contributionArrived.subject({ item: itemLine(it.item), title: it.title }, it.bodies.join(', ')),
  lines: (it, texts) => {
    const words = texts.contributionArrived;
    const reference = it.reference ? [[texts.labels.reference, it.reference] as const] : [];
    return [
      { kind: 'text', text: it.late ? words.late : words.inTime },
      {
        kind: 'facts',
        rows: [
          [texts.labels.title, it.title],
          [texts.labels.submittedBy, it.bodies.join(', ')],
          [texts.labels.session, itemLine(it.item)],
          ...reference,
        ],
      },
      { kind: 'link', label: words.link, href: it.link },
    ];
  },
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Anna Example' },
    reference: 'K7PX-4MWD',
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    link: 'https://papers.example/c/abc',
    late: false,
  },
});
