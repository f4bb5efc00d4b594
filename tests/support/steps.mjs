/** Runs commands as named steps: output is kept back and printed whole, so that two may run at a time. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set();

/** Ends what still runs, with its children; called on SIGINT and SIGTERM. */
export function stopSteps() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It ended in the meantime.
    }
  }
}

export function heading(text) {
  process.stdout.write(`\n── ${text} ${'─'.repeat(Math.max(3, 90 - text.length))}\n`);
}

/** @returns {Promise<{ name: string, ok: boolean, seconds: number, note: string }>} */
export function step(name, command, args, { env = {}, note = '', mustFind, cwd = root } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, STEP: name, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const end = (code) => {
      running.delete(child);
      let ok = code === 0;
      if (ok && mustFind && !mustFind.test(output)) {
        ok = false;
        output += '\nNo test ran, although there are test files.\n';
      }
      const seconds = (performance.now() - began) / 1000;
      heading(`${ok ? 'ok' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
      process.stdout.write(output.trimEnd() + '\n');
      resolve({ name, ok, seconds, note });
    };
    child.on('error', (error) => {
      output += String(error);
      end(1);
    });
    child.on('close', end);
  });
}

export function failed(name, note) {
  heading(`FAILED  ${name}`);
  process.stdout.write(`${note}\n`);
  return { name, ok: false, seconds: 0, note };
}

export function bin(name) {
  return `${root}/node_modules/.bin/${name}`;
}

/** True when the folder holds at least one file whose name matches. */
export function hasTests(folder, pattern = /\.(test|spec)\.tsx?$/) {
  const path = `${root}/${folder}`;
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some((name) => pattern.test(String(name)))
  );
}

/** Runs the given functions, so many at a time, in order, and returns their results in that order. */
export async function atATime(lanes, jobs) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++;
      results[index] = await jobs[index]();
    }
  };
  await Promise.all(Array.from({ length: lanes }, worker));
  return results;
}

/** Prints one line per step. @returns {boolean} whether all passed */
export function summary(results, began) {
  heading('Summary');
  for (const { name, ok, seconds, note } of results) {
    const line = `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s  ${note}`;
    process.stdout.write(`${line.trimEnd()}\n`);
  }
  const ok = results.every((result) => result.ok);
  process.stdout.write(
    `${ok ? 'All passed' : 'Failed'} in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
  );
  return ok;
}

const ran = /Tests\s.*\d+ passed/;

export const types = () =>
  step('type check', 'bash', [
    '-c',
    ['', '-p tsconfig.domain.json', '-p tsconfig.browser.json']
      .map((project) => `"${bin('tsc')}" --noEmit ${project}`)
      .join(' && '),
  ]);
export const lint = () => step('lint', bin('eslint'), ['.', '--max-warnings', '0']);
export const deadCode = () => step('dead code', bin('knip'), []);
export const rules = () => {
  const folders = ['app', 'db', 'emails'].filter((folder) => existsSync(`${root}/${folder}`));
  return step('import rules', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', ...folders]);
};

/** Suites run side by side, so each takes half of the machine. */
export const WORKERS = Math.max(1, Math.floor(availableParallelism() / 2));
const workers = [`--maxWorkers=${WORKERS}`];

/** One vitest project. A suite without any file passes and says so; one whose files hold no test fails. */
export function suite(name, project, env = {}, note = '') {
  const present = hasTests(`tests/${project}`);
  const args = ['run', '--project', project, ...workers, ...(present ? [] : ['--passWithNoTests'])];
  for (const reporter of ['default', './tests/support/file-times.mjs']) args.push(`--reporter=${reporter}`);
  return step(name, bin('vitest'), args, {
    env,
    note: present ? note : 'no test files yet',
    mustFind: present ? ran : undefined,
  });
}
