import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  meeting: string;
  from: string;
  /** In which the address waits for a code. */
  days: number;
  link: string;
}

/** To an address that a secretariat has entered for somebody who no longer has their mailbox. */
export const addressOffered = defineNotice<Input>()({
  name: 'address-offered',
  lane: 'normal',
  subject: (facts, t) => t('notices.address_offered.subject', { meeting: facts.meeting }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.address_offered.first', { from: facts.from, days: facts.days }) },
    { kind: 'text', text: t('notices.address_offered.if_not_you') },
    { kind: 'link', label: t('notices.address_offered.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Kari Example' },
    meeting: 'Work Session on Migration Statistics',
    from: 'Nina Example',
    days: 14,
    link: 'https://papers.example/sign-in',
  },
});
