import { type Addressed, defineNotice } from './notice.ts';

interface Input extends Addressed {
  /** Eight digits. */
  code: string;
  minutes: number;
  link: string;
}

/** Two groups of four are easier to keep in mind than eight digits. */
export function spaced(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2');
}

/** The code for signing in. The link only fills the code in; opening it changes nothing. */
export const signInCode = defineNotice<Input>()({
  name: 'sign-in-code',
  lane: 'code',
  subject: (facts, t) =>
    t('notices.sign_in_code.subject', { code: spaced(facts.code), portal: t('common.brand') }),
  lines: (facts, t) => [
    { kind: 'text', text: t('notices.sign_in_code.first', { minutes: facts.minutes }) },
    { kind: 'code', text: spaced(facts.code) },
    { kind: 'link', label: t('notices.sign_in_code.link'), href: facts.link },
    { kind: 'text', text: t('notices.sign_in_code.if_not_asked') },
  ],
  sender: (_facts, t) => t('common.brand'),
  withoutSecrets(facts, t) {
    const hidden = t('notices.secret');
    return { ...facts, code: hidden, link: facts.link.replaceAll(facts.code, hidden) };
  },
  sample: {
    to: { name: 'Kari Example' },
    code: '12345678',
    minutes: 10,
    link: 'https://papers.example/sign-in/code?code=12345678',
  },
});
