/** Whatever people type, a message keeps our headers, one recipient, its size and its markup. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterAll, expect, test } from 'vitest';

import { type NoticeInput, type NoticeName, NOTICES, renderNotice } from '#emails/index.ts';
import { createMailer } from '#app/platform/mail/mailer.ts';
import { shortOrLong } from '#tests/support/soak.ts';

const names = Object.keys(NOTICES) as NoticeName[];
const folder = mkdtempSync(join(tmpdir(), 'sessional-any-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every kind of letter, half letters and line ends included, and texts that look like headers or markup. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    'a\r\nBcc: eve@evil.example',
    'a\nTo: eve@evil.example\n\nbody',
    'x\u2028Cc: eve@evil.example',
    '=?UTF-8?Q?a=0D=0ABcc:_eve@evil.example?=',
    '"><script>alert(1)</script><a href="https://evil.example',
    'Eve <eve@evil.example>, Mallory',
    'eve@evil.example, a:b;',
    '.\r\n.\r\n',
    'слово '.repeat(30),
    '長'.repeat(100),
  ),
);

/** Fields that hold one of a few words of ours, a moment, and the link. */
const CHOSEN = ['outcome', 'issued', 'language', 'link', 'instant', 'zone'];

/** Replaces every text in a sample by arbitrary text, except what is chosen and the link. */
function disturb(sample: object): fc.Arbitrary<object> {
  const fields = Object.entries(sample).map(([key, value]): [string, fc.Arbitrary<unknown>] => {
    if (CHOSEN.includes(key) || (Array.isArray(value) && value.length === 0))
      return [key, fc.constant(value)];
    if (typeof value === 'string') return [key, anyText];
    if (Array.isArray(value))
      return [key, fc.array<unknown>(typeof value[0] === 'string' ? anyText : disturb(value[0] as object))];
    if (typeof value === 'object' && value !== null) return [key, disturb(value as object)];
    return [key, fc.constant(value)];
  });
  return fc.record(Object.fromEntries(fields));
}

const anyNotice = fc
  .constantFrom(...names)
  .chain((name) => fc.record({ name: fc.constant(name), input: disturb(NOTICES[name].sample) }));

const OURS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

test('exactly our headers, once, and exactly one recipient', async () => {
  const mailer = createMailer({ mode: 'capture', folder, from: 'portal@papers.example' });
  await fc.assert(
    fc.asyncProperty(anyNotice, anyText, async ({ name, input }, replyTo) => {
      const typed = input as NoticeInput<typeof name>;
      const { subject, text, html } = renderNotice(name, typed, 'en');
      const result = await mailer.send({
        id: 'one',
        messageId: '<one@papers.example>',
        date: '2026-09-07T12:00:00.000Z',
        to: { name: typed.to.name, address: 'luc@office.example' },
        replyTo,
        subject,
        text,
        html,
      });
      expect(result.kind).toBe('sent');
      const mail = await simpleParser(readFileSync(join(folder, 'one.eml')));
      expect(mail.headerLines.map((line) => line.key).toSorted()).toEqual(OURS);
      expect(mail.to?.value.map((to) => to.address)).toEqual(['luc@office.example']);
      expect(mail.from?.value).toEqual([{ name: 'Sessional', address: 'portal@papers.example' }]);
      expect(mail.messageId).toBe('<one@papers.example>');
    }),
    { numRuns: shortOrLong(150, 7500) },
  );
});

test('an address that is none is not sent to, whatever it holds', async () => {
  const mailer = createMailer({ mode: 'capture', folder, from: 'portal@papers.example' });
  const message = { id: 'two', messageId: '<two@x>', date: '2026-09-07T12:00:00.000Z', replyTo: null };
  const send = (address: string) =>
    mailer.send({ ...message, to: { name: 'Luc', address }, subject: 's', text: 't', html: 'h' });
  for (const address of ['luc@office.example\neve@evil.example', 'a@b.example, eve@evil.example', '', 'x']) {
    expect((await send(address)).kind, JSON.stringify(address)).toBe('recipient_refused');
  }
});

test('the markup is ours alone: nothing that was typed becomes a tag', () => {
  fc.assert(
    fc.property(anyNotice, ({ name, input }) => {
      const { html, text, subject } = renderNotice(name, input as NoticeInput<typeof name>, 'en');
      const tags = html.match(/<\/?([a-z!]+)/g) ?? [];
      const known = /^<\/?(!doctype|html|head|meta|body|p|a|b|table|tr|th|td|blockquote|hr|small|br)$/;
      expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
      expect(html.match(/<a /g)).toHaveLength(1);
      expect(html).not.toMatch(/\p{Surrogate}/u);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      const wide = text.split('\n').filter((line) => line.length > 72 && !/https?:\/\//.test(line));
      expect(wide).toEqual([]);
    }),
    { numRuns: shortOrLong(150, 7500) },
  );
});

test.each([
  ['a', 20_000],
  ['"', 20_000],
  ['語 ', 20_000],
  ['🗂', 60_000],
  ['\n', 60_000],
])('a letter of many %j stays below 100 KB and keeps its link', (letter, times) => {
  const long = letter.repeat(times);
  const sample = NOTICES['decision-letter'].sample;
  const { text, html, subject } = renderNotice(
    'decision-letter',
    { ...sample, letter: long, title: long },
    'en',
  );
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100 * 1024);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100 * 1024);
  expect(text).toContain(sample.link);
  expect(subject.length).toBeLessThanOrEqual(250);
});

test('a link that is not one leads nowhere', () => {
  const sample = { ...NOTICES['review-in'].sample, link: 'javascript:alert(1)' };
  expect(renderNotice('review-in', sample, 'en').html).toContain('href="#"');
});
