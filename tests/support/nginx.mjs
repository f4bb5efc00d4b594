/** nginx with the recipe that OPERATING.md gives, on a free port of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns whether there is an nginx to run */
export function hasNginx() {
  return spawnSync('nginx', ['-v']).status === 0;
}

/** The block of OPERATING.md, with addresses of this machine. @throws when it is not what is expected there */
function recipe(port, portOfPortal) {
  const text = readFileSync(path.join(root, 'OPERATING.md'), 'utf8');
  let block = /```nginx\n([\s\S]*?)```/.exec(text)?.[1];
  if (!block) throw new Error('OPERATING.md holds no recipe for nginx');
  for (const [what, instead] of [
    [/listen 443 ssl;/, `listen 127.0.0.1:${port};`],
    [/ +ssl_certificate .*\n/, ''],
    [/ +ssl_certificate_key .*\n/, ''],
    [/http:\/\/127\.0\.0\.1:3000;/, `http://127.0.0.1:${portOfPortal};`],
  ]) {
    if (!what.test(block)) throw new Error(`The recipe for nginx has no ${what}`);
    block = block.replace(what, instead);
  }
  return block;
}

/** @returns where it listens, and how to stop it */
export async function startNginx(portOfPortal) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sessional-nginx-'));
  const port = await freePort();
  mkdirSync(path.join(folder, 'bodies'));
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/bodies/${name};`)
    .join('\n');
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\n` +
      `http {\naccess_log off;\n${scratch}\n${recipe(port, portOfPortal)}\n}\n`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' });
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) throw new Error('nginx did not start');
    await sleep(50);
  }
  return {
    port,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGQUIT');
      await Promise.race([gone, sleep(3000)]);
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}
