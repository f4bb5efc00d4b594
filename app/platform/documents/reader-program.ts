/** The reader of files as a program: one file, made by the build, and made here where there is none or an old one. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { packageFolder } from '#app/platform/runtime/package.ts';

import type { Program } from './enclosure.ts';

/** @param heapMb what its JavaScript may take; buffers come on top. @throws when it cannot be built */
export async function readerProgram(heapMb: number): Promise<Program> {
  const file = await (builtReader ??= requireReader());
  return {
    command: process.execPath,
    args: [
      `--max-old-space-size=${heapMb}`,
      ...PERMISSIONS,
      `--allow-fs-read=${file}`,
      // Text is never made into code.
      '--disallow-code-generation-from-strings',
      '--no-warnings',
      file,
    ],
    files: [file],
  };
}

/** Files are what the command line names; programs, threads and modules of other languages are not started at all. */
const PERMISSIONS = [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
];

let builtReader: Promise<string> | undefined;

async function requireReader(): Promise<string> {
  const file = join(packageFolder(), 'build/reader.mjs');
  if (!existsSync(file) || (await isOld(file))) await buildReader();
  return file;
}

/** Sources that are not there cannot have changed: a server may be installed without them. */
async function isOld(file: string): Promise<boolean> {
  const [first = ''] = (await readFile(file, 'utf8')).split('\n', 1);
  const sources = JSON.parse(first.replace(/^\/\//, '')) as Record<string, string>;
  for (const [path, hash] of Object.entries(sources)) {
    const bytes = await readFile(join(packageFolder(), path)).catch(() => null);
    if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash) return true;
  }
  return false;
}

async function buildReader(): Promise<void> {
  const vite = join(packageFolder(), 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', 'vite.reader.ts'], {
    cwd: packageFolder(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const said = await text(child.stderr);
  if ((await ended) !== 0)
    throw new Error(`The reader of files could not be built. Run: npm run build\n${said}`);
}
