/** The production server on seeded data, for one benchmark. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns a folder with data, and what is in it */
export function seed() {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessional-bench-'));
  const env = { ...process.env, DATA_DIR: folder };
  const tsx = path.join(root, 'node_modules/.bin/tsx');
  const output = execFileSync(tsx, ['tests/bench/seed.ts'], { cwd: root, env, encoding: 'utf8' });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { folder, data: JSON.parse(output) };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts `npm start` on a free port. @param nodeFlags for the server's own process */
export async function startServer(folder, nodeFlags = []) {
  if (!existsSync(path.join(root, 'build/server/index.js'))) throw new Error('Run npm run build first.');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    PUBLIC_URL: url,
    ALLOW_HTTP: '1',
    APP_SECRET: 'a secret of the benchmarks, and of nobody else',
    MAIL_FROM: 'bench@sessional.example',
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '0',
  };
  const child = spawn(process.execPath, [...nodeFlags, 'server.js'], { cwd: root, env, stdio: 'pipe' });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const end = Date.now() + 20_000;
  while (!output.includes('is ready')) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`The server did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    pid: child.pid,
    folder,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** CPU time that a process has used so far, in milliseconds (Linux). */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const TICK_MS = 10;
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Memory of a process in MB: now, or the most it ever had. */
export function memoryOf(pid, which = 'VmRSS') {
  const line = new RegExp(`^${which}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line[1]) / 1024;
}
