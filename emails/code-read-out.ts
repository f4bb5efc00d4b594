import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  meeting: string;
  from: string;
  link: string;
}

/** To somebody to whom a code for signing in was read out on the phone: if it was somebody else, they end it. */
export const codeReadOut = defineNotice<Input>()({
  name: 'code-read-out',
  lane: 'normal',
  subject: (facts, t) => t('notices.code_read_out.subject', { meeting: facts.meeting }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.code_read_out.first', { from: facts.from }) },
    { kind: 'text', text: t('notices.code_read_out.if_not_you') },
    { kind: 'link', label: t('notices.code_read_out.link'), href: facts.link },
  ],
  sender: (facts) => facts.meeting,
  sample: {
    to: { name: 'Kari Example' },
    meeting: 'Work Session on Migration Statistics',
    from: 'Nina Example',
    link: 'https://papers.example/me/sessions',
  },
});
