/** The production build with the demonstration's data, one per test, on a free port. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { expect, test as base } from '@playwright/test';

import { requireBuild } from './build.ts';
import { type LineRules, type SlowLine, slowLine } from './slow-line.ts';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The checks of `doctor` that fail on the data of a test, without the one of the demonstration's settings. */
function damageIn(dataDir: string): string[] {
  const args = ['--import', 'tsx', 'app/cli/main.ts', 'doctor', '--json', '--data-dir', dataDir];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!stdout) return [stderr];
  const checks = JSON.parse(stdout) as { name: string; state: string; text: string }[];
  return checks
    .filter(({ name, state }) => state === 'bad' && name !== 'settings')
    .map(({ name, text }) => `${name}: ${text}`);
}

export interface RunningPortal {
  url: string;
  dataDir: string;
  /** What people reach it through, when the test wants one. */
  line: SlowLine | null;
}

export const test = base.extend<{ portal: RunningPortal; lineRules: LineRules | null }>({
  lineRules: [null, { option: true }],
  portal: async ({ browserName: _, lineRules }, use) => {
    requireBuild();
    const port = await freePort();
    const line = lineRules ? await slowLine(lineRules) : null;
    line?.leadTo(port);
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sessional-e2e-'));
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      PUBLIC_URL: line?.url ?? '',
    };
    const child = spawn(process.execPath, ['server.js', '--demo'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const url = line?.url ?? `http://127.0.0.1:${port}`;
    const end = Date.now() + 120_000;
    while (!output.includes('Stop with Ctrl+C')) {
      if (Date.now() > end || child.exitCode !== null)
        throw new Error(`the portal did not start:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await use({ url, dataDir, line });
    await line?.stop();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    expect(damageIn(dataDir)).toEqual([]);
    await rm(dataDir, { recursive: true, force: true });
  },
});
export { expect };
