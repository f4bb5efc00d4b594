/**
 * Makes a bare clone ready for `npm run demo` and `npm test`: packages, the native module, the build.
 * Node built-ins only, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const say = (line) => process.stdout.write(`prepare: ${line}\n`);

function fail(line) {
  process.stderr.write(`prepare: ${line}\n`);
  process.exit(1);
}

function run(command, args) {
  // npm reads NODE_ENV=production as "leave the build tools out"; the npm_config_omit forms do the same.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  for (const name of ['NODE_ENV', 'npm_config_omit', 'npm_config_production', 'npm_config_only'])
    delete env[name];
  const done = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (done.status !== 0) fail(`"${command} ${args.join(' ')}" failed; see above.`);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old: Sessional needs Node 20.19 or newer.`);
  }
}

/** In a process of its own: a module built for another Node may crash instead of throwing. */
function nativeModuleLoads() {
  if (!existsSync(at('node_modules/better-sqlite3'))) return false;
  const probe = "const D = require('better-sqlite3'); new D(':memory:').close();";
  return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0;
}

function checkCompiler() {
  const missing = ['python3', 'make'].filter((program) => !onPath(program));
  if (!onPath('g++') && !onPath('c++')) missing.push('g++');
  if (missing.length === 0) return;
  fail(
    `better-sqlite3 is compiled here and needs ${missing.join(', ')}: apt-get install -y python3 make g++`,
  );
}

/** True when npm's own record of what it installed equals the lock file, optional platform packages aside. */
function installedMatchesLock() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || found[path]?.version === entry.version || (entry.optional && !found[path]),
    );
  } catch {
    return false;
  }
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function readMark(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function installPackages(loads) {
  const mark = at('node_modules/.prepared');
  const hash = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const linked = isLink(at('node_modules'));
  if (readMark(mark) === hash) return;
  if (!installedMatchesLock()) {
    // `npm ci` would empty the tree behind the link, which another checkout is using.
    if (linked) fail('node_modules is a link to a tree of other packages: remove the link and try again.');
    if (!loads) checkCompiler();
    say('installing packages (one to two minutes the first time, most of it compiling SQLite)');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!linked) writeFileSync(mark, hash);
}

function rebuildNativeModule() {
  checkCompiler();
  say(`building better-sqlite3 for Node ${process.versions.node}`);
  run('npm', ['rebuild', 'better-sqlite3', '--loglevel=error']);
  if (!nativeModuleLoads()) fail('better-sqlite3 does not load in this Node even after a rebuild.');
}

function describe(path) {
  const stat = statSync(at(path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [`${path} ${stat.mtimeMs} ${stat.size}`];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => describe(join(path, name)));
}

function buildWhenStale() {
  const inputs = ['app', 'db', 'emails', 'public'];
  const config = [
    'package-lock.json',
    'remix.config.js',
    'tsconfig.json',
    'vite.config.ts',
    'vite.reader.ts',
  ];
  const sources = [...inputs, ...config].flatMap(describe).join('\n');
  const hash = createHash('sha256').update(sources).digest('hex');
  const mark = at('build/.prepared');
  if (readMark(mark) === hash && existsSync(at('build/server/index.js'))) return;
  say('building');
  run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']);
  writeFileSync(mark, hash);
}

const mode = process.argv[2];
if (mode !== 'demo' && mode !== 'test') fail('usage: prepare.mjs demo|test');
checkNode();
const loads = nativeModuleLoads();
if (!loads && !existsSync(at('node_modules'))) checkCompiler();
installPackages(loads);
if (!loads && !nativeModuleLoads()) rebuildNativeModule();
if (mode === 'demo') buildWhenStale();
