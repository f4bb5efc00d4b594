import { defineNotice, itemLine, type Addressed, type Item } from './notice.ts';

interface Input extends Addressed {
  title: string;
  item: Item;
  meeting: string;
  bodies: readonly string[];
  /** The session that is asked. */
  target: Item;
  from: string;
  reason: string;
  link: string;
}

/** To the organizers of the session that is asked to take a contribution. */
export const moveProposed = defineNotice<Input>()({
  name: 'move-proposed',
  lane: 'normal',
  subject: (it, t) => t('notices.move_proposed.subject', { item: itemLine(it.item), title: it.title }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: t('notices.move_proposed.first', { from: it.from, target: itemLine(it.target) }),
    },
    { kind: 'quote', text: it.reason },
    {
      kind: 'facts',
      rows: [
        [t('notices.labels.title'), it.title],
        [t('notices.labels.submitted_by'), it.bodies.join(', ')],
        [t('notices.labels.session'), itemLine(it.item)],
      ],
    },
    { kind: 'link', label: t('notices.move_proposed.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Luc Example' },
    title: 'Following arrivals of one decade through linked registers',
    item: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    bodies: ['Norway'],
    target: { number: '5', title: 'Integration of migrants' },
    from: 'Anna Example',
    reason: 'It is about outcomes rather than about linking data.',
    link: 'https://papers.example/c/abc',
  },
});
