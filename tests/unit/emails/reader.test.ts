/** A notice is told in the language and with the clock of whoever reads it, whoever has sent it. */
import { expect, test, vi } from 'vitest';

import type * as TextsModule from '#app/domain/shared/texts/texts.ts';
import type { TextKey, Texts } from '#app/domain/shared/texts/texts.ts';
import { NOTICES, renderNotice } from '#emails/index.ts';

// The product has one catalogue so far; this is a second one, of the words that the test reads.
vi.mock('#app/domain/shared/texts/texts.ts', async (importOriginal) => {
  const original = await importOriginal<typeof TextsModule>();
  const french: Partial<Record<TextKey, string>> = {
    'notices.greeting': 'Bonjour,',
    'notices.labels.received': 'Reçu',
    'notices.labels.deadline': 'Date limite',
  };
  const inFrench: Texts = Object.assign(
    (key: TextKey, values?: TextsModule.TextValues) => french[key] ?? original.textsOf('en')(key, values),
    { language: 'fr' },
  );
  return {
    ...original,
    textsOf: (language: string) => (language === 'fr' ? inFrench : original.textsOf(language)),
  };
});

const factsIn = (zone: string) => {
  const { sample } = NOTICES['submission-receipt'];
  return {
    ...sample,
    received: { instant: '2026-09-07T12:32:05.000Z', zone },
    deadline: { instant: '2026-09-08T03:59:59.000Z', zone },
  };
};
const linesOf = (language: string, zone: string) =>
  renderNotice('submission-receipt', factsIn(zone), language)
    .text.replaceAll(/[\u00a0\u202f]/g, ' ')
    .split('\n')
    .filter((line) => /^(Dear|Bonjour|Received|Reçu|Deadline|Date limite)/.test(line));

test('the same facts read in two languages', () => {
  expect(linesOf('en', 'America/Toronto')).toEqual([
    'Dear Kari Example,',
    'Received: 7 September 2026, 08:32:05 (Toronto, UTC−4) = 12:32:05 UTC',
    'Deadline: Monday, 7 September 2026, 23:59 (Toronto, UTC−4)',
  ]);
  // How a language joins date and time is its own affair.
  expect(linesOf('fr', 'America/Toronto')).toEqual([
    'Bonjour,',
    expect.stringMatching(/^Reçu: 7 septembre 2026\b.* 08:32:05 \(Toronto, UTC−4\) = 12:32:05 UTC$/),
    expect.stringMatching(/^Date limite: lundi,? 7 septembre 2026\b.* 23:59 \(Toronto, UTC−4\)$/),
  ]);
});

test('the same instants read in another zone, in which it is the next day', () => {
  expect(linesOf('en', 'Asia/Tokyo')).toEqual([
    'Dear Kari Example,',
    'Received: 7 September 2026, 21:32:05 (Tokyo, UTC+9) = 12:32:05 UTC',
    'Deadline: Tuesday, 8 September 2026, 12:59 (Tokyo, UTC+9)',
  ]);
});

test.each(Object.keys(NOTICES) as (keyof typeof NOTICES)[])(
  '%s: no English date in another language',
  (name) => {
    const { text } = renderNotice(name, NOTICES[name].sample, 'fr');
    expect(text).not.toMatch(
      /\d (January|February|March|May|June|July|August|September|October|December)|\w+day, \d/,
    );
  },
);

test('the message says which language it is in', () => {
  expect(renderNotice('submission-receipt', factsIn('UTC'), 'fr').language).toBe('fr');
  expect(renderNotice('submission-receipt', factsIn('UTC'), 'fr').html).toContain('lang="fr"');
});
