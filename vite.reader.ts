/**
 * The reader of files as one file of its own (`build/reader.mjs`): it brings its packages along, so that its process
 * may read this file and no other. Part of `npm run build`; by itself: `vite build --config vite.reader.ts`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, type InlineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

function hashOf(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex');
}

/** Puts the file in its place in one step, because other processes may be starting it. */
function writeReader(): Plugin {
  return {
    name: 'sessional:write-reader',
    generateBundle(_options, bundle) {
      const [chunk] = Object.values(bundle);
      if (chunk?.type !== 'chunk' || Object.keys(bundle).length > 1)
        this.error('The reader is not one file.');
      const own = chunk.moduleIds
        .map((id) => relative(root, id))
        .filter((path) => path.startsWith('app/') && !path.includes('node_modules'));
      const sources = Object.fromEntries(
        [...own.sort(), 'package-lock.json'].map((path) => [path, hashOf(path)]),
      );
      // The first line says what it was made of; reader-program.ts compares.
      const text = `//${JSON.stringify(sources)}\n${chunk.code}`;
      const folder = join(root, 'build');
      const temporary = join(folder, `reader.${process.pid}.part`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(temporary, text);
      renameSync(temporary, join(folder, 'reader.mjs'));
    },
  };
}

const config: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [writeReader()],
  ssr: { noExternal: true },
  build: {
    ssr: 'app/platform/documents/reader/main.ts',
    target: 'node20',
    write: false,
    rollupOptions: { output: { inlineDynamicImports: true, entryFileNames: 'reader.mjs' } },
  },
};

export default config;

/** Builds the reader along with the server. */
export function reader(): Plugin {
  return {
    name: 'sessional:reader',
    apply: 'build',
    async writeBundle() {
      if (this.environment.name === 'ssr') await build(config);
    },
  };
}
