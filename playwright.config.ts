import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One window at a time unless the command says otherwise: `npm test` shows two where each has a screen of its own.
  workers: 1,
  // Each test has a home and an application of its own, so that the tests of a file need no order.
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Real windows on a busy machine: a second try keeps a run from failing on one lost moment, and the closing report names it.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
});
