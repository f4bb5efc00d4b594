import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { seededTree } from './seeded-tree.ts';

const tsc = join(process.cwd(), 'node_modules/.bin/tsc');

test('the domain cannot name the process or the page', () => {
  const cwd = seededTree({ 'app/domain/bad.ts': 'export const bad = [process.pid, document.title];\n' });
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.domain.json'], {
    cwd,
    encoding: 'utf8',
  });
  const unknown = [...stdout.matchAll(/Cannot find name '(\w+)'/g)].map((match) => match[1]);
  expect(unknown).toEqual(['process', 'document']);
});

test('what runs in the browser cannot name the process', () => {
  const cwd = seededTree({ 'app/browser/bad.ts': 'export const bad = [process.pid, document.title];\n' });
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.browser.json'], {
    cwd,
    encoding: 'utf8',
  });
  const unknown = [...stdout.matchAll(/Cannot find name '(\w+)'/g)].map((match) => match[1]);
  expect(unknown).toEqual(['process']);
});
