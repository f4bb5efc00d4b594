/** Starts a child that never ends, says its process number, and is gone before it could end it. */
import { readFileSync, writeFileSync } from 'node:fs';

import { runSandboxed } from '#app/platform/documents/sandboxed-process.ts';

const noted = process.argv[2] ?? '';

function childrenOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    // It has ended while it was looked at.
    return [];
  }
}

/** The last process of the chain: what shuts a program in is its parent. */
function lastBelow(pid: string): string {
  const [child] = childrenOf(pid);
  return child ? lastBelow(child) : pid;
}

/** What shuts it in has the same words behind its own, and starts programs that are gone a moment later. */
function isWorking(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(`${process.execPath}\0-e\0for (;;);`);
  } catch {
    return false;
  }
}

void runSandboxed(
  { command: process.execPath, args: ['-e', 'for (;;);'] },
  { input: Buffer.alloc(0), timeMs: 3_000, memoryMb: 512 },
);
setInterval(() => {
  const last = lastBelow(String(process.pid));
  if (!isWorking(last)) return;
  writeFileSync(noted, last);
  process.kill(process.pid, 'SIGKILL');
}, 20);
