import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  item: Item;
  meeting: string;
  from: string;
  /** Null when no deadline is set. */
  due: string | null;
  link: string;
}

/** To somebody who is invited to contribute to a session, perhaps without knowing the portal yet. */
export const invitation = defineNotice<Input>()({
  name: 'invitation',
  lane: 'normal',
  subject: (it, t) => t('notices.invitation.subject', { item: itemLine(it.item), meeting: it.meeting }),
  lines: (it, t) => [
    {
      kind: 'text',
      text: it.due
        ? t('notices.invitation.first_due', { from: it.from, item: itemLine(it.item), due: it.due })
        : t('notices.invitation.first', { from: it.from, item: itemLine(it.item) }),
    },
    { kind: 'text', text: t('notices.invitation.how') },
    { kind: 'link', label: t('notices.invitation.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Kari Example' },
    item: { number: '2', title: 'Keynote' },
    meeting: 'Work Session on Migration Statistics',
    from: 'Nina Example',
    due: 'Monday, 7 September 2026, 23:59 (Geneva, UTC+2)',
    link: 'https://papers.example/invited/abc',
  },
});
