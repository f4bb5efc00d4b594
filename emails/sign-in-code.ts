import type { Texts } from '#app/domain/shared/texts/texts.ts';

import { type Addressed, type Block, defineNotice } from './notice.ts';

export interface CodeFacts extends Addressed {
  /** Eight digits. */
  code: string;
  minutes: number;
  /** Only fills the code in. */
  link: string;
}

/** Two groups of four are easier to keep in mind than eight digits. */
export function spaced(code: string): string {
  return code.replace(/^(\d{4})(\d{4})$/, '$1 $2');
}

/** What a message with a code says. */
export function codeLines(
  { code, minutes, link }: CodeFacts,
  t: Texts,
  notice: 'sign_in_code' | 'confirm_code' | 'address_code',
): Block[] {
  return [
    { kind: 'text', text: t(`notices.${notice}.first`, { minutes }) },
    { kind: 'code', text: spaced(code) },
    { kind: 'link', label: t(`notices.${notice}.link`), href: link },
    { kind: 'text', text: t(`notices.${notice}.if_not_asked`) },
  ];
}

/** The same with "(code)" in the place of the code. */
export function codeWithoutSecrets<Facts extends CodeFacts>(facts: Facts, t: Texts): Facts {
  const hidden = t('notices.secret');
  return { ...facts, code: hidden, link: facts.link.replaceAll(facts.code, hidden) };
}

/** The code for signing in. Opening its link changes nothing. */
export const signInCode = defineNotice<CodeFacts>()({
  name: 'sign-in-code',
  lane: 'code',
  subject: (facts, t) =>
    t('notices.sign_in_code.subject', { code: spaced(facts.code), portal: t('common.brand') }),
  lines: (facts, t) => codeLines(facts, t, 'sign_in_code'),
  sender: (_facts, t) => t('common.brand'),
  withoutSecrets: codeWithoutSecrets,
  sample: {
    to: { name: 'Kari Example' },
    code: '12345678',
    minutes: 10,
    link: 'https://papers.example/sign-in/code?code=12345678',
  },
});
