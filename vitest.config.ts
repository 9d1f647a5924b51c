import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'], testTimeout: 120_000 } },
      // The built site in a real browser. On a busy machine a browser can lose a race: what fails must fail three times.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          retry: 2,
          globalSetup: 'tests/site/first-launch.ts',
        },
      },
    ],
  },
});
