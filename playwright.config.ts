import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One window at a time: two on two cores would make each other slow, and the focus belongs to one.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Real windows on a busy machine: a second try keeps a run from failing on one lost moment, and the closing report names it.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
});
