/**
 * What one runner counted.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly { name: string, reason: string }[]} skipped
 * @property {readonly string[]} [secondTries] names of tests that failed first and passed when tried again
 */

/** @type {Tally} */
export const NOTHING = Object.freeze({ passed: 0, failed: 0, skipped: [] });

/**
 * A check without tests of its own counts as one.
 * @param {number} code exit code
 * @returns {Tally}
 */
export function tallyCheck(code) {
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/**
 * A runner that failed without a failed test (it crashed, or left no report) counts one failure, as does one that ran
 * no test at all: neither may look green.
 * @param {Tally | undefined} tally
 * @param {number} code exit code
 * @returns {Tally}
 */
export function tallyRunner(tally, code) {
  const counted = tally ?? NOTHING;
  const empty = counted.passed + counted.failed + counted.skipped.length === 0;
  return (code !== 0 && counted.failed === 0) || empty ? { ...counted, failed: counted.failed + 1 } : counted;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
    secondTries: tallies.flatMap((tally) => tally.secondTries ?? []),
  };
}

/**
 * The closing line, `N passed, N failed` and `, N skipped` when there are any.
 * @param {Tally} tally
 * @returns {string}
 */
export function formatTally({ passed, failed, skipped }) {
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${left}`;
}

/**
 * Reads a closing line out of a runner's output, the last one that is alone on its line.
 * @param {string} output
 * @returns {Tally | undefined}
 */
export function parseTally(output) {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  if (!line) return undefined;
  const reasons = [...output.matchAll(/^skipped:? (.+)$/gm)].map(([, text = '']) => text);
  const skipped = Array.from({ length: Number(line[3] ?? 0) }, (_, at) => readSkip(reasons[at]));
  return { passed: Number(line[1]), failed: Number(line[2]), skipped };
}

/** @param {string | undefined} text `name: reason` */
function readSkip(text = 'a test: no reason given') {
  const colon = text.lastIndexOf(': ');
  return colon < 0
    ? { name: text, reason: 'no reason given' }
    : { name: text.slice(0, colon), reason: text.slice(colon + 2) };
}
