/** The disk is full: at each single write the answer is clear, nothing is half written, and it goes on when there is room. */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { inTransaction } from '#db/core/transaction.ts';
import { newDraftId } from '#app/services/submissions/draft.ts';
import { canonicalExport } from '#tests/support/canonical-export.ts';
import { expectSound } from '#tests/support/database.ts';
import { type Answered, aPaper, type Expert, expertAt } from '#tests/support/expert.ts';
import { canFillDisk, type FullDisk, fullDisk } from '#tests/support/full-disk.ts';
import { halfFiles } from '#tests/support/killed-portal.ts';
import { databaseIn, type SeededMeeting, seedMeeting } from '#tests/support/seeded-meeting.ts';
import { type ServerProcess, serverProcess } from '#tests/support/server-process.ts';

// PostgreSQL handles a full disk itself; another test checks that we recognize its error code.
const isOnSqlite = process.env.TEST_DATABASE !== 'postgres';
if (isOnSqlite && !canFillDisk) test.skip('not checked: a full disk, for want of Linux with gcc', () => {});

const MB = 1024 * 1024;

describe.runIf(isOnSqlite && canFillDisk)('on a full disk', () => {
  let folder: string;
  let dataDir: string;
  let meeting: SeededMeeting;
  let disk: FullDisk;
  let server: ServerProcess;
  let expert: Expert;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sessional-full-'));
    dataDir = path.join(folder, 'data');
    disk = fullDisk(folder, dataDir);
    meeting = await seedMeeting(dataDir, 2);
    // The counter counts the system calls of one request.
    server = await serverProcess(dataDir, { ...disk.env, WORKER: 'off' });
    await server.start();
    expert = expertAt(server.url, meeting.experts[0]!);
  });
  afterEach(() => {
    disk.clear();
    disk.tellFree(null);
  });
  afterAll(async () => {
    expert.leave();
    await server.stop();
    await withDatabase(expectSound);
    await rm(folder, { recursive: true, force: true });
  });

  async function withDatabase<T>(work: (database: ReturnType<typeof databaseIn>) => Promise<T>): Promise<T> {
    const database = databaseIn(dataDir);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
  const everything = () => withDatabase(canonicalExport);

  /**
   * Sends a request again and again, with room for one call more each time, until it goes through. Each answer before
   * that says what is the matter, and leaves everything as it was.
   * @returns at how many writes the disk was full
   */
  async function walk(send: () => Promise<Answered>, isDone: (answer: Answered) => boolean): Promise<number> {
    const before = await everything();
    for (let calls = 0; ; calls += 1) {
      disk.fill(calls);
      const answer = await send();
      disk.clear();
      // The portal looks at the disk once a second: what it saw while the disk was full is not for the next request.
      await pageOfReadiness('ready');
      expect(halfFiles(dataDir)).toEqual([]);
      if (isDone(answer)) return calls;
      expect(
        [answer.status, isClear(answer)],
        `after ${calls} writes: ${server.output().slice(-1500)}`,
      ).toEqual([507, true]);
      expect(await everything(), `after ${calls} writes`).toEqual(before);
    }
  }
  const isClear = ({ text, headers }: Answered) =>
    headers['upload-offset'] !== undefined ||
    text === '' ||
    (text.includes('The portal has no room left') && text.includes('Nothing was changed'));
  const leadsTo = (to: RegExp) => (answer: Answered) => answer.status === 302 && to.test(answer.to);

  const newForm = () => `/m/${meeting.slug}/submit?draft=${newDraftId()}`;
  const checkOf = (form: string) => form.replace('/submit?', '/submit/check?');
  async function submitted(): Promise<string> {
    const form = newForm();
    await expert.fillIn(form, aPaper('Following arrivals', 50_000));
    const { to } = await expert.press(checkOf(form), { do: 'submit' });
    return to.replace('/received', '');
  }
  async function versionOf(page: string): Promise<string> {
    const { text } = await expert.request(page);
    return /name="version" value="(\d+)"/.exec(text)![1]!;
  }

  test('what was typed', async () => {
    const form = newForm();
    const paper = aPaper('Only words', 100);
    const send = () => expert.fillIn(form, paper, { withoutFile: true, button: 'later' });
    expect(await walk(send, leadsTo(/^\/me$/))).toBeGreaterThan(0);
    expect((await expert.request(form)).text).toContain('Only words');
  });

  test('a form with a file', async () => {
    const form = newForm();
    const paper = aPaper('With its file', MB);
    expect(await walk(() => expert.fillIn(form, paper), leadsTo(/submit\/check/))).toBeGreaterThan(10);
    expect((await expert.press(checkOf(form), { do: 'submit' })).to).toMatch(/received$/);
  });

  test('submitting', async () => {
    const form = newForm();
    await expert.fillIn(form, aPaper('Nearly there', 50_000));
    expect(
      await walk(() => expert.press(checkOf(form), { do: 'submit' }), leadsTo(/received$/)),
    ).toBeGreaterThan(0);
  });

  test('changing what was submitted', async () => {
    const page = await submitted();
    const paper = aPaper('Following departures', 60_000);
    const save = () => expert.fillIn(`${page}/edit`, paper);
    expect(await walk(save, leadsTo(/edit\/check$/))).toBeGreaterThan(0);
    expect(
      await walk(() => expert.press(`${page}/edit/check`, { do: 'submit-update' }), leadsTo(/received$/)),
    ).toBeGreaterThan(0);
    expect((await expert.request(page)).text).toContain('Following departures');
  });

  test.each(['withdraw', 'restore'])('to %s', async (action) => {
    const page = await submitted();
    if (action === 'restore') await expert.press(page, { do: 'withdraw', version: await versionOf(page) });
    const version = await versionOf(page);
    const send = () => expert.press(page, { do: action, version });
    expect(await walk(send, leadsTo(new RegExp(`done=${action}$`)))).toBeGreaterThan(0);
  });

  test('an upload: beginning it, each piece, and its end', async () => {
    const paper = aPaper('In pieces', 3 * 100_000);
    let address = '';
    const begin = async () => {
      const answer = await expert.beginUpload(paper);
      address = answer.to;
      return answer;
    };
    expect(await walk(begin, ({ status }) => status === 201)).toBeGreaterThan(0);
    for (const offset of [0, 100_000]) {
      const piece = paper.bytes.subarray(offset, offset + 100_000);
      const send = () => expert.sendPiece(address, offset, piece);
      expect(await walk(send, ({ status }) => status === 204)).toBeGreaterThan(0);
      const { headers } = await expert.stateOfUpload(address);
      expect(headers['upload-offset']).toBe(String(offset + 100_000));
    }
    // The last piece may have arrived although its end could not be written: asking finishes it.
    const end = async () => {
      const { status, headers } = await expert.sendPiece(address, 200_000, paper.bytes.subarray(200_000));
      const isWhole = headers['upload-offset'] === String(paper.bytes.length);
      return { status: status === 409 && isWhole ? 204 : status, headers, text: '', to: '' };
    };
    expect(await walk(end, ({ status }) => status === 204)).toBeGreaterThan(0);
    const form = newForm();
    const upload = address.split('/').pop()!;
    expect((await expert.fillIn(form, paper, { upload })).to).toBe(checkOf(form));
    expect((await expert.press(checkOf(form), { do: 'submit' })).to).toMatch(/received$/);
  });

  test('a code for signing in', async () => {
    const send = () =>
      expert.press('/sign-in', { do: 'request-code', email: 'somebody@office.example', to: '/me' });
    expect(await walk(send, leadsTo(/^\/sign-in\/code/))).toBeGreaterThan(0);
  });

  test('pages can be read, although it cannot be noted that somebody is there', async () => {
    const page = await submitted();
    await withDatabase((database) =>
      inTransaction(database, (tx) =>
        tx.updateTable('auth_sessions').set({ seen_at: '2026-01-01T00:00:00.000Z' }).execute(),
      ),
    );
    disk.fill();
    for (const address of ['/', '/me', `/m/${meeting.slug}`, page, `${page}/edit`]) {
      expect([address, (await expert.request(address)).status]).toEqual([address, 200]);
    }
  });

  test('that is not full yet, words are kept and files are refused', async () => {
    const paper = aPaper('Begun in time', 100_000);
    const { to: address } = await expert.beginUpload(paper);
    await expert.sendPiece(address, 0, paper.bytes.subarray(0, 50_000));
    await pageOfReadiness('ready');
    disk.tellFree(100);
    await pageOfReadiness('low on disk space');

    expect((await expert.beginUpload(aPaper('Too late', 1000))).status).toBe(507);
    expect((await expert.sendPiece(address, 50_000, paper.bytes.subarray(50_000))).status).toBe(507);
    expect((await expert.stateOfUpload(address)).headers['upload-offset']).toBe('50000');
    const form = newForm();
    const withoutFile = await expert.fillIn(form, aPaper('Words', 100), {
      withoutFile: true,
      button: 'later',
    });
    expect(withoutFile.to).toBe('/me');
    const withFile = await expert.fillIn(form, aPaper('Words with a file', MB));
    expect(withFile.status).toBe(507);
    expect(withFile.text).toContain(
      'The portal has no room for files at the moment. What you typed is saved',
    );
    expect((await expert.request(form)).text).toContain('Words with a file');
    expect(halfFiles(dataDir)).toEqual([]);

    disk.tellFree(null);
    await pageOfReadiness('ready');
    expect((await expert.sendPiece(address, 50_000, paper.bytes.subarray(50_000))).status).toBe(204);
    expect((await expert.fillIn(form, aPaper('Words with a file', MB))).to).toBe(checkOf(form));
  });

  /** The server looks at its disk once a second. */
  async function pageOfReadiness(word: string): Promise<void> {
    await expect
      .poll(async () => {
        const { status, text } = await expert.request('/readyz');
        return [status, text];
      })
      .toEqual([200, `${word}\n`]);
  }
});

