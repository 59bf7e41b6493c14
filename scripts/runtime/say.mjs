/**
 * Prints one progress line. Always to stderr: stdout belongs to what the command itself answers.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`briefdesk: ${line}\n`);
}

/**
 * Says that a longer step starts, and when it is done how long it took.
 * @template T
 * @param {string} step
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function sayStep(step, act) {
  say(`${step} …`);
  const start = performance.now();
  const result = await act();
  say(`${step}: done in ${formatSeconds(performance.now() - start)}`);
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} for example `3.2 s`
 */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
