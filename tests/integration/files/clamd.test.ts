/** The conversation with the virus scanner, and what becomes of files by it. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';

import { describe, expect, onTestFinished, test } from 'vitest';

import { FILE_LIMIT } from '#app/domain/files/file-kinds.ts';
import { plusSeconds } from '#app/domain/shared/time.ts';
import { migrate } from '#db/core/migrate.ts';
import { inTransaction } from '#db/core/transaction.ts';
import { recordBlob } from '#db/files/file-versions.ts';
import { clamdAddress, scan, selfTest } from '#app/platform/files/clamd.ts';
import { createFileScanner } from '#app/platform/workers/file-scanner.ts';
import { NOW } from '#tests/factories/context.ts';
import { type ClamdBehaviour, type ClamdPeer, clamdPeer } from '#tests/support/clamd-peer.ts';
import { testInstallation } from '#tests/support/installation.ts';

const text = (content: string) => Readable.from([Buffer.from(content)]);
const finds = (bytes: Buffer) => (bytes.includes('evil') ? 'Win.Test.Evil' : null);

describe('addresses', () => {
  test.each([
    ['tcp://clamd:3310', { host: 'clamd', port: 3310 }],
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['clamd', null],
    ['clamd:99999', null],
    ['http://clamd:3310', null],
    ['', null],
  ])('%j', (given, expected) => {
    expect(clamdAddress(given)).toEqual(expected);
  });
});

describe('one file', () => {
  test.each<[string, ClamdBehaviour, object]>([
    ['finds nothing', {}, { kind: 'clean' }],
    ['finds something', { finds: () => 'Win.Test.Evil' }, { kind: 'infected', note: 'Win.Test.Evil' }],
    [
      'has another idea',
      { says: 'Can’t allocate memory ERROR' },
      { kind: 'error', note: 'Can’t allocate memory ERROR' },
    ],
    ['says OK of something else', { says: '/tmp/x: OK' }, { kind: 'error', note: '/tmp/x: OK' }],
    [
      'says nothing',
      { says: '' },
      { kind: 'unreachable', note: 'the connection was closed without an answer' },
    ],
    [
      'says that it was too long',
      { streamMax: 3 },
      { kind: 'error', note: 'INSTREAM size limit exceeded. ERROR' },
    ],
    [
      'has not looked at all of it',
      { fileMax: 3, alertsExceeded: true },
      { kind: 'error', note: 'Heuristics.Limits.Exceeded.MaxFileSize' },
    ],
    ['hangs', { hangs: true }, { kind: 'unreachable', note: 'no answer in time' }],
  ])('it %s', async (_what, behaviour, expected) => {
    const { address } = await clamdPeer(behaviour);
    expect(await scan(address, text('a paper'), { idleMs: 200 })).toEqual(expected);
  });

  test('it hangs up in the middle', async () => {
    const { address } = await clamdPeer({ hangsUp: true });
    const source = Readable.from(Array.from({ length: 400 }, () => Buffer.alloc(64 * 1024)));
    expect((await scan(address, source)).kind).toBe('unreachable');
  });

  test('it takes no more than its limit of 25 MB, which is then not sent', async () => {
    const { address, received } = await clamdPeer({ streamMax: 100_000 });
    let sent = 0;
    const source = Readable.from(
      (function* () {
        for (; sent < FILE_LIMIT; sent += 65_536) yield Buffer.alloc(65_536);
      })(),
    );
    expect(await scan(address, source)).toEqual({
      kind: 'error',
      note: 'INSTREAM size limit exceeded. ERROR',
    });
    expect(sent).toBeLessThan(FILE_LIMIT);
    expect(received).toEqual([]);
  });

  test('it is not there', async () => {
    const peer = await clamdPeer();
    await peer.stop();
    const { kind, ...more } = await scan(peer.address, text('a paper'));
    expect([kind, 'note' in more && more.note]).toEqual(['unreachable', `connect ECONNREFUSED ${peer.url}`]);
  });

  test('it listens at a socket in the file system', async () => {
    const installation = await testInstallation();
    const place = path.join(path.dirname(installation.folder), `${path.basename(installation.folder)}.sock`);
    const server = createServer((socket) => socket.once('data', () => socket.end('stream: OK\0')));
    await new Promise<void>((resolve) => server.listen(place, resolve));
    onTestFinished(() => void server.close());
    expect(existsSync(place)).toBe(true);
    expect(await scan(clamdAddress(`unix:${place}`)!, text('a paper'))).toEqual({ kind: 'clean' });
  });

  test('a file is sent in frames, whole, with a frame of nothing at the end', async () => {
    const { address, received } = await clamdPeer();
    const chunks = Array.from({ length: 50 }, (_, i) => Buffer.alloc(10_000 + i));
    expect(await scan(address, Readable.from(chunks))).toEqual({ kind: 'clean' });
    expect(received).toEqual([chunks.reduce((sum, chunk) => sum + chunk.length, 0)]);
  });

  test('a file that breaks off while it is read is never called clean', async () => {
    const { address } = await clamdPeer();
    const source = new Readable({ read: () => undefined });
    source.push('half');
    setTimeout(() => source.destroy(new Error('the disk is gone')), 20);
    expect(await scan(address, source)).toEqual({ kind: 'unreachable', note: 'Error: the disk is gone' });
  });
});

describe('the self-test', () => {
  test.each<[string, ClamdBehaviour, RegExp | null]>([
    ['a scanner that looks at everything', {}, null],
    ['one that says what is over its limits', { fileMax: 1_000_000, alertsExceeded: true }, null],
    [
      'one that passes over large files',
      { fileMax: 1_000_000 },
      /does not look at files of the largest size: it says OK; raise/,
    ],
    ['one that finds nothing', { says: 'stream: OK' }, /does not find the EICAR test file: it says OK/],
    ['one that does not answer', { hangs: true }, /does not answer: no answer in time/],
  ])('%s', async (_what, behaviour, expected) => {
    const { address } = await clamdPeer(behaviour);
    const problem = await selfTest(address, 500);
    if (expected) expect(problem).toMatch(expected);
    else expect(problem).toBeNull();
  });

  test('one that takes no stream of the largest size', async () => {
    const { address } = await clamdPeer({ streamMax: 1_000_000 });
    expect(await selfTest(address, 500)).toMatch(/largest size/);
  });

  test('sends EICAR as it is and padded to the size of the largest upload', async () => {
    const { address, received } = await clamdPeer();
    expect(await selfTest(address)).toBeNull();
    expect(received).toEqual([68, FILE_LIMIT]);
  });
});

/** Files in an installation, and their rows after a run of the scanner. */
async function scanning(peer: ClamdPeer, contents: readonly string[]) {
  const installation = await testInstallation();
  const database = installation.open();
  await migrate(database);
  const clock = { now: NOW };
  const said: string[] = [];
  const hashes: string[] = [];
  for (const content of contents) {
    const { file } = await installation.files.put(text(content), 1000);
    hashes.push(file.sha256);
    await inTransaction(database, (tx) =>
      recordBlob(tx, { sha256: file.sha256, size: file.size, personId: null }, NOW),
    );
  }
  const scanner = createFileScanner({
    database,
    files: installation.files,
    clamd: peer.address,
    now: () => clock.now,
    log: { info: (_f, message) => void said.push(message), warn: (_f, message) => void said.push(message) },
    idleMs: 500,
  });
  return {
    scanner,
    said,
    later: (seconds: number) => (clock.now = plusSeconds(clock.now, seconds)),
    async states() {
      const rows = await database.reader
        .selectFrom('file_facts')
        .select(['sha256', 'scan', 'scan_note', 'scan_attempts'])
        .execute();
      return hashes.map((hash) => {
        const row = rows.find((row) => row.sha256 === hash)!;
        return [row.scan, row.scan_note, row.scan_attempts];
      });
    },
  };
}