test.runIf(isOnSqlite && canFillDisk)(
  'a server says in one line why it cannot start on a full disk, and starts when there is room',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sessional-full-'));
    const dataDir = path.join(folder, 'data');
    await seedMeeting(dataDir, 1);
    const disk = fullDisk(folder, dataDir);
    const server = await serverProcess(dataDir, disk.env);
    try {
      // After a crash the write-ahead log of the database and a lock file are left.
      await server.start();
      await server.kill();
      for (const room of [0, 1, 5]) {
        disk.fill(room);
        await expect(server.start(), `${room} writes`).rejects.toThrow();
        expect(server.output()).toBe(
          `Sessional cannot start:\n  - the disk that holds ${dataDir} has no room left: nothing can be opened on it\n`,
        );
      }
      disk.clear();
      await server.start();
      expect(readdirSync(dataDir).filter((name) => name.startsWith('server.lock'))).toEqual(['server.lock']);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
);

test.runIf(isOnSqlite && canFillDisk)(
  'a message that a full disk could not take is written when there is room',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sessional-full-'));
    const dataDir = path.join(folder, 'data');
    const mail = path.join(dataDir, 'mail');
    const meeting = await seedMeeting(dataDir, 1);
    const disk = fullDisk(folder, mail);
    const server = await serverProcess(dataDir, disk.env);
    const expert = expertAt(server.url, meeting.experts[0]!);
    const database = databaseIn(dataDir);
    const rows = () => database.reader.selectFrom('outbox').select(['state', 'attempts']).execute();
    const written = () => {
      try {
        return readdirSync(mail).filter((name) => !name.endsWith('.eml')).length;
      } catch {
        return 0;
      }
    };
    try {
      await server.start();
      disk.fill();
      const answered = await expert.press('/sign-in', {
        do: 'request-code',
        email: 'somebody@office.example',
        to: '/me',
      });
      expect(answered.status).toBe(302);
      await expect.poll(rows).toEqual([{ state: 'deferred', attempts: 1 }]);
      expect(written()).toBe(0);
      disk.clear();
      const due = { due_at: '2026-01-01T00:00:00.000Z' };
      await inTransaction(database, (tx) => tx.updateTable('outbox').set(due).execute());
      await expect.poll(rows, { timeout: 100_000 }).toEqual([{ state: 'sent', attempts: 2 }]);
      expect(readdirSync(mail).map((name) => path.extname(name))).toEqual(['.eml']);
    } finally {
      expert.leave();
      await server.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
