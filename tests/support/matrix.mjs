/** `npm run matrix [22 24]`: the same checks with other Node versions, each in a copy of the tree. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { startPostgres } from './postgres.mjs';
import { failed, root, step, stopSteps, summary } from './steps.mjs';

const began = performance.now();
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24'];
const folder = mkdtempSync(join(tmpdir(), 'sessional-matrix-'));
const remove = () => rmSync(folder, { recursive: true, force: true });
process.once('exit', remove);

let postgres;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopSteps();
    postgres?.stopNow();
    process.exit(130);
  });
}

function copyTree(target) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const name of list.toString().split('\0').filter(Boolean)) {
    // A link to packages is not part of the tree, and a deleted file is still in git's list.
    if (name === 'node_modules' || !existsSync(join(root, name))) continue;
    mkdirSync(dirname(join(target, name)), { recursive: true });
    cpSync(join(root, name), join(target, name));
  }
}

async function oneVersion(major) {
  const target = join(folder, major);
  const runtime = join(folder, `node-${major}`);
  mkdirSync(runtime, { recursive: true });
  copyTree(target);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const results = [];
  const at = async (name, command, args, options) => {
    if (results.some((result) => !result.ok)) return;
    results.push(await step(`Node ${major}: ${name}`, command, args, options));
  };

  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  await at('runtime', 'npm', ['install', '--prefix', runtime, `${platform}@${major}`, ...quiet]);
  const path = `${join(runtime, 'node_modules', platform, 'bin')}${delimiter}${process.env.PATH}`;
  const env = { PATH: path, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NODE_ENV: undefined };
  const options = { env, cwd: target };
  await at('packages', 'npm', ['ci', '--include=dev', '--ignore-scripts', ...quiet], options);
  // 12.x is bound to one Node version and takes a minute to compile; 13.x brings binaries for 22 and later.
  const driver = ['install', '--no-save', '--ignore-scripts', 'better-sqlite3@13.2.0', ...quiet];
  await at('SQLite driver', 'npm', driver, options);
  await at(
    'version',
    'node',
    ['-e', `process.exit(process.version.startsWith('v${major}.') ? 0 : 1)`],
    options,
  );
  await at('check', 'node', ['tests/support/check.mjs'], options);
  await at('build', 'npm', ['run', '--silent', 'build'], options);
  const integration = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'integration',
    '--passWithNoTests',
  ];
  await at('integration, SQLite', 'node', integration, {
    ...options,
    env: { ...env, TEST_DATABASE: 'sqlite' },
  });
  const settings = { ...env, ...postgres.env };
  await at(`integration, ${postgres.label}`, 'node', integration, { ...options, env: settings });
  rmSync(target, { recursive: true, force: true });
  return results;
}

const results = [];
try {
  postgres = await startPostgres();
  for (const major of majors) results.push(...(await oneVersion(major)));
} catch (error) {
  results.push(failed('matrix', String(error)));
} finally {
  await postgres?.stop();
}
process.exitCode = summary(results, began) ? 0 : 1;
