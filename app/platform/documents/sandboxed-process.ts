/**
 * Programs that read a stranger's file, each in a process of its own with limited time, memory and output: a hostile
 * file can drive a reader into exhaustion, and then the process ends and not the server.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { errorCode } from '#app/domain/shared/error-code.ts';
import { packageFolder } from '#app/platform/runtime/package.ts';

export interface Program {
  command: string;
  args: readonly string[];
}

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

const LOOK_EVERY_MS = 50;

/**
 * One of our own `.mjs` files beside this one.
 * @param heapMb what its JavaScript may take; buffers come on top
 */
export function ownChild(file: string, args: readonly string[], heapMb: number): Program {
  return {
    command: process.execPath,
    args: [`--max-old-space-size=${heapMb}`, join(packageFolder(), 'app/platform/documents', file), ...args],
  };
}

/** Runs a program to its end or to one of its limits. Never throws. */
export function runSandboxed(program: Program, limits: SandboxLimits): Promise<ChildResult> {
  return new Promise((resolve) => {
    const { input, signal } = limits;
    const child = spawn(...limitedByShell(program, limits.timeMs), {
      stdio: [typeof input === 'number' ? input : 'pipe', 'pipe', 'ignore'],
      // It reads a stranger's file: it gets none of the server's secrets.
      env: { NODE_ENV: 'production' },
      // A group of its own: what it starts itself would else hold its output open after it has been ended.
      detached: true,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let memoryMb = 0;
    let cutShort: ChildEnd | null = null;
    const cut = (why: ChildEnd) => {
      cutShort ??= why;
      killGroup(child.pid);
    };
    const timer = setTimeout(() => cut('took_too_long'), limits.timeMs);
    const watch = setInterval(() => {
      void residentMb(child.pid).then((mb) => {
        memoryMb = Math.max(memoryMb, mb);
        if (mb > limits.memoryMb) cut('too_much_memory');
      });
    }, LOOK_EVERY_MS);
    const stop = () => cut('stopped');
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (limits.outputBytes !== undefined && size > limits.outputBytes) cut('too_much_output');
      else chunks.push(chunk);
    });
    child.on('error', () => (cutShort ??= 'failed'));
    child.on('close', (status) => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      const end = cutShort ?? (status === 0 ? 'done' : 'failed');
      resolve({ end, output: Buffer.concat(chunks), memoryMb });
    });
    // A child that ended early closes the pipe; its exit says why.
    child.stdin?.on('error', () => undefined);
    if (typeof input !== 'number') child.stdin?.end(input);
  });
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
function limitedByShell({ command, args }: Program, timeMs: number): [command: string, args: string[]] {
  if (process.platform === 'win32') return [command, [...args]];
  // Its threads may use more than one core.
  const seconds = 2 * Math.ceil(timeMs / 1000) + 2;
  return ['/bin/sh', ['-c', `ulimit -t ${seconds}; exec "$0" "$@"`, command, ...args]];
}

async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
}
