import { defineConfig } from 'vitest/config';
import { isLongRun } from './tests/support/seeded.ts';

/** A thread cannot act as another user of the machine, nor has it as small a stack as a process has. */
const IN_PROCESSES = [
  'tests/library/openLibrary.test.ts',
  'tests/library/originals.test.ts',
  'tests/core/markdown/readMarkdown.test.ts',
];
/** What these test keeps nothing but what it has worked out, and loading its modules takes as long as testing it. */
const IN_SHARED_THREADS = ['tests/core', 'tests/extraction'];

const OTHERS = ['tests/e2e/**', 'tests/smoke/**', 'node_modules/**'];

export default defineConfig({
  test: {
    projects: [
      // A thread for many files takes two thirds of the time of one for each. In the long run each file has its own, so that none can hide another's fault.
      inThreads('core', testsIn(IN_SHARED_THREADS), [], isLongRun),
      inThreads('unit', testsIn(['tests']), testsIn(IN_SHARED_THREADS), true),
      { extends: true, test: { name: 'in processes', pool: 'forks', include: IN_PROCESSES, exclude: OTHERS } },
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

function testsIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => [`${folder}/**/*.test.ts`, `${folder}/**/*.test.tsx`]);
}

function inThreads(name: string, include: string[], exclude: string[], isolate: boolean) {
  const allExcluded = [...OTHERS, ...IN_PROCESSES, ...exclude];
  return { extends: true as const, test: { name, pool: 'threads' as const, isolate, include, exclude: allExcluded } };
}
