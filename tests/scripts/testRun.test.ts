import { describe, expect, test } from 'vitest';
import { formatFailure, SetupError } from '../../scripts/runtime/setupError.mjs';
import { wrapWindowCommand } from '../../scripts/testing/isolation.mjs';
import { tallyPlaywright } from '../../scripts/testing/playwrightTally.mjs';
import { selectSteps } from '../../scripts/testing/selectSteps.mjs';
import { formatTally, parseTally, sumTallies, tallyCheck, tallyRunner } from '../../scripts/testing/tally.mjs';

const tally = (passed: number, failed: number, skips: readonly string[] = []) => ({
  passed,
  failed,
  skipped: skips.map((name) => ({ name, reason: 'no tool' })),
});

describe('the sum of a test run', () => {
  test('adds up all runners and names skipped tests only when there are any', () => {
    expect(formatTally(sumTallies([tally(1, 0), tally(20, 2)]))).toBe('21 passed, 2 failed');
    expect(formatTally(sumTallies([tally(1, 0, ['a']), tally(2, 0, ['b'])]))).toBe('3 passed, 0 failed, 2 skipped');
  });
  test('a check counts as one test', () => {
    expect(formatTally(tallyCheck(0))).toBe('1 passed, 0 failed');
    expect(formatTally(tallyCheck(2))).toBe('0 passed, 1 failed');
  });
  test('a runner that crashed, or left no report, is a failure', () => {
    expect(tallyRunner(undefined, 139).failed).toBe(1);
    expect(tallyRunner(tally(5, 0), 1)).toEqual(tally(5, 1));
    expect(tallyRunner(tally(5, 2), 1)).toEqual(tally(5, 2));
  });
  test('a runner that ran no test is a failure', () => {
    expect(tallyRunner(tally(0, 0), 0).failed).toBe(1);
    expect(tallyRunner(tally(0, 0, ['a']), 0).failed).toBe(0);
  });
});

describe('a closing line in a runner’s output', () => {
  test('the last one counts, with the reasons of its skipped tests', () => {
    const output = '1 passed, 0 failed\nskipped: reads a PDF: pdftotext is missing\n12 passed, 1 failed, 1 skipped\n';
    expect(parseTally(output)).toEqual({
      passed: 12,
      failed: 1,
      skipped: [{ name: 'reads a PDF', reason: 'pdftotext is missing' }],
    });
  });
  test('without one there is nothing to count', () => {
    expect(parseTally('Segmentation fault')).toBeUndefined();
  });
});

test('Playwright’s report is read with the reasons of skipped tests; a second try counts as passed', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [],
    suites: [
      {
        title: 'open.spec.ts',
        specs: [spec('opens', 'expected'), spec('closes', 'flaky')],
        suites: [{ title: 'offline', specs: [spec('dims', 'skipped', [{ type: 'skip', description: 'macOS only' }])] }],
      },
    ],
  };
  expect(tallyPlaywright(JSON.stringify(report))).toEqual({
    passed: 4,
    failed: 1,
    skipped: [{ name: 'open.spec.ts > offline > dims', reason: 'macOS only' }],
    secondTries: ['open.spec.ts > closes'],
  });
});

describe('choosing steps', () => {
  const steps = [{ name: 'unit' }, { name: 'build' }, { name: 'e2e', needsBuild: true }];
  const names = (only?: string): string[] => selectSteps(steps, only).map(({ name }) => name);

  test('all run in order unless some are named', () => {
    expect(names()).toEqual(['unit', 'build', 'e2e']);
    expect(names('unit')).toEqual(['unit']);
  });
  test('what needs the build brings it along', () => {
    expect(names('e2e,unit')).toEqual(['unit', 'build', 'e2e']);
  });
  test('an unknown name is refused', () => {
    expect(() => names('units')).toThrow('units');
  });
});

test('windows are tested on a virtual screen inside the closed network', () => {
  const command = wrapWindowCommand(['node', 'x'], { display: false, isolated: true });
  expect(command[0]).toBe('unshare');
  expect(command.indexOf('xvfb-run')).toBeGreaterThan(command.indexOf('unshare'));
  expect(wrapWindowCommand(['node', 'x'], { display: true, isolated: false })).toEqual(['node', 'x']);
});

test('a failed set-up says what, why and what next; a bug keeps its stack', () => {
  const words = formatFailure(new SetupError('It failed.', 'No disk.', 'Add one.'));
  expect(words).toContain('It failed.\n  why:  No disk.\n  next: Add one.');
  expect(formatFailure(new TypeError('bug'))).toContain('testRun.test');
});
