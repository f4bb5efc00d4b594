/**
 * What opens something (a code, the token of a link) stands in the mail and nowhere else: in no row, no file of the
 * data, no backup and no log, before, while and after the mail goes out.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { type ParsedMail, simpleParser } from 'mailparser';
import { expect, onTestFinished, test } from 'vitest';

import { plusSeconds } from '#app/domain/shared/time.ts';
import { sealKeyOf } from '#db/core/audit-seals.ts';
import type { Database } from '#db/core/dialect.ts';
import { migrate } from '#db/core/migrate.ts';
import { cancel, noticesTo } from '#db/core/outbox.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { insertSession, personByEmail, type PersonRow } from '#db/people/persons.ts';
import { createMailer } from '#app/platform/mail/mailer.ts';
import { contentOf, replyWithoutSecrets } from '#app/platform/mail/sealed-content.ts';
import { createOutboxWorker } from '#app/platform/workers/outbox-worker.ts';
import { makeBackup } from '#app/services/installation/backup.ts';
import { invitationPage } from '#app/services/meetings/invitation.view.ts';
import { invite, inviteAgain } from '#app/services/meetings/invite.ts';
import { sessionSetupPage } from '#app/services/meetings/session.view.ts';
import { Refused } from '#app/services/outcome.ts';
import { requestConfirmCode } from '#app/services/sign-in/confirm.ts';
import { requestCode } from '#app/services/sign-in/request-code.ts';
import { adds } from '#tests/factories/addresses.ts';
import { aContext, asking, NOW } from '#tests/factories/context.ts';
import { aMeeting, anItem } from '#tests/factories/meetings.ts';
import { aPerson } from '#tests/factories/people.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { testInstallation } from '#tests/support/installation.ts';
import {
  addressCodesTo,
  codesTo,
  confirmCodesTo,
  invitationsTo,
  TEST_SECRET,
  undoTokensTo,
} from '#tests/support/sent-secrets.ts';
import { type Behaviour, smtpPeer } from '#tests/support/smtp-peer.ts';

const KARI = { email: 'kari@office.example', name: 'Kari Nordmann', bodyId: '' };

/** An installation in which Kari has been invited and somebody has asked for a code, and neither mail has gone out. */
async function waiting(behaviour: Behaviour = {}) {
  const installation = await testInstallation();
  const database = installation.open();
  await migrate(database);
  const meeting = await aMeeting(database, 'migration', { items: [anItem('1', { policy: 'invitation' })] });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const session = meeting.item('1').public_id;
  await invite(aContext(database, nina), meeting.slug, session, KARI);
  await requestCode(aContext(database, null), 'ola@office.example', asking());
  const { url, received } = await smtpPeer(behaviour);
  const lines: string[] = [];
  const clock = { now: NOW };
  const worker = createOutboxWorker({
    database,
    mailer: createMailer({ mode: 'smtp', url, from: 'portal@papers.example', requireTls: false }),
    secret: TEST_SECRET,
    sealKey: sealKeyOf(TEST_SECRET),
    now: () => clock.now,
    log: { warn: (fields, message) => lines.push(`${message} ${JSON.stringify(fields)}`) },
  });
  onTestFinished(() => worker.stop());
  const [code] = await codesTo(database);
  const [token] = await invitationsTo(database);
  return {
    installation,
    database,
    meeting,
    nina,
    session,
    worker,
    received,
    lines,
    clock,
    code,
    token,
  };
}

type Waiting = Awaited<ReturnType<typeof waiting>>;

/** Every byte of the data, a fresh backup of it, every row and every line of the log. */
async function everythingOf({ installation, database, lines }: Waiting, name: string): Promise<string> {
  const { dataDir, env, folder } = installation;
  const store = { dataDir, databaseUrl: env.DATABASE_URL ?? null };
  const backup = path.join(folder, name);
  // On PostgreSQL nothing has been put there yet.
  await mkdir(dataDir, { recursive: true });
  await makeBackup({ database, now: NOW, store, env: process.env }, backup);
  const places = [dataDir, backup].map((place) => bytesIn(place));
  const rows = JSON.stringify(await canonicalExport(database));
  return [rows, lines.join('\n'), ...(await Promise.all(places))].join('\n');
}

async function bytesIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(read)).join('\n');
}

const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;
const secretsIn = (everything: string, { code, token }: Waiting) =>
  [code!, spaced(code!), token!].filter((secret) => everything.includes(secret));

