/**
 * Global setup of the integration tests: the operator's commands as one file. From the sources each of some hundred
 * commands takes twice as long to start; one test goes through `npm run cli`, which runs the sources.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

export default async function setup(): Promise<() => Promise<void>> {
  // Inside the package, which the program looks for above itself.
  const above = path.join(root, 'tests/.tmp');
  await mkdir(above, { recursive: true });
  const folder = await mkdtemp(path.join(above, 'cli-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'app/cli/main.ts',
      outDir: folder,
      target: 'node20',
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  process.env.TEST_CLI = path.join(folder, 'main.mjs');
  return () => rm(folder, { recursive: true, force: true });
}
