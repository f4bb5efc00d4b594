/** Wiring only: everything that decides something stands in app/platform. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const isDev = process.argv.includes('--dev');
// Development plays with the demonstration.
const mode = isDev || process.argv.includes('--demo') ? 'demo' : 'production';

/** The program, what Remix makes pages with, and where the browser's files come from. */
async function loadBuild() {
  const bundle = path.join(root, 'build/server/index.js');
  if (!existsSync(bundle)) {
    console.error('There is no build yet. Run: npm run build');
    process.exit(1);
  }
  // Before React is loaded: it chooses its build by this variable.
  process.env.NODE_ENV = 'production';
  const build = await import(pathToFileURL(bundle).href);
  return { program: build.entry.module, build, assets: path.join(root, 'build/client') };
}

/** The same from the sources, read anew for each request. */
async function loadSources() {
  const vite = await (await import('vite')).createServer({ server: { middlewareMode: true } });
  return {
    program: await vite.ssrLoadModule('/app/entry.server.tsx'),
    build: () => vite.ssrLoadModule('virtual:remix/server-build'),
    assets: vite.middlewares,
  };
}

const { program, build, assets } = await (isDev ? loadSources() : loadBuild());
const { openPortal, createWeb, ConfigError, fillBodies, loadDemo, sweepFiles, sweepUploads } = program;

let portal;
try {
  portal = await openPortal(mode, process.env, { fresh: process.argv.includes('--fresh') });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
await fillBodies({ database: portal.database, now: portal.now() });
const HOUR_MS = 3_600_000;
await sweepUploads(portal);
setInterval(
  () => sweepUploads(portal).catch((error) => portal.log.error({ err: error }, 'sweep failed')),
  HOUR_MS,
).unref();
// Files that nothing needs, once a day and soon after each start: one that was noted is removed a day later.
const sweep = () =>
  sweepFiles({ ...portal, dataDir: portal.config.dataDir, now: portal.now() }).then(
    (swept) => portal.log.info(swept, 'files that nothing needs have been swept'),
    (error) => portal.log.error({ err: error }, 'sweep of files failed'),
  );
setTimeout(sweep, HOUR_MS / 12).unref();
setInterval(sweep, 24 * HOUR_MS).unref();
const demo = mode === 'demo' ? await loadDemo(portal) : null;

const server = createServer(createWeb(portal, build, assets));
// Uploads take as long as their size allows (request-body.ts); the readers end those that stand still.
server.requestTimeout = 0;
server.on('error', (error) => {
  const { host, port } = portal.config;
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use. Choose another one, for example: PORT=${port + 1}`
      : String(error),
  );
  process.exit(1);
});
if (portal.config.worker === 'only') {
  console.log('Sessional sends mail and serves no pages (WORKER=only)');
  // The worker's timers keep no process alive by themselves.
  setInterval(() => {}, 60_000);
} else {
  server.listen(portal.config.port, portal.config.host, () => {
    console.log(demo ? demo.welcome : `Sessional is ready at ${portal.config.publicUrl.origin}`);
  });
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), 20_000).unref();
  server.close();
  server.closeIdleConnections();
  await portal.stop();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