test('before, while and after a mail goes out, its code and its link stand nowhere', async () => {
  let isBusy = true;
  const world = await waiting({ data: () => (isBusy ? 451 : undefined) });
  const before = await everythingOf(world, 'before');
  // What could leak is there: the mail says it, and it is the mail of these rows.
  expect(before).toContain('(code) is your code');
  expect(secretsIn(before, world)).toEqual([]);
  await world.worker.drain();
  expect(secretsIn(await everythingOf(world, 'deferred'), world)).toEqual([]);
  isBusy = false;
  world.clock.now = plusSeconds(NOW, 300);
  await world.worker.drain();
  const mails = await Promise.all(world.received.map(({ bytes }) => simpleParser(bytes)));
  expect(mails).toHaveLength(2);
  expect(mails.map((mail) => secretsIn(`${mail.subject} ${mail.text} ${String(mail.html)}`, world))).toEqual([
    [world.code, spaced(world.code!)],
    [world.token],
  ]);
  expect(secretsIn(await everythingOf(world, 'after'), world)).toEqual([]);
});

test('what the team reads about mail says "(code)" in the place of the secret', async () => {
  const { database } = await waiting();
  const kari = (await personByEmail(database.reader, KARI.email))!;
  const rows = await database.reader.selectFrom('outbox').selectAll().orderBy('notice').execute();
  expect(rows.map((row) => [row.notice, row.subject, /https:\S+/.exec(row.body_text)?.[0]])).toEqual([
    ['invitation', expect.stringContaining('1. Item 1'), 'https://papers.example/invited/(code)'],
    ['sign-in-code', '(code) is your code for Sessional', 'https://papers.example/sign-in/code?code=(code)'],
  ]);
  expect((await noticesTo(database.reader, kari.id)).map((notice) => 'sealed' in notice)).toEqual([false]);
});

async function callBack(database: Database, notice: string): Promise<void> {
  const { id } = await database.reader
    .selectFrom('outbox')
    .select('id')
    .where('notice', '=', notice)
    .executeTakeFirstOrThrow();
  await inTransaction(database, (tx) => cancel(tx, id));
}

const sealedOf = async (database: Database) =>
  Object.fromEntries(
    (await database.reader.selectFrom('outbox').select(['notice', 'state', 'sealed']).execute()).map(
      (row) => [row.notice, [row.state, row.sealed === null]],
    ),
  );

test.each<[string, Behaviour, (world: Waiting) => Promise<unknown>, [string, boolean]]>([
  ['is sent', {}, ({ worker }) => worker.drain(), ['sent', true]],
  ['is refused', { recipient: () => 550 }, ({ worker }) => worker.drain(), ['dead', true]],
  ['is called back', {}, ({ database }) => callBack(database, 'sign-in-code'), ['cancelled', true]],
  [
    'has expired while the mail server refused everybody',
    { mailFrom: () => 550 },
    async ({ worker, clock }) => {
      await worker.drain();
      clock.now = plusSeconds(NOW, 601);
      await worker.drain();
    },
    ['expired', true],
  ],
  ['has to wait', { data: () => 451 }, ({ worker }) => worker.drain(), ['deferred', false]],
])('what was sealed for a message that %s', async (_, behaviour, act, expected) => {
  const world = await waiting(behaviour);
  await act(world);
  expect((await sealedOf(world.database))['sign-in-code']).toEqual(expected);
});

test('a message is sent again with its code when the worker died after the server had taken it', async () => {
  let drops = 1;
  const world = await waiting({ dropAfterTheDot: () => drops-- > 0 });
  // The peer cuts every connection: nothing else is on its way.
  await callBack(world.database, 'invitation');
  await world.worker.drain();
  world.clock.now = plusSeconds(NOW, 300);
  await world.worker.drain();
  const mails = await Promise.all(world.received.map(({ bytes }) => simpleParser(bytes)));
  const about = (mail: ParsedMail) => `${mail.messageId} ${mail.subject} ${mail.text}`;
  const codes = mails.filter((mail) => mail.subject?.includes('is your code'));
  expect(world.received).toHaveLength(2);
  expect(new Set(codes.map(about)).size).toBe(1);
  expect(secretsIn(about(codes[0]!), world)).toEqual([world.code, spaced(world.code!)]);
});

