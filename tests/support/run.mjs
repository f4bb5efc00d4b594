/** `npm test`: everything that has to hold before a merge, nothing skipped in silence. */
import { findChromium } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';
import {
  bin,
  deadCode,
  failed,
  hasTests,
  lint,
  rules,
  step,
  stopSteps,
  suite,
  summary,
  twoAtATime,
  types,
} from './steps.mjs';

const began = performance.now();
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
  return step('e2e, Chromium', bin('playwright'), ['test', '--reporter=list'], {
    env: { CHROMIUM_PATH: chromium.path },
    note: chromium.path,
    mustFind: /\d+ passed/,
  });
}

const results = await twoAtATime([types, lint, rules, deadCode, () => suite('unit tests', 'unit')]);
const build = await step('build', bin('remix'), ['vite:build'], { env: { NODE_ENV: 'production' } });
results.push(build);
// One after the other: they share two cores, and time-outs of 5 s are part of what they check.
results.push(await suite('integration, SQLite', 'integration', { TEST_DATABASE: 'sqlite' }));
results.push(await integrationOnPostgres());
results.push(build.ok ? await endToEnd() : failed('e2e, Chromium', 'not run: there is no build'));
process.exitCode = summary(results, began) ? 0 : 1;
