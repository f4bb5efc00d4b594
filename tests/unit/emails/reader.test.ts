/** A notice is written in the language of its recipient and in the time zone of its facts. */
import { expect, test } from 'vitest';

import { type TextKey, type Texts, textsOf, type TextValues } from '#app/domain/shared/texts/texts.ts';
import { NOTICES } from '#emails/index.ts';
import type { Addressed, Block, Notice } from '#emails/notice.ts';

/** The product has one catalogue so far; this is a second one, of the words that are looked at here. */
const FRENCH: Partial<Record<TextKey, string>> = {
  'notices.labels.received': 'Reçu',
  'notices.labels.deadline': 'Date limite',
};
const inFrench: Texts = Object.assign(
  (key: TextKey, values?: TextValues) => FRENCH[key] ?? textsOf('en')(key, values),
  { language: 'fr' },
);
const LABELS = ['Received', 'Deadline', 'Reçu', 'Date limite'];

/** The rows of a receipt that tell times. */
function timesOf(t: Texts, zone: string): string[] {
  const notice = NOTICES['submission-receipt'];
  const facts = {
    ...notice.sample,
    received: { instant: '2026-09-07T12:32:05.000Z', zone },
    deadline: { instant: '2026-09-08T03:59:59.000Z', zone },
  };
  return notice
    .lines(facts, t)
    .flatMap((block: Block) => (block.kind === 'facts' ? block.rows : []))
    .filter(([label]) => LABELS.includes(label))
    .map(([label, value]) => `${label}: ${value.replaceAll(/[\u00a0\u202f]/g, ' ')}`);
}

test('the same facts are read in two languages', () => {
  expect(timesOf(textsOf('en'), 'America/Toronto')).toEqual([
    'Received: 7 September 2026, 08:32:05 (Toronto, UTC−4) = 12:32:05 UTC',
    'Deadline: Monday, 7 September 2026, 23:59 (Toronto, UTC−4)',
  ]);
  // The test leaves open how French joins date and time.
  expect(timesOf(inFrench, 'America/Toronto')).toEqual([
    expect.stringMatching(/^Reçu: 7 septembre 2026\b.* 08:32:05 \(Toronto, UTC−4\) = 12:32:05 UTC$/),
    expect.stringMatching(/^Date limite: lundi,? 7 septembre 2026\b.* 23:59 \(Toronto, UTC−4\)$/),
  ]);
});

test('the same instants are read in another zone, in which it is the next day', () => {
  expect(timesOf(textsOf('en'), 'Asia/Tokyo')).toEqual([
    'Received: 7 September 2026, 21:32:05 (Tokyo, UTC+9) = 12:32:05 UTC',
    'Deadline: Tuesday, 8 September 2026, 12:59 (Tokyo, UTC+9)',
  ]);
});

test.each(Object.values(NOTICES) as unknown as Notice<Addressed>[])(
  '$name: no English date in another language',
  (notice) => {
    const said = JSON.stringify([
      notice.subject(notice.sample, inFrench),
      notice.lines(notice.sample, inFrench),
    ]);
    expect(said).not.toMatch(
      /\d (January|February|March|May|June|July|August|September|October|December)|\w+day, \d/,
    );
  },
);
