import { defineConfig } from 'vitest/config';

/** A thread cannot act as another user of the machine, nor has it as small a stack as a process has. */
const IN_PROCESSES = [
  'tests/library/openLibrary.test.ts',
  'tests/library/originals.test.ts',
  'tests/core/markdown/readMarkdown.test.ts',
];
const OTHERS = ['tests/e2e/**', 'tests/smoke/**', 'node_modules/**'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A thread for each file instead of a process takes a quarter less of the machine's time.
          pool: 'threads',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...OTHERS, ...IN_PROCESSES],
        },
      },
      { extends: true, test: { name: 'unit, in processes', pool: 'forks', include: IN_PROCESSES, exclude: OTHERS } },
    ],
    environment: 'node',
    globalSetup: 'tests/support/filesInMemory.ts',
    // Two cores: more workers only take each other's time, and the kill tests start processes of their own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
});
