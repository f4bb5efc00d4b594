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
  subject: (facts, t) =>
    facts.session
      ? t('notices.organizer_named.subject', { item: itemLine(facts.session), meeting: facts.meeting })
      : t('notices.organizer_named.subject_all', { meeting: facts.meeting }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.organizer_named.first', { from: facts.from }) },
    { kind: 'text', text: t('notices.organizer_named.how') },
    { kind: 'link', label: t('notices.organizer_named.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Anna Example' },
    session: { number: '4', title: 'Longitudinal studies of migrants' },
    meeting: 'Work Session on Migration Statistics',
    from: 'Nina Example',
    link: 'https://papers.example/m/migration/desk',
  },
});
