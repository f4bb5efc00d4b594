/**
 * Programs that read a stranger's file, each in a process of its own that is shut in, with limited time, memory and
 * output: a hostile file can drive a reader into exhaustion, and then the process ends and not the server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import { errorCode } from '#app/domain/shared/error-code.ts';

import { BARE_ENVIRONMENT, enclosure, type Program } from './enclosure.ts';

export interface SandboxLimits {
  /** Bytes for standard input, or an open file that becomes it. */
  input: Uint8Array | number;
  timeMs: number;
  /** All the memory of the process; watched where the system tells it (Linux). */
  memoryMb: number;
  /** Bytes on standard output; no limit unless given. */
  outputBytes?: number;
  /** Ends the process early. */
  signal?: AbortSignal;
}

export type ChildEnd =
  'done' | 'failed' | 'took_too_long' | 'too_much_memory' | 'too_much_output' | 'stopped';

export interface ChildResult {
  end: ChildEnd;
  output: Buffer;
  /** The most memory that was seen, in MB; 0 where the system does not tell. */
  memoryMb: number;
}

/** A program that runs, and the means to end it. */
export interface Sandboxed {
  child: ChildProcess;
  /** Ends it and all that it has started. The first reason counts. */
  cut(why: ChildEnd): void;
  /** From now on its memory is watched: before it has been given a file there is nothing to see. */
  watch(): void;
  /** The most memory that was seen, in MB; 0 where the system does not tell. */
  memoryMb(): number;
  /** How it came to its end, after everything it said has arrived. */
  ended: Promise<ChildEnd>;
}

const LOOK_EVERY_MS = 50;

/**
 * Starts a program shut in, with limits on its memory and on its CPU time. Never throws: a program that cannot be
 * started has `failed`.
 * @param limits.cpuMs what it works at most; it goes along with the program when the server is killed
 */
export async function startSandboxed(
  program: Program,
  limits: { cpuMs: number; memoryMb: number; input: number | 'pipe' },
): Promise<Sandboxed> {
  const { around } = await enclosure();
  const child = spawn(...limitedByShell(around(program), limits.cpuMs), {
    stdio: [limits.input, 'pipe', 'ignore'],
    // It reads a stranger's file: it gets none of the server's secrets.
    env: BARE_ENVIRONMENT,
    cwd: '/',
    // A group of its own: what it starts itself would else hold its output open after it has been ended.
    detached: true,
  });
  let memoryMb = 0;
  let cutShort: ChildEnd | null = null;
  const cut = (why: ChildEnd) => {
    cutShort ??= why;
    killGroup(child.pid);
  };
  const look = () =>
    void residentMb(child.pid).then((mb) => {
      memoryMb = Math.max(memoryMb, mb);
      if (mb > limits.memoryMb) cut('too_much_memory');
    });
  let timer: NodeJS.Timeout | undefined;
  // A child that ended early closes the pipe; its exit says why.
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<ChildEnd>((resolve) => {
    child.on('error', () => (cutShort ??= 'failed'));
    child.on('close', (status) => {
      clearInterval(timer);
      timer = undefined;
      resolve(cutShort ?? (status === 0 ? 'done' : 'failed'));
    });
  });
  return {
    child,
    cut,
    watch: () => void (timer ??= setInterval(look, LOOK_EVERY_MS)),
    memoryMb: () => memoryMb,
    ended,
  };
}

/** Runs a program to its end or to one of its limits. Never throws. */
export async function runSandboxed(program: Program, limits: SandboxLimits): Promise<ChildResult> {
  const { input, signal, timeMs, memoryMb, outputBytes } = limits;
  const running = await startSandboxed(program, {
    cpuMs: timeMs,
    memoryMb,
    input: typeof input === 'number' ? input : 'pipe',
  });
  const { child, cut, ended } = running;
  running.watch();
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => cut('took_too_long'), timeMs);
  const stop = () => cut('stopped');
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  child.stdout?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (outputBytes !== undefined && size > outputBytes) cut('too_much_output');
    else chunks.push(chunk);
  });
  if (typeof input !== 'number') child.stdin?.end(input);
  const end = await ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  return { end, output: Buffer.concat(chunks), memoryMb: running.memoryMb() };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself in the meantime.
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** A server that is killed cannot end its child any more; this limit on CPU time goes along with the child. */
function limitedByShell({ command, args }: Program, cpuMs: number): [command: string, args: string[]] {
  if (process.platform === 'win32') return [command, [...args]];
  // Its threads may use more than one core.
  const seconds = 2 * Math.ceil(cpuMs / 1000) + 2;
  return ['/bin/sh', ['-c', `ulimit -t ${seconds}; exec "$0" "$@"`, command, ...args]];
}

/** Of a process and of what it has started, in MB: what shuts a program in is its parent. */
async function residentMb(pid: number | undefined): Promise<number> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [status, children] = await Promise.all([read('status'), read(`task/${pid}/children`)]);
  const own = Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
  const others = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((id) => residentMb(Number(id))),
  );
  return others.reduce((sum, mb) => sum + mb, own);
}
