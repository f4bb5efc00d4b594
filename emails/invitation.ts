import type { Moment } from '#app/domain/shared/time.ts';

import { type Addressed, deadlineIn, defineNotice, type Item, itemLine } from './notice.ts';

interface Input extends Addressed {
  item: Item;
  meeting: string;
  from: string;
  /** Null when no deadline is set. */
  due: Moment | null;
  link: string;
}

/** To somebody who is invited to contribute to a session, perhaps without knowing the portal yet. */
export const invitation = defineNotice<Input>()({
  name: 'invitation',
  lane: 'normal',
  subject: (facts, t) =>
    t('notices.invitation.subject', { item: itemLine(facts.item), meeting: facts.meeting }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: facts.due
        ? t('notices.invitation.first_due', {
            from: facts.from,
            item: itemLine(facts.item),
            due: deadlineIn(t, facts.due),
          })
        : t('notices.invitation.first', { from: facts.from, item: itemLine(facts.item) }),
    },
    { kind: 'text', text: t('notices.invitation.how') },
    { kind: 'link', label: t('notices.invitation.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  // The token is the last part of the address.
  withoutSecrets: (facts, t) => ({ ...facts, link: facts.link.replace(/[^/]*$/, t('notices.secret')) }),
  sample: {
    to: { name: 'Kari Example' },
    item: { number: '2', title: 'Keynote' },
    meeting: 'Work Session on Migration Statistics',
    from: 'Nina Example',
    due: { instant: '2026-09-07T21:59:59.000Z', zone: 'Europe/Zurich' },
    link: 'https://papers.example/invited/abc',
  },
});
