import { defineConfig } from 'vitest/config';

import { isSoak } from './tests/support/soak.ts';

// Limits that only a dead end reaches: a machine that is busy with other things is slow, not wrong. Figures of time
// belong to `npm run bench`.
const limits = { testTimeout: isSoak ? 7_200_000 : 120_000, hookTimeout: 240_000 };

const setupFiles = ['tests/support/vitest-setup.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], ...limits, setupFiles } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/web/**/*.test.ts'],
          ...limits,
          setupFiles,
          globalSetup: [
            'tests/support/template-database.ts',
            'tests/support/cli-bundle.ts',
            'tests/support/reader-bundle.ts',
          ],
        },
      },
    ],
  },
});
