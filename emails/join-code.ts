import { type Addressed, defineNotice } from './notice.ts';
import { spaced } from './sign-in-code.ts';

interface Input extends Addressed {
  /** Eight digits. */
  code: string;
  minutes: number;
  /** Addresses of the account that would go on and of the one that would become part of it. */
  kept: string;
  joined: string;
  link: string;
}

/** The code with which a mailbox agrees that two accounts are put together. It signs nobody in. */
export const joinCode = defineNotice<Input>()({
  name: 'join-code',
  lane: 'code',
  subject: (facts, t) => t('notices.join_code.subject', { code: spaced(facts.code) }),
  lines: (facts, t) => [
    {
      kind: 'text',
      text: t('notices.join_code.first', { kept: facts.kept, joined: facts.joined, minutes: facts.minutes }),
    },
    { kind: 'code', text: spaced(facts.code) },
    { kind: 'text', text: t('notices.join_code.if_not_you') },
    { kind: 'link', label: t('notices.join_code.link'), href: facts.link },
  ],
  sender: (_facts, t) => t('common.brand'),
  withoutSecrets: (facts, t) => ({ ...facts, code: t('notices.secret') }),
  sample: {
    to: { name: 'Kari Example' },
    code: '12345678',
    minutes: 10,
    kept: 'kari@office.example',
    joined: 'kari@home.example',
    link: 'https://papers.example/me/join',
  },
});
