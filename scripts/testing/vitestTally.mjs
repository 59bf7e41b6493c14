import { writeFileSync } from 'node:fs';

/**
 * A Vitest reporter that writes a Tally to the file named by BRIEFDESK_TALLY. Vitest's own JSON leaves out why a test
 * was skipped.
 */
export default class VitestTally {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const path = process.env.BRIEFDESK_TALLY;
    if (path) writeFileSync(path, JSON.stringify(tallyModules(modules, unhandledErrors)));
  }
}

/**
 * @param {readonly import('vitest/node').TestModule[]} modules
 * @param {readonly unknown[]} unhandledErrors errors outside any test
 * @returns {import('./tally.mjs').Tally}
 */
function tallyModules(modules, unhandledErrors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const skipped = tests.filter((test) => test.result().state === 'skipped');
  return {
    passed: count('passed'),
    failed: count('failed') + broken + unhandledErrors.length,
    skipped: skipped.map((test) => ({ name: test.fullName, reason: readNote(test) })),
  };
}

/** @param {import('vitest/node').TestCase} test */
function readNote(test) {
  const result = test.result();
  return ('note' in result ? result.note : undefined) ?? 'no reason given';
}