test('with another APP_SECRET a message is given up and said so, and the others go out', async () => {
  const { database, received, lines } = await waiting();
  const { url } = await smtpPeer();
  const worker = createOutboxWorker({
    database,
    mailer: createMailer({ mode: 'smtp', url, from: 'portal@papers.example', requireTls: false }),
    secret: 'another-secret-of-more-than-thirty-two-characters',
    sealKey: sealKeyOf(TEST_SECRET),
    now: () => NOW,
    log: { warn: (_fields, message) => lines.push(message) },
  });
  onTestFinished(() => worker.stop());
  await worker.drain();
  expect(received).toEqual([]);
  expect(await sealedOf(database)).toEqual({ 'invitation': ['dead', true], 'sign-in-code': ['dead', true] });
  expect(lines).toEqual(Array(2).fill('a message was sealed with another APP_SECRET'));
});

test('a sealed text opens in its own row only', async () => {
  const { database } = await waiting();
  const [left, right] = await database.reader.selectFrom('outbox').selectAll().execute();
  expect(contentOf(TEST_SECRET, left!)).not.toBeNull();
  expect(contentOf(TEST_SECRET, { ...left!, sealed: right!.sealed })).toBeNull();
});

test('a mail server that quotes a code in its answer does not bring it into the database', async () => {
  const row = {
    subject: '(code) is your code',
    body_text: 'Type (code) at https://papers.example/?code=(code)',
  };
  const content = {
    subject: '1234 5678 is your code',
    text: 'Type 1234 5678 at https://papers.example/?code=12345678',
    html: '',
  };
  const reply = replyWithoutSecrets('550 spam: "1234 5678 is your code" code=12345678', row, content);
  expect(reply).toBe('550 spam: "… … is your code" code=…');
});

test('an invitation that is sent again has a new link and a new Message-ID, and the link before ends', async () => {
  const { database, meeting, nina, session, token } = await waiting();
  const ctx = aContext(database, nina, { now: plusSeconds(NOW, 60) });
  const [invitation] = (await sessionSetupPage(ctx, meeting.slug, session)).invitations;
  await inviteAgain(ctx, meeting.slug, session, invitation!.id);
  const [again] = await invitationsTo(database);
  expect(again).not.toBe(token);
  const visitor = aContext(database, null);
  expect((await invitationPage(visitor, again!)).email).toBe(KARI.email);
  await expect(invitationPage(visitor, token!)).rejects.toThrow(Refused);
  const sent = await database.reader
    .selectFrom('outbox')
    .select('message_id')
    .where('notice', '=', 'invitation')
    .execute();
  expect(new Set(sent.map((row) => row.message_id)).size).toBe(2);
});

test('an invitation that was taken back is not sent again', async () => {
  const database = await testDatabase();
  const meeting = await aMeeting(database, 'migration', { items: [anItem('1')] });
  const nina = await aPerson(database, 'Nina', { roles: [{ role: 'secretariat', meetingId: meeting.id }] });
  const again = inviteAgain(aContext(database, nina), meeting.slug, meeting.item('1').public_id, 'nothing');
  await expect(again).rejects.toMatchObject({ why: 'not_found' });
});

test('codes of people who are signed in, and links that undo a change of an address, stand in their mail alone', async () => {
  const world = await waiting();
  const { database, nina, worker, received } = world;
  await database.writer.deleteFrom('outbox').execute();
  await adds(database, nina, 'nina@new.example');
  await requestConfirmCode(
    aContext(database, nina, { sessionId: await sessionOf(database, nina) }),
    asking(),
  );
  const secrets = [
    ...(await undoTokensTo(database, nina.email)),
    ...(await addressCodesTo(database)),
    ...(await confirmCodesTo(database)),
  ];
  expect(secrets).toHaveLength(3);
  const found = (everything: string) =>
    [...secrets, ...secrets.map((secret) => spaced(secret))].filter((secret) => everything.includes(secret));
  expect(found(await everythingOf(world, 'before'))).toEqual([]);
  await worker.drain();
  const mails = await Promise.all(received.map(({ bytes }) => simpleParser(bytes)));
  expect(mails).toHaveLength(3);
  const sent = mails.map((mail) => `${mail.subject} ${mail.text} ${String(mail.html)}`).join();
  expect(secrets.filter((secret) => sent.includes(secret))).toEqual(secrets);
  expect(found(await everythingOf(world, 'after'))).toEqual([]);
});

/** Somebody is signed in. @returns the id of the session */
async function sessionOf(database: Database, { id: personId }: PersonRow): Promise<string> {
  const session = { tokenHash: 'h', personId, idleSeconds: 3600, expiresAt: plusSeconds(NOW, 3600) };
  await inTransaction(database, (tx) => insertSession(tx, session, NOW));
  const { id } = await database.reader.selectFrom('auth_sessions').select('id').executeTakeFirstOrThrow();
  return id;
}
