/** `npm start` as a process of its own on one data folder: it can be killed at any moment and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';

import { requireBuild } from './build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const MAX_START_MS = 120_000;
/** Between two looks at whether the server is ready; part of every time that is measured. */
const LOOK_MS = 10;

export interface ServerProcess {
  url: string;
  /** @returns milliseconds from the start of the process to the first answer that it is ready */
  start(): Promise<number>;
  /** Ends it in the middle of everything. */
  kill(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
  /** What it has written since it was started last. */
  output(): string;
}

/** @param env settings besides those of a small installation over http */
export async function serverProcess(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  requireBuild();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let output = '';

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  return {
    url,
    async start() {
      const began = performance.now();
      output = '';
      const running = spawn(process.execPath, ['server.js'], {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          NODE_ENV: 'production',
          HOST: '127.0.0.1',
          PORT: String(port),
          DATA_DIR: dataDir,
          PUBLIC_URL: url,
          ALLOW_HTTP: '1',
          APP_SECRET: 'a-secret-of-more-than-thirty-two-characters',
          MAIL_FROM: 'Meetings <no-reply@papers.example>',
          LOG_LEVEL: 'error',
          REQUESTS_PER_MINUTE: '0',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = running;
      running.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      running.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      while (!(await isReady(url))) {
        if (running.exitCode !== null || performance.now() - began > MAX_START_MS) {
          throw new Error(`the server did not start:\n${output}`);
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
      return performance.now() - began;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    output: () => output,
  };
}

function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    request(`${url}/readyz`, { agent: false }, (answer) => {
      answer.resume();
      answer.on('error', () => {});
      resolve(answer.statusCode === 200);
    })
      .on('error', () => resolve(false))
      .end();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
