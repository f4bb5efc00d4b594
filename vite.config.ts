import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

import remixConfig from './remix.config.js';
import { buildStamp } from './vite.build-stamp.ts';
import { reader } from './vite.reader.ts';
import { serverOnly } from './vite.server-only.ts';

export default defineConfig({
  plugins: [serverOnly(), reader(), buildStamp(), remix(remixConfig)],
  // Scripts of pages (`?worker&url`) are built apart and see no other plugins.
  worker: { plugins: () => [serverOnly()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    rollupOptions: {
      onwarn(warning, warn) {
        // Routes without a page, such as downloads, leave nothing for the browser.
        if (warning.code !== 'EMPTY_BUNDLE') warn(warning);
      },
    },
  },
});
