import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/vitest-setup.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 5_000, setupFiles } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/web/**/*.test.ts'],
          testTimeout: 5_000,
          hookTimeout: 20_000,
          setupFiles,
        },
      },
    ],
  },
});
