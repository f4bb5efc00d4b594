/** A real PostgreSQL for the integration tests: the one given, or a private server that leaves nothing behind. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((v) => join(debian, v, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const folder = folders.find((f) => existsSync(join(f, 'initdb')) && existsSync(join(f, 'postgres')));
  // initdb looks for its libraries beside the real program, not beside a link to it.
  return folder && dirname(realpathSync(join(folder, 'initdb')));
}

function installPrograms() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  process.stdout.write('PostgreSQL is missing; installing it: apt-get install -y postgresql\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
    stdio: 'inherit',
    env,
  });
}

/** PostgreSQL refuses to run as root. @returns {{ uid: number, gid: number } | undefined} */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || NaN);
  const uid = id('-u', 'postgres');
  return Number.isInteger(uid) ? { uid, gid: id('-g', 'postgres') } : { uid: 65534, gid: 65534 };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Each test has a database of its own, of some 300 files: memory takes a tenth of the time that a disk takes. */
function roomInMemory() {
  const folder = '/dev/shm';
  if (!existsSync(folder)) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 1024 ** 3 ? folder : undefined;
}

async function startServer(programs) {
  const user = unprivileged();
  const folder = mkdtempSync(join(roomInMemory() ?? '/tmp', 'sessional-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', HOME: folder } };
  const remove = () => rmSync(folder, { recursive: true, force: true });

  const flags = ['-D', data, '-U', 'postgres', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync'];
  const made = spawnSync(join(programs, 'initdb'), flags, { ...options, encoding: 'utf8' });
  if (made.status !== 0) {
    remove();
    throw new Error(`initdb failed: ${made.stderr || made.error}`);
  }

  const port = await freePort();
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'listen_addresses=127.0.0.1',
  ];
  const args = ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((s) => ['-c', s])];
  const server = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  let spawnError;
  server.on('error', (error) => (spawnError = error));
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stopNow = () => {
    server.kill('SIGQUIT');
    // The server needs a moment to let go of its files.
    spawnSync('sleep', ['0.3']);
    remove();
  };
  process.once('exit', stopNow);
  const stop = async () => {
    process.removeListener('exit', stopNow);
    server.kill('SIGINT');
    await Promise.race([ended, sleep(5_000)]);
    server.kill('SIGKILL');
    remove();
  };

  for (let tries = 0; tries < 150; tries++) {
    if (spawnError || server.exitCode !== null) break;
    if (/ready to accept connections/.test(log) && (await answers(port))) {
      return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop, stopNow };
    }
    await sleep(100);
  }
  await stop();
  throw new Error(`PostgreSQL did not start: ${spawnError ?? log}`);
}

/**
 * @throws when there is none and none can be installed: running the tests on SQLite once more would hide it
 * @returns {Promise<{ label: string, note: string, env: Record<string, string>,
 *   stop: () => Promise<void>, stopNow: () => void }>}
 */
export async function startPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const env = { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: given };
    return { label: 'PostgreSQL', note: 'TEST_DATABASE_URL', env, stop: async () => {}, stopNow: () => {} };
  }
  if (!findPrograms()) installPrograms();
  const programs = findPrograms();
  if (!programs) {
    throw new Error(
      'There is no PostgreSQL here, and half of the tests need one. Install it (Debian: apt-get install -y ' +
        'postgresql; macOS: brew install postgresql), or name a server by TEST_DATABASE_URL.',
    );
  }
  const { url, stop, stopNow } = await startServer(programs);
  const env = { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: url };
  return { label: 'PostgreSQL', note: programs, env, stop, stopNow };
}
