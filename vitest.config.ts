import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Files share what they import: importing takes longer than testing.
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/long/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
          // Vitest would leave a core to itself, of two.
          maxWorkers: 2,
          setupFiles: 'tests/own-dictionary.ts',
        },
      },
      // The built site in a real browser.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is waited for may come late where other work keeps the machine busy.
          expect: { poll: { timeout: 15_000, interval: 40 } },
          // A browser is waited for more than it works.
          maxWorkers: 6,
          globalSetup: 'tests/site/first-launch.ts',
        },
      },
      // What takes minutes: npm run test:long.
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
          expect: { poll: { timeout: 15_000, interval: 40 } },
        },
      },
    ],
  },
});
