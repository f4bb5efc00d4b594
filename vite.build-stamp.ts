import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = [
  'app',
  'db',
  'emails',
  'public',
  'layers.js',
  'remix.config.js',
  'vite.config.ts',
  'vite.reader.ts',
];
const STAMP = join(root, 'build', '.sources');

function filesIn(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/** One line for each source file of the build: hash and path. */
function describeSources(): string {
  return SOURCES.flatMap(filesIn)
    .map(
      (path) =>
        `${createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex')} ${path}`,
    )
    .join('\n');
}

/** Notes beside the build which sources it was made of, so that the tests can refuse a stale one. */
export function buildStamp(): Plugin {
  let sources = '';
  return {
    name: 'sessional:build-stamp',
    apply: 'build',
    buildStart() {
      // A build that fails leaves no stamp.
      rmSync(STAMP, { force: true });
      sources ||= describeSources();
    },
    writeBundle() {
      if (this.environment.name === 'ssr') writeFileSync(STAMP, sources);
    },
  };
}

/** What is wrong with the build, as a sentence that says what to do; null when it was made of these sources. */
export function staleBuild(): string | null {
  const again = 'Run: npm run build';
  let stamp: string;
  try {
    stamp = readFileSync(STAMP, 'utf8');
  } catch {
    return `There is no build that says what it was made of. ${again}`;
  }
  const sources = describeSources();
  if (stamp === sources) return null;
  const before = new Set(stamp.split('\n'));
  const now = new Set(sources.split('\n'));
  const changed = [...now, ...before].find((line) => !before.has(line) || !now.has(line))!;
  return `The build is stale: ${changed.split(' ')[1]} has changed since. ${again}`;
}
