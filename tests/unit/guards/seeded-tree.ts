import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

const project = process.cwd();
const config = [
  'package.json',
  'tsconfig.json',
  'tsconfig.domain.json',
  'tsconfig.browser.json',
  '.dependency-cruiser.mjs',
  'layers.js',
];

/** A copy of the project's configuration around the given files, gone when the test ends. */
export function seededTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'sessional-guard-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of config) cpSync(join(project, name), join(root, name));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}
