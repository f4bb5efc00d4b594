import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test } from 'vitest';

import { plusSeconds } from '#app/domain/shared/time.ts';
import { sealKeyOf } from '#db/core/audit-seals.ts';
import type { Database } from '#db/core/dialect.ts';
import { enqueue, type OutboxRow, pauseReason, resumeOutbox, sentMessages } from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { createMailer, type MailSettings } from '#app/platform/mail/mailer.ts';
import { createOutboxWorker, nextTry } from '#app/platform/workers/outbox-worker.ts';
import { testDatabase } from '#tests/support/database.ts';
import { outboxRow } from '#tests/support/outbox-row.ts';
import { TEST_SECRET } from '#tests/support/sent-secrets.ts';
import { smtpPeer } from '#tests/support/smtp-peer.ts';

const NOON = '2026-09-07T12:00:00.000Z';
const HOUR = 3600;

/** A worker with a clock that the test moves. */
async function office(settings: MailSettings, rows: OutboxRow[], known?: Database) {
  const database = known ?? (await testDatabase());
  await inTransaction(database, (tx) => enqueue(tx, rows));
  const clock = { now: NOON };
  const warnings: string[] = [];
  const worker = createOutboxWorker({
    database,
    mailer: createMailer(settings),
    sealKey: sealKeyOf('a secret'),
    secret: TEST_SECRET,
    now: () => clock.now,
    log: { warn: (_fields, message) => warnings.push(message) },
  });
  onTestFinished(() => worker.stop());
  const later = (seconds: number) => {
    clock.now = plusSeconds(clock.now, seconds);
    return worker.drain();
  };
  return { database, worker, warnings, later };
}

const over = (url: string): MailSettings => ({
  mode: 'smtp',
  url,
  from: 'portal@papers.example',
  requireTls: false,
});

async function states(database: Database): Promise<string[]> {
  const rows = await database.reader
    .selectFrom('outbox')
    .select(['to_address', 'state', 'attempts', 'last_reply'])
    .orderBy('to_address')
    .execute();
  return rows.map(
    (row) => `${row.to_address} ${row.state} ${row.attempts} ${row.last_reply?.slice(0, 40) ?? ''}`,
  );
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sessional-mail-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a name and a title that look like encoded words are shown as they were typed', async () => {
  const { url, received } = await smtpPeer();
  const typed = '=?utf-8?q?From=20the=20secretariat?= =?x';
  const row = outboxRow({ to_name: typed, subject: typed });
  const { worker } = await office(over(url), [row]);
  expect(await worker.drain()).toBe(1);
  const mail = await simpleParser(received[0]!.bytes);
  // Mail programs decode inside quotes too; the joiner of words is seen by nobody.
  const header = (name: string) => mail.headerLines.find((line) => line.key === name)?.line ?? '';
  expect(`${header('to')} ${header('subject')}`).not.toContain('=?utf-8?q?From');
  const to = Array.isArray(mail.to) ? undefined : mail.to?.value[0]?.name;
  expect([to, mail.subject].map((text) => text?.replaceAll('\u2060', ''))).toEqual([typed, typed]);
});

test('sends one message to one recipient, as it stands in the outbox', async () => {
  const { url, received } = await smtpPeer();
  const row = outboxRow({
    to_name: 'Кари Example',
    subject: 'Please review for item 4. Études longitudinales',
    reply_to: 'session4@papers.example',
    body_text: 'Review by Monday.\n.\nA line with a dot alone above.\n',
  });
  const { database, worker } = await office(over(url), [row]);
  expect(await worker.drain()).toBe(1);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: 'portal@papers.example', to: ['luc@office.example'] });
  const mail = await simpleParser(received[0]!.bytes);
  expect(mail.headerLines.map((line) => line.key).toSorted()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'reply-to',
    'subject',
    'to',
  ]);
  expect(mail.subject).toBe(row.subject);
  expect(mail.messageId).toBe(row.message_id);
  expect(mail.date).toEqual(new Date(row.created_at));
  expect(mail.to?.value).toEqual([{ name: 'Кари Example', address: 'luc@office.example' }]);
  expect(mail.replyTo?.value).toEqual([{ name: '', address: 'session4@papers.example' }]);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.text?.trimEnd()).toBe(row.body_text.trimEnd());
  expect(mail.html).toContain('<p>Review by Monday.</p>');
  expect((await states(database))[0]).toMatch(/^luc@office.example sent 1 250 /);
});

test('nothing is sent twice when nothing goes wrong', async () => {
  const { url, received } = await smtpPeer();
  const rows = Array.from({ length: 40 }, (_, n) => outboxRow({ to_address: `p${n}@office.example` }));
  const { worker, later } = await office(over(url), rows);
  const [first, second] = await Promise.all([worker.drain(), worker.drain()]);
  expect(Math.max(first, second)).toBe(40);
  expect(await later(HOUR)).toBe(0);
  expect(received.map((message) => message.to[0]).toSorted()).toEqual(
    rows.map((row) => row.to_address).toSorted(),
  );
});

