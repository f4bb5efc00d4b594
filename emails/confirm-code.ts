import { defineNotice } from './notice.ts';
import { type CodeFacts, codeLines, codeWithoutSecrets, spaced } from './sign-in-code.ts';

/** The code by which somebody who is signed in shows that they are still there. */
export const confirmCode = defineNotice<CodeFacts>()({
  name: 'confirm-code',
  lane: 'code',
  subject: (facts, t) =>
    t('notices.confirm_code.subject', { code: spaced(facts.code), portal: t('common.brand') }),
  lines: (facts, t) => codeLines(facts, t, 'confirm_code'),
  sender: (_facts, t) => t('common.brand'),
  withoutSecrets: codeWithoutSecrets,
  sample: {
    to: { name: 'Kari Example' },
    code: '12345678',
    minutes: 10,
    link: 'https://papers.example/me/confirm?code=12345678',
  },
});
