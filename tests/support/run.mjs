/** `npm test`: everything that has to hold before a merge, nothing skipped in silence. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findChromium } from './chromium.mjs';
import { slowest } from './file-times.mjs';
import { startPostgres } from './postgres.mjs';
import {
  atATime,
  bin,
  deadCode,
  failed,
  hasTests,
  heading,
  lint,
  rules,
  step,
  stopSteps,
  suite,
  summary,
  types,
  WORKERS,
} from './steps.mjs';

const began = performance.now();
const times = mkdtempSync(join(tmpdir(), 'sessional-times-'));
const fileTimes = join(times, 'files');
process.env.FILE_TIMES = fileTimes;
let postgres;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopSteps();
    postgres?.stopNow();
    process.exit(130);
  });
}

async function integrationOnPostgres() {
  try {
    postgres = await startPostgres();
  } catch (error) {
    return failed('integration, PostgreSQL', String(error));
  }
  try {
    return await suite(`integration, ${postgres.label}`, 'integration', postgres.env, postgres.note);
  } finally {
    await postgres.stop();
    postgres = undefined;
  }
}

async function endToEnd() {
  if (!hasTests('tests/e2e'))
    return { name: 'e2e, Chromium', ok: true, seconds: 0, note: 'no test files yet' };
  const chromium = findChromium({ install: true });
  if (!chromium.path) return failed('e2e, Chromium', chromium.reason);
  return step(
    'e2e, Chromium',
    bin('playwright'),
    ['test', `--workers=${WORKERS}`, '--reporter=list,./tests/support/file-times.mjs'],
    {
      env: { CHROMIUM_PATH: chromium.path },
      note: chromium.path,
      mustFind: /\d+ passed/,
    },
  );
}

const build = () => step('build', bin('remix'), ['vite:build'], { env: { NODE_ENV: 'production' } });
const first = await atATime(2, [build, types, lint, rules, deadCode]);
const isBuilt = first[0].ok;
const ifBuilt = (name, run) => () => (isBuilt ? run() : failed(name, 'not run: there is no build'));
// The longest first. Three at a time keep two cores busy while tests wait for what they have started.
const suites = await atATime(3, [
  ifBuilt('integration, PostgreSQL', integrationOnPostgres),
  ifBuilt('integration, SQLite', () =>
    suite('integration, SQLite', 'integration', { TEST_DATABASE: 'sqlite' }),
  ),
  ifBuilt('e2e, Chromium', endToEnd),
  () => suite('unit tests', 'unit'),
]);
process.exitCode = summary([...first, ...suites], began) ? 0 : 1;

heading('The slowest files');
for (const line of slowest(fileTimes, 10)) process.stdout.write(`${line}\n`);
rmSync(times, { recursive: true, force: true });