test.each([421, 450, 451, 452])('%i at the recipient is tried again', async (status) => {
  let isBusy = true;
  const { url, received } = await smtpPeer({ recipient: () => (isBusy ? status : undefined) });
  const { database, worker, later } = await office(over(url), [outboxRow()]);
  await worker.drain();
  expect((await states(database)).map((state) => state.slice(0, 29))).toEqual([
    'luc@office.example deferred 1',
  ]);
  isBusy = false;
  expect(await later(29)).toBe(0);
  expect(await later(90)).toBe(1);
  expect(received).toHaveLength(1);
  expect((await states(database))[0]).toMatch(/ sent 2 /);
});

test('550 at one recipient ends that message only', async () => {
  const { url, received } = await smtpPeer({
    recipient: (address) => (address.startsWith('gone') ? 550 : undefined),
  });
  const rows = ['a', 'gone', 'z'].map((name) => outboxRow({ to_address: `${name}@office.example` }));
  const { database, worker, warnings } = await office(over(url), rows);
  await worker.drain();
  expect(received.map((message) => message.to[0]).toSorted()).toEqual([
    'a@office.example',
    'z@office.example',
  ]);
  const [, gone] = await states(database);
  expect(gone).toBe('gone@office.example dead 1 550 says 550');
  expect(await pauseReason(database.reader)).toBeNull();
  expect(warnings).toEqual(['a message was refused for good']);
});

test('554 about the content ends that message and does not stop the queue', async () => {
  const { url } = await smtpPeer({ data: () => 554 });
  const { database, worker } = await office(over(url), [outboxRow()]);
  await worker.drain();
  expect((await states(database))[0]).toMatch(/ dead 1 /);
  expect(await pauseReason(database.reader)).toBeNull();
});

test.each([
  ['535 at the login', { login: () => 535 }],
  ['550 at the sender', { mailFrom: () => 550 }],
])('%s pauses the queue and costs no message a try', async (_name, behaviour) => {
  let isMended = false;
  const step = (answer: () => number) => () => (isMended ? undefined : answer());
  const peer = await smtpPeer(
    'login' in behaviour ? { login: step(behaviour.login) } : { mailFrom: step(behaviour.mailFrom) },
  );
  const rows = ['a', 'b', 'c'].map((name) => outboxRow({ to_address: `${name}@office.example` }));
  const { database, worker, later } = await office(over(peer.url), rows);
  await worker.drain();
  expect(await states(database)).toEqual(rows.map((row) => `${row.to_address} deferred 0 `));
  expect(await pauseReason(database.reader)).toMatch(/5\d\d/);
  isMended = true;
  expect(await later(48 * HOUR)).toBe(0);
  await resumeOutbox(database.writer, NOON);
  expect(await worker.drain()).toBe(3);
  expect(peer.received).toHaveLength(3);
});

test('454 at the login is tried again: the server has a bad moment', async () => {
  const { url } = await smtpPeer({ login: () => 454 });
  const { database, worker } = await office(over(url), [outboxRow()]);
  await worker.drain();
  expect((await states(database))[0]).toMatch(/ deferred 1 /);
  expect(await pauseReason(database.reader)).toBeNull();
});

test('a connection cut after the dot: sent again, with the same Message-ID and date', async () => {
  let drops = 1;
  const { url, received } = await smtpPeer({ dropAfterTheDot: () => drops-- > 0 });
  const row = outboxRow();
  const { database, worker, later } = await office(over(url), [row]);
  expect(await worker.drain()).toBe(1);
  expect((await states(database))[0]).toMatch(/ deferred 1 /);
  expect(await later(HOUR)).toBe(1);
  const mails = await Promise.all(received.map((message) => simpleParser(message.bytes)));
  expect(mails.map((mail) => mail.messageId)).toEqual([row.message_id, row.message_id]);
  expect(mails[0]!.date).toEqual(mails[1]!.date);
  expect((await states(database))[0]).toMatch(/ sent 2 /);
});

test('a server that is not there: tried again, nothing lost', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const { database, worker } = await office(over(`smtp://127.0.0.1:${port}`), [outboxRow()]);
  await worker.drain();
  expect((await states(database))[0]).toMatch(/ deferred 1 /);
});

test('mail is kept back rather than sent in the clear where TLS is required', async () => {
  const { url, received } = await smtpPeer();
  const settings = { ...over(url), requireTls: true } as MailSettings;
  const { database, worker } = await office(settings, [outboxRow()]);
  await worker.drain();
  expect(received).toEqual([]);
  expect(await states(database)).toEqual(['luc@office.example deferred 0 ']);
  expect(await pauseReason(database.reader)).toMatch(/STARTTLS|TLS|5\d\d/);
});

