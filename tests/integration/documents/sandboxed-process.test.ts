/** Programs that read a stranger's file, and what ends them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { expect, onTestFinished, test } from 'vitest';

import { enclosure } from '#app/platform/documents/enclosure.ts';
import { readerProgram } from '#app/platform/documents/reader-program.ts';
import { runSandboxed, type SandboxLimits } from '#app/platform/documents/sandboxed-process.ts';
import { LIMIT_MS, until } from '#tests/support/wait.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'sessional-child-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

const node = (script: string) => ({ command: process.execPath, args: ['-e', script] });
async function ends(script: string, change: Partial<SandboxLimits> = {}) {
  const limits = { input: Buffer.from('given'), timeMs: LIMIT_MS, memoryMb: 512, ...change };
  const { end, output } = await runSandboxed(node(script), limits);
  return [end, output.toString('utf8')];
}
const ECHO = 'process.stdin.pipe(process.stdout)';
const SECRET = 'a secret of the server';

test('it gets bytes or an open file, and none of our environment', async () => {
  expect(await ends(ECHO)).toEqual(['done', 'given']);
  const file = path.join(folder(), 'file');
  writeFileSync(file, 'from a file');
  expect(await ends(ECHO, { input: openSync(file, 'r') })).toEqual(['done', 'from a file']);
  process.env.APP_SECRET = SECRET;
  onTestFinished(() => void delete process.env.APP_SECRET);
  const [, seen] = await ends('process.stdout.write(Object.keys(process.env).sort().join(" "))');
  expect(seen).toBe('NODE_ENV PATH PWD');
});

/** What a program can do that a hostile file has taken over. */
const TAKEN_OVER = `const fs = require('fs');
const [server, folder, port] = process.argv.slice(1);
const tried = (what) => { try { return what() } catch (error) { return error.code } };
const found = {
  environment: tried(() => fs.readFileSync('/proc/' + server + '/environ', 'utf8').includes('${SECRET}')),
  database: tried(() => (fs.writeFileSync(folder + '/database', 'mine'), 'written')),
  file: tried(() => fs.readFileSync(folder + '/database', 'utf8')),
  program: tried(() => fs.writeFileSync('/usr/mine', 'mine')),
  signal: tried(() => process.kill(Number(server), 0)),
};
const line = require('net').connect(Number(port), '127.0.0.1');
const end = (network) => { process.stdout.write(JSON.stringify({ ...found, network })); process.exit() };
line.on('connect', () => end('connected'));
line.on('error', (error) => end(error.code));`;

/** What it can do when nothing shuts it in: else the test below would prove nothing. */
const EVERYTHING = {
  environment: true,
  database: 'written',
  file: 'mine',
  signal: true,
  network: 'connected',
};

test('a program that has been taken over reaches neither the secrets, the data nor the network', async () => {
  const data = folder();
  writeFileSync(path.join(data, 'database'), 'ours');
  const listener = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  onTestFinished(() => void listener.close());
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  // A process with a secret in the environment with which it was started, as the server has it.
  const server = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    env: { NODE_ENV: 'test', APP_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  await once(server.stdout, 'data');
  const args = ['-e', TAKEN_OVER, String(server.pid), data, String(port)];
  const outside = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  expect(JSON.parse(await text(outside.stdout))).toMatchObject(EVERYTHING);
  writeFileSync(path.join(data, 'database'), 'ours');

  const program = { command: process.execPath, args };
  const limits = { input: Buffer.alloc(0), timeMs: LIMIT_MS, memoryMb: 512 };
  const { output } = await runSandboxed(program, limits);
  const { reach } = await enclosure();
  expect(JSON.parse(output.toString('utf8'))).toEqual({
    ...(reach.includes('server') ? {} : { environment: 'ENOENT', signal: 'ESRCH' }),
    ...(reach.includes('files') ? {} : { database: 'ENOENT', file: 'ENOENT', program: 'EROFS' }),
    ...(reach.includes('network') ? {} : { network: 'ENETUNREACH' }),
  });
  expect(readFileSync(path.join(data, 'database'), 'utf8')).toBe('ours');
});

test('the reader itself reads its own program and nothing else, and makes no code of text', async () => {
  const { command, args } = await readerProgram(64);
  const flags = args.slice(0, -1);
  const script = `const fs = require('fs');
    const tried = (what) => { try { what(); return 'done' } catch (error) { return error.code ?? error.name } };
    console.log(JSON.stringify([
      tried(() => fs.readFileSync('/etc/hostname')),
      tried(() => fs.readFileSync('/proc/1/environ')),
      tried(() => fs.writeFileSync('/tmp/mine', '')),
      tried(() => require('child_process').spawnSync('true')),
      tried(() => new (require('worker_threads').Worker)('', { eval: true })),
      tried(() => new Function('return 1')),
    ]))`;
  const bare = spawn(command, [...flags, '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  expect(JSON.parse(await text(bare.stdout))).toEqual([
    ...Array.from({ length: 5 }, () => 'ERR_ACCESS_DENIED'),
    'EvalError',
  ]);
});

test('each limit ends it, and says which it was', async () => {
  expect((await ends('for (;;);', { timeMs: 300 }))[0]).toBe('took_too_long');
  const greedy = 'const all = []; setInterval(() => all.push(Buffer.alloc(20e6, 1)), 20)';
  expect((await ends(greedy, { memoryMb: 200 }))[0]).toBe('too_much_memory');
  expect((await ends('for (;;) process.stdout.write("x".repeat(1e5))', { outputBytes: 1000 }))[0]).toBe(
    'too_much_output',
  );
  expect((await ends('process.exit(3)'))[0]).toBe('failed');
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 100);
  expect((await ends('for (;;);', { signal: stopping.signal }))[0]).toBe('stopped');
  expect((await ends('for (;;);', { signal: AbortSignal.abort() }))[0]).toBe('stopped');
  const missing = { command: '/nowhere/at/all', args: [] };
  expect((await runSandboxed(missing, { input: Buffer.alloc(0), timeMs: 1000, memoryMb: 9 })).end).toBe(
    'failed',
  );
});

test('what it has started itself ends with it', async () => {
  const seconds = 3_600_000 + process.pid;
  const script = `require('child_process').spawn('sleep', ['${seconds}'], { stdio: 'inherit' });
    process.stdout.write('started'); setInterval(() => {}, 1000);`;
  // It would be waited for as long as it sleeps, since it holds the output open.
  expect(await ends(script, { timeMs: 3_000 })).toEqual(['took_too_long', 'started']);
  await until(() => !isRunning(`sleep\0${seconds}`), 'the grandchild has ended');
});

test('it ends by itself when the server has been killed and can end nothing any more', async () => {
  const noted = path.join(folder(), 'pid');
  const server = spawn(process.execPath, ['--import', 'tsx', 'tests/support/leave-child.ts', noted], {
    stdio: 'ignore',
  });
  await once(server, 'exit');
  const pid = Number(readFileSync(noted, 'utf8'));
  expect(isAlive(pid)).toBe(true);
  await until(() => !isAlive(pid), 'the child has ended');
});

/** @param command words with zero bytes between, as the system keeps them */
function isRunning(command: string): boolean {
  return readdirSync('/proc').some((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').startsWith(command);
    } catch {
      return false;
    }
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A zombie process has ended too; its parent has not reaped it yet.
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}
