/**
 * The dead-code check of `npm run check`: files, exports and packages that nothing uses. A type that is exported for
 * the signature of a function beside it counts as used.
 */
export default {
  entry: [
    'app/routes/**/*.{ts,tsx}',
    'app/browser/submit-page.ts',
    // Run in a process of their own, by name.
    'app/platform/documents/reader/main.ts',
    'vite.reader.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/bench/*.{mjs,ts}',
    'tests/support/{examine-files,leave-child}.ts',
    // A reporter of both test runners.
    'tests/support/file-times.mjs',
  ],
  project: ['app/**/*.{ts,tsx,mjs}', 'db/**/*.ts', 'emails/**/*.ts', 'tests/**/*.{ts,mjs}', '*.{js,ts}'],
  ignoreExportsUsedInFile: { interface: true, type: true },
};
