import { expect, test } from 'vitest';

import { textsOf } from '#app/domain/shared/texts/texts.ts';
import { type NoticeName, NOTICES, renderNotice } from '#emails/index.ts';

const names = Object.keys(NOTICES) as NoticeName[];

test('the list of notices is closed', () => {
  expect(names).toEqual([
    'sign-in-code',
    'submission-receipt',
    'contribution-arrived',
    'contribution-changed',
    'withdrawal-receipt',
    'review-asked',
    'review-answered',
    'review-in',
    'decision-letter',
    'deadline-extended',
    'handed-over',
    'hand-over-offered',
    'hand-over-answered',
    'translation-answered',
    'presenter-changed',
    'item-moved',
    'move-proposed',
    'move-answered',
    'named-as-author',
    'body-set-aside',
    'naming-objected',
    'naming-settled',
    'invitation',
    'paper-published',
    'organizer-named',
    'code-read-out',
    'confirm-code',
    'address-code',
    'address-changed',
    'address-restored',
    'address-offered',
    'join-code',
    'accounts-joined',
    'join-undone',
  ]);
  expect(names.map((name) => NOTICES[name].name)).toEqual(names);
  expect(names.filter((name) => NOTICES[name].lane === 'code')).toEqual([
    'sign-in-code',
    'confirm-code',
    'address-code',
    'join-code',
  ]);
});

test.each(names)('%s renders its sample', (name) => {
  const { sample } = NOTICES[name];
  const { subject, text, html, language } = renderNotice(name, sample, 'en');
  expect(language).toBe('en');
  expect(subject).not.toBe('');
  expect(subject.length).toBeLessThanOrEqual(250);
  const lines = text.split('\n');
  expect(lines[0]).toBe(`Dear ${sample.to.name},`);
  expect(lines.filter((line) => line.length > 72 && !line.startsWith('https://'))).toEqual([]);
  expect(text.split(sample.link)).toHaveLength(2);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain(`href="${sample.link}"`);
  expect(html).toContain('color-scheme');
  expect(text).toContain('\n-- \n');
  const footer = text.split('\n-- \n')[1]!;
  expect(footer).toContain('meeting' in sample ? sample.meeting : 'Sessional');
  expect(footer).toContain('Sessional');
  if ('item' in sample) {
    expect(subject).toContain(`${sample.item.number}. ${sample.item.title}`);
    if ('title' in sample) expect(subject).toContain(sample.title);
  }
});

test.each(names)('%s: text and HTML say the same', (name) => {
  const { text, html } = renderNotice(name, NOTICES[name].sample, 'en');
  const words = (part: string) => part.replace(/[:>]/g, '').replace(/\s+/g, ' ').trim();
  const body = html.slice(html.indexOf('<body'));
  const seen = body
    .replaceAll('&#39;', "'")
    .replace(/<a href="([^"]*)"><b>([^<]*)<\/b><\/a>/, '$2 $1')
    .replace('<hr>', ' -- ')
    .replace(/<[^>]*>/g, ' ');
  expect(words(seen)).toBe(words(text));
});

test('a language that is not there yet falls back to English', () => {
  const { sample } = NOTICES['review-asked'];
  expect(renderNotice('review-asked', sample, 'fr')).toEqual(renderNotice('review-asked', sample, 'en'));
});

test('a person whose name is not known is greeted all the same', () => {
  const input = { ...NOTICES['sign-in-code'].sample, to: { name: '' } };
  expect(renderNotice('sign-in-code', input, 'en').text).toMatch(
    /^Good day,\n\nType this code within 10 minutes/,
  );
});

test('the receipt says what was received, exactly', () => {
  const { sample } = NOTICES['submission-receipt'];
  const { text } = renderNotice('submission-receipt', sample, 'en');
  expect(text).toContain('Reference: K7PX-4MWD');
  expect(text).toContain('Received: 7 September 2026, 14:32:05 (Geneva, UTC+2)');
  expect(text).toContain(`SHA-256\n${sample.files[0]!.sha256}`);
  const late = renderNotice('submission-receipt', { ...sample, late: true }, 'en').text;
  expect(late).toContain('after the deadline');
  expect(text).not.toContain('after the deadline');
  // Who is late reads once that the organizers decide and write.
  expect(text).toContain('The organizers of the session will write to you.');
  expect(late).not.toContain('will write to you');
  expect(late).toContain('Keep this message');
});

test('an answer says what is left to do', () => {
  const { sample } = NOTICES['review-answered'];
  expect(renderNotice('review-answered', sample, 'en').text).toContain('> I am away in September.');
  const accepted = renderNotice('review-answered', { ...sample, accepted: true, reason: undefined }, 'en');
  expect(accepted.text).toContain('You need not do anything');
  expect(accepted.subject).toMatch(/^Luc Example will review for item 4\. /);
});

test.each(['accept', 'changes', 'decline'] as const)('a decision: %s', (outcome) => {
  const { text } = renderNotice('decision-letter', { ...NOTICES['decision-letter'].sample, outcome }, 'en');
  const first = text.split('\n\n')[1]!.replace('\n', ' ');
  expect(first).toBe(textsOf('en')(`notices.decision_letter.${outcome}`));
});

test.each([
  ['base', 'WP.5', 'Published as WP.5: ', 'Your paper has been published as WP.5.'],
  ['rev', 'WP.5/Rev.1', 'Revision published as WP.5/Rev.1: ', 'The revision of your paper'],
  ['add', 'WP.5/Add.1', 'Addendum published as WP.5/Add.1: ', 'The addendum to your paper'],
  ['corr', 'WP.5/Corr.1', 'Corrigendum published as WP.5/Corr.1: ', 'The corrigendum to your paper'],
  ['with', 'WP.5', 'Files added to WP.5: ', 'What you have added to WP.5 has been published'],
] as const)('what was issued is said first: %s', (issued, number, begins, first) => {
  const { sample } = NOTICES['paper-published'];
  const files =
    issued === 'with'
      ? ([
          { slot: 'slides', language: 'en' },
          { slot: 'paper', language: 'fr' },
        ] as const)
      : [];
  const { subject, text } = renderNotice('paper-published', { ...sample, issued, number, files }, 'en');
  expect(subject.slice(0, begins.length)).toBe(begins);
  const sentence = text.split('\n\n')[1]!.replaceAll('\n', ' ');
  expect(sentence.slice(0, first.length)).toBe(first);
  expect(sentence.includes(': Slides, Paper in French.')).toBe(issued === 'with');
});

test('a move names both sessions, the new one first', () => {
  const { sample } = NOTICES['item-moved'];
  expect(renderNotice('item-moved', sample, 'en').subject).toBe(
    `Moved to item 5. Integration of migrants: ${sample.title} (from item 4. ${sample.item.title})`,
  );
});
