import { defineNotice } from './notice.ts';
import { type CodeFacts, codeLines, codeWithoutSecrets, spaced } from './sign-in-code.ts';

/** The code by which somebody shows that mail to an address reaches them, before it belongs to their account. */
export const addressCode = defineNotice<CodeFacts>()({
  name: 'address-code',
  lane: 'code',
  subject: (facts, t) =>
    t('notices.address_code.subject', { code: spaced(facts.code), portal: t('common.brand') }),
  lines: (facts, t) => codeLines(facts, t, 'address_code'),
  sender: (_facts, t) => t('common.brand'),
  withoutSecrets: codeWithoutSecrets,
  sample: {
    to: { name: 'Kari Example' },
    code: '12345678',
    minutes: 10,
    link: 'https://papers.example/me/addresses?code=12345678',
  },
});
