/** `npm run soak`: the long form of every test that has one (tests/support/soak.ts), on SQLite; hours are well spent. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

import { bin, root } from './steps.mjs';

const files = ['unit', 'integration', 'web']
  .flatMap((folder) =>
    readdirSync(`${root}/tests/${folder}`, { recursive: true }).map((name) => `tests/${folder}/${name}`),
  )
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => readFileSync(`${root}/${name}`, 'utf8').includes('#tests/support/soak.ts'));
const env = { ...process.env, SOAK: process.env.SOAK ?? '1', TEST_DATABASE: 'sqlite' };
const run = (command, args, more) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } }).status;
process.exitCode =
  run(bin('remix'), ['vite:build', '--logLevel', 'warn'], { NODE_ENV: 'production' }) ||
  run(bin('vitest'), ['run', ...files]);
