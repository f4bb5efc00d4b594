/**
 * How a program that reads a stranger's file is shut in. On Linux it gets a root folder of its own in which nothing
 * but the programs of the system stands, no network, and no other process to be seen, signalled or read. Where the
 * system does not allow that, less is done; what is missing is measured from inside, so that nobody is told too much.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

import { packageFolder } from '#app/platform/runtime/package.ts';

export interface Program {
  command: string;
  args: readonly string[];
  /** What it has to read besides the programs of the system, absolute. */
  files?: readonly string[];
}

/** What a program can reach in spite of its enclosure: `server` is the memory and environment of this process. */
export type Reach = 'network' | 'files' | 'server';

export interface Enclosure {
  /** The same program, shut in. */
  around(program: Program): Program;
  /** Empty when it is shut in wholly. */
  reach: readonly Reach[];
}

/** The environment of everything that is shut in: nothing of ours. */
export const BARE_ENVIRONMENT = { NODE_ENV: 'production', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } as const;

/** Nobody needs its work at once, and everybody else is waiting for pages. */
const NICE = ['nice', '-n', '10'];
const WITHOUT_RIGHTS = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'];
/** The user and group that own nothing. */
const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];

/**
 * Builds the root folder and goes there. It is built where /proc was, because nothing that is put into it lies there.
 * The arguments: files that are put in, `--`, the program.
 */
const NEW_ROOT = `set -e
new=/proc
mount -t tmpfs -o mode=0755,size=1m none "$new"
for place in /usr /bin /sbin /lib /lib32 /lib64 /etc/fonts /etc/alternatives; do
  if [ -L "$place" ]; then ln -s "$(readlink "$place")" "$new$place"
  elif [ -d "$place" ]; then
    mkdir -p "$new$place"
    mount --rbind "$place" "$new$place"
    mount -o remount,bind,ro,nosuid "$new$place"
  fi
done
mkdir -p "$new/dev" "$new/tmp"
add() {
  if [ -e "$1" ] && [ ! -e "$new$1" ]; then
    mkdir -p "$new\${1%/*}"
    : > "$new$1"
    mount --bind "$1" "$new$1"
  fi
}
for file in /dev/null /dev/urandom /etc/ld.so.cache; do add "$file"; done
while [ "$1" != -- ]; do add "$1"; shift; done
shift
mount -o remount,bind,ro "$new"
exec chroot "$new" setpriv ${WITHOUT_RIGHTS.join(' ')} ${NICE.join(' ')} "$@"`;

const APART = ['--net', '--ipc', '--uts', '--mount', '--pid', '--fork', '--kill-child'];

type Wrap = (program: Program) => Program;

function newRoot(namespaces: readonly string[]): Wrap {
  return ({ command, args, files = [] }) => ({
    command: 'unshare',
    args: [...namespaces, '/bin/sh', '-c', NEW_ROOT, 'sh', command, ...files, '--', command, ...args],
  });
}

const before = (words: readonly string[]): Wrap => {
  const [first = '', ...rest] = words;
  return ({ command, args }) => ({ command: first, args: [...rest, command, ...args] });
};

/** The strongest first: with the rights of any user, with those of root, as another user, and hardly at all. */
const WAYS: readonly Wrap[] = [
  newRoot(['--user', '--map-root-user', ...APART]),
  newRoot(APART),
  before(['setpriv', ...NOBODY, ...WITHOUT_RIGHTS, ...NICE]),
  before(NICE),
];

/** Tried from inside: what can be reached is printed, a word each. */
const PROBE = `const fs = require('fs');
const [server, folder] = process.argv.slice(1);
const can = (what) => { try { what(); return true } catch { return false } };
const found = [];
if (Object.keys(require('os').networkInterfaces()).length > 0) found.push('network');
if (can(() => fs.readdirSync(folder))) found.push('files');
if (can(() => fs.readFileSync('/proc/' + server + '/environ'))) found.push('server');
console.log(found.concat('done').join(' '));`;

const REACHES: readonly Reach[] = ['network', 'files', 'server'];

async function probe(wrap: Wrap): Promise<Enclosure | null> {
  const args = ['-e', PROBE, String(process.pid), packageFolder()];
  const { command, args: wrapped } = wrap({ command: process.execPath, args });
  const child = spawn(command, wrapped, { env: BARE_ENVIRONMENT, stdio: ['ignore', 'pipe', 'ignore'] });
  const started = new Promise<boolean>((done) => {
    child.on('error', () => done(false));
    child.on('close', (status) => done(status === 0));
  });
  const said = (await text(child.stdout)).trim().split(' ');
  if (!(await started) || said.at(-1) !== 'done') return null;
  return { around: wrap, reach: REACHES.filter((reach) => said.includes(reach)) };
}

async function find(): Promise<Enclosure> {
  if (process.platform !== 'win32') {
    for (const wrap of WAYS) {
      const found = await probe(wrap);
      if (found) return found;
    }
  }
  return { around: (program) => program, reach: REACHES };
}

let found: Promise<Enclosure> | undefined;

/** The strongest enclosure that this system allows, looked for once per process. */
export function enclosure(): Promise<Enclosure> {
  return (found ??= find());
}
