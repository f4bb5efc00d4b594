/** Finds Chromium for the end-to-end tests, and installs it where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function present() {
  const given = process.env.CHROMIUM_PATH;
  // A wrong setting must not be papered over by another browser.
  if (given) return existsSync(given) ? given : undefined;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  const own = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function install() {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stdout.write('Chromium is missing; installing it: apt-get install -y chromium\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit', env });
    if (present()) return;
  }
  process.stdout.write('Chromium is missing; installing it: npx playwright install chromium\n');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}

/** @returns {{ path?: string, reason: string }} */
export function findChromium({ install: mayInstall = false } = {}) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) return { reason: `CHROMIUM_PATH=${given} does not exist.` };
  if (!present() && mayInstall) install();
  const path = present();
  return path
    ? { path, reason: '' }
    : { reason: 'No Chromium. Install one: npx playwright install --with-deps chromium' };
}