describe('files', () => {
  test('are called clean or infected, once', async () => {
    const peer = await clamdPeer({ finds });
    const { scanner, states, said } = await scanning(peer, ['good', 'evil']);
    expect(await scanner.drain()).toBe(2);
    expect(await states()).toEqual([
      ['clean', null, 1],
      ['infected', 'Win.Test.Evil', 1],
    ]);
    expect(scanner.problem()).toBeNull();
    expect(said).toEqual(['the virus scanner has passed its self-test', 'a file is not clean']);
    expect(await scanner.drain()).toBe(0);
  });

  test('wait while the scanner is down, and are judged when it is back', async () => {
    const peer = await clamdPeer({ finds });
    await peer.stop();
    const { scanner, states, later } = await scanning(peer, ['good', 'evil']);
    expect(await scanner.drain()).toBe(0);
    expect(scanner.problem()).toBe(`clamd does not answer: connect ECONNREFUSED ${peer.url}`);
    expect((await states()).map(([state]) => state)).toEqual(['none', 'none']);
    await peer.start();
    expect(await scanner.drain()).toBe(0);
    later(31);
    expect(await scanner.drain()).toBe(2);
    expect((await states()).map(([state]) => state)).toEqual(['clean', 'infected']);
  });

  test('that get no answer stay pending, and are tried again later', async () => {
    const peer = await clamdPeer();
    const { scanner, states, later } = await scanning(peer, ['one']);
    peer.behaviour.hangsAt = 'one'.length;
    await scanner.drain();
    expect(await states()).toEqual([['pending', 'no answer in time', 1]]);
    delete peer.behaviour.hangsAt;
    later(29);
    expect(await scanner.drain()).toBe(0);
    later(2);
    expect(await scanner.drain()).toBe(1);
    expect(await states()).toEqual([['clean', null, 2]]);
  });

  test('are never called clean by a scanner that passes over large files', async () => {
    const peer = await clamdPeer({ fileMax: 1_000_000 });
    const { scanner, states } = await scanning(peer, ['good']);
    expect(await scanner.drain()).toBe(0);
    expect(await states()).toEqual([['none', null, 0]]);
    expect(scanner.problem()).toMatch(/largest size/);
  });

  test('that it cannot judge are an error, and judged when it can', async () => {
    const peer = await clamdPeer();
    const { scanner, states, later } = await scanning(peer, ['one']);
    peer.behaviour.finds = () => 'Heuristics.Limits.Exceeded.MaxRecursion';
    await scanner.drain();
    expect(await states()).toEqual([['error', 'Heuristics.Limits.Exceeded.MaxRecursion', 1]]);
    delete peer.behaviour.finds;
    later(31);
    await scanner.drain();
    expect(await states()).toEqual([['clean', null, 2]]);
  });
});
