/**
 * Reads Playwright's JSON report. A test that passed on a second try counts as passed, and is named.
 * @param {string} report
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyPlaywright(report) {
  const { stats, suites = [], errors = [] } = JSON.parse(report);
  const specs = suites.flatMap((/** @type {Suite} */ suite) => listSpecs(suite, []));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: specs.flatMap(readSkips),
    secondTries: specs.filter(passedOnSecondTry).map((/** @type {{ name: string }} */ { name }) => name),
  };
}

/**
 * @typedef {{ status: string, annotations?: { type: string, description?: string }[] }} Test
 * @typedef {{ title: string, tests: Test[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {Suite} suite
 * @param {readonly string[]} above
 * @returns {{ name: string, tests: Test[] }[]}
 */
function listSpecs(suite, above) {
  const path = [...above, suite.title];
  const own = (suite.specs ?? []).map(({ title, tests }) => ({ name: [...path, title].join(' > '), tests }));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => listSpecs(inner, path))];
}

/** @param {{ tests: Test[] }} spec */
function passedOnSecondTry({ tests }) {
  return tests.some(({ status }) => status === 'flaky');
}

/** @param {{ name: string, tests: Test[] }} spec */
function readSkips({ name, tests }) {
  return tests
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations = [] }) => ({
      name,
      reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given',
    }));
}
