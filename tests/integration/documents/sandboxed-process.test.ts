/** Programs that read a stranger's file, and what ends them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

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

test('it gets bytes or an open file, and none of our secrets', async () => {
  expect(await ends(ECHO)).toEqual(['done', 'given']);
  const file = path.join(folder(), 'file');
  writeFileSync(file, 'from a file');
  expect(await ends(ECHO, { input: openSync(file, 'r') })).toEqual(['done', 'from a file']);
  process.env.APP_SECRET = 'a secret of the server';
  onTestFinished(() => void delete process.env.APP_SECRET);
  const [, seen] = await ends('process.stdout.write(Object.keys(process.env).sort().join(" "))');
  expect(seen).not.toContain('APP_SECRET');
  expect(seen).toContain('NODE_ENV');
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
  const script = `const { pid } = require('child_process').spawn('sleep', ['3600'], { stdio: 'inherit' });
    process.stdout.write(String(pid)); setInterval(() => {}, 1000);`;
  // It would be waited for as long as it sleeps, since it holds the output open.
  const [end, pid] = await ends(script, { timeMs: 3_000 });
  expect(end).toBe('took_too_long');
  await until(() => !isAlive(Number(pid)), 'the grandchild has ended');
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