test('ten tries, spread over four days, then the message is dead', async () => {
  const { url } = await smtpPeer({ recipient: () => 451 });
  const { database, worker, later } = await office(over(url), [outboxRow()]);
  let tries = await worker.drain();
  for (let round = 0; round < 20; round += 1) tries += await later(72 * HOUR);
  expect(tries).toBe(10);
  expect(await states(database)).toEqual(['luc@office.example dead 10 451 says 451']);
});

test('a code for signing in has eight tries, and none after it is worth nothing', async () => {
  const { url } = await smtpPeer({ recipient: () => 451 });
  const expires_at = plusSeconds(NOON, 600);
  const code = outboxRow({ lane: 'code', expires_at: plusSeconds(NOON, 100 * HOUR) });
  const old = outboxRow({ lane: 'code', expires_at, to_address: 'old@office.example' });
  const { database, worker, later } = await office(over(url), [code, old]);
  await worker.drain();
  await later(600);
  for (let round = 0; round < 10; round += 1) await later(HOUR);
  expect(await states(database)).toEqual([
    'luc@office.example expired 8 451 says 451',
    'old@office.example expired 2 451 says 451',
  ]);
});

test('the pauses between tries', () => {
  const pauses = (lane: 'code' | 'normal', chance: number) =>
    Array.from({ length: 11 }, (_, n) => {
      const due = nextTry({ lane, attempts: n + 1, expires_at: null }, NOON, chance);
      return due && (Date.parse(due) - Date.parse(NOON)) / 1000;
    });
  expect(pauses('normal', 0.5)).toEqual([60, 300, 900, 3600, 10800, 21600, 43200, 86400, 172800, null, null]);
  expect(pauses('normal', 0).slice(0, 3)).toEqual([30, 150, 450]);
  expect(pauses('normal', 1).slice(0, 3)).toEqual([90, 450, 1350]);
  const code = pauses('code', 0.5).filter((pause) => pause !== null);
  expect(code).toHaveLength(7);
  expect(code.reduce<number>((sum, pause) => sum + Number(pause), 0)).toBeLessThanOrEqual(600);
});

test('the worker sends by itself when it is woken, and stops', async () => {
  const { url, received } = await smtpPeer();
  const { database, worker } = await office(over(url), []);
  worker.start();
  await inTransaction(database, (tx) => enqueue(tx, [outboxRow()]));
  worker.wake();
  await expect.poll(() => states(database)).toEqual([expect.stringContaining(' sent 1 ')]);
  await worker.stop();
  await inTransaction(database, (tx) => enqueue(tx, [outboxRow()]));
  worker.wake();
  expect(await worker.drain()).toBe(0);
  expect(received).toHaveLength(1);
});

test('a start lifts the pause, because settings change there only', async () => {
  let isMended = false;
  const { url, received } = await smtpPeer({ login: () => (isMended ? undefined : 535) });
  const { database, worker } = await office(over(url), [outboxRow()]);
  worker.start();
  await expect.poll(() => pauseReason(database.reader)).toMatch(/535/);
  await worker.stop();
  isMended = true;
  (await office(over(url), [], database)).worker.start();
  await expect.poll(() => states(database)).toEqual([expect.stringContaining(' sent 1 ')]);
  expect(await pauseReason(database.reader)).toBeNull();
  expect(received).toHaveLength(1);
});

test('captured mail is written whole, for any program that reads mail', async () => {
  const folder = await temporaryFolder();
  const mails = join(folder, 'mails');
  const first = outboxRow({
    to_name: 'Łukasz “The Reviewer” Żółć, Jr.',
    subject: 'Études longitudinales: données liées — 登録簿に基づく調査 и ещё немного слов про регистры 🗂️',
    body_text: `Köszönöm = 100 %\n\n${'длинное слово '.repeat(40)}\n=3D stays\n-- \nfooter\n`,
  });
  const second = outboxRow({
    subject: 'Plain',
    created_at: '2026-09-07T13:00:00.000Z',
    body_text: 'Hello.\n',
  });
  const settings: MailSettings = { mode: 'capture', folder: mails, from: 'portal@papers.example' };
  const { database, worker } = await office(settings, [first, second]);
  await worker.drain();
  expect((await readdir(mails)).toSorted()).toEqual([`${first.id}.eml`, `${second.id}.eml`].toSorted());
  const read = await simpleParser(await readFile(join(mails, `${first.id}.eml`)));
  expect(read.subject).toBe(first.subject);
  expect(read.date?.toISOString()).toBe(first.created_at);
  expect(read.to?.value).toEqual([{ name: first.to_name, address: 'luc@office.example' }]);
  expect(read.text?.trimEnd()).toBe(first.body_text.trimEnd());
  const messages = await sentMessages(database.reader, 50);
  expect(messages.map((message) => message.id)).toEqual([second.id, first.id]);
});

test('settings that cannot work are refused at the start', () => {
  expect(() => createMailer(over('http://127.0.0.1'))).toThrow('smtp://');
  expect(() => createMailer({ ...over('smtp://127.0.0.1'), from: 'a@b.example\nBcc: x@y.example' })).toThrow(
    'MAIL_FROM',
  );
});
