import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
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
  subject: (it, t) =>
    t('notices.contribution_arrived.subject', {
      item: itemLine(it.item),
      title: it.title,
      bodies: it.bodies.join(', '),
    }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: t(it.late ? 'notices.contribution_arrived.late' : 'notices.contribution_arrived.in_time'),
    },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.item)],
      ],
    },
    { kind: 'link', label: t('notices.contribution_arrived.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Anna Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    link: 'https://papers.example/c/abc',
    late: false,
  },
});
