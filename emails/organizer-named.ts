import { type Addressed, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  /** Null: all sessions of the meeting. */
  session: Item | null;
  meeting: string;
  from: string;
  link: string;
}

/** To somebody who has been named organizer, perhaps without knowing the portal yet. */
export const organizerNamed = defineNotice<Input>()({
  name: 'organizer-named',
  lane: 'normal',
  subject: (it, t) =>
    it.session
      ? t('notices.organizer_named.subject', { item: itemLine(it.session), meeting: it.meeting })
      : t('notices.organizer_named.subject_all', { meeting: it.meeting }),
  lines: (it, t) => [
    { kind: 'text', text: t('notices.organizer_named.first', { from: it.from }) },
    { kind: 'text', text: t('notices.organizer_named.how') },
    { kind: 'link', label: t('notices.organizer_named.link'), href: it.link },
  ],
  sender: (it) => it.meeting,
  sample: {
    to: { name: 'Anna Example' },
    session: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    from: 'Nina Example',
    link: 'https://papers.example/m/migration/desk',
  },
});
