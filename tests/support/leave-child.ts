/** Starts a child that never ends, says its process number, and is gone before it could end it. */
import { existsSync } from 'node:fs';

import { runSandboxed } from '#app/platform/documents/sandboxed-process.ts';

const noted = process.argv[2] ?? '';
const endless = 'for (;;);';
void runSandboxed(
  {
    command: process.execPath,
    args: ['-e', `require('fs').writeFileSync(${JSON.stringify(noted)}, String(process.pid)); ${endless}`],
  },
  { input: Buffer.alloc(0), timeMs: 3_000, memoryMb: 512 },
);
setInterval(() => existsSync(noted) && process.kill(process.pid, 'SIGKILL'), 20);
