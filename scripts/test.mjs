import { parseArgs } from 'node:util';
import { prepare } from './runtime/prepare.mjs';
import { formatSeconds } from './runtime/say.mjs';
import { runCommand } from './runtime/setupError.mjs';
import { isRoot } from './runtime/systemLibraries.mjs';
import { selectSteps } from './testing/selectSteps.mjs';
import { STEPS } from './testing/steps.mjs';
import { formatTally, NOTHING, sumTallies } from './testing/tally.mjs';

await runCommand(async () => {
  const { values } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' } } });
  const steps = selectSteps(STEPS, values.only);
  const { root, env, display } = await prepare({ tests: true });
  const around = {
    root,
    env: { ...process.env, ...env, ...(values.long ? { BRIEFDESK_LONG: '1' } : {}) },
    display,
    superuser: isRoot(),
  };
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) results.push(await runStep(step, around, results));
  return report(results);
});

/**
 * @typedef {{ step: import('./testing/steps.mjs').Step, tally: import('./testing/tally.mjs').Tally, time: string }} Result
 *
 * @param {import('./testing/steps.mjs').Step} step
 * @param {import('./testing/steps.mjs').Surroundings} around
 * @param {readonly Result[]} earlier
 * @returns {Promise<Result>}
 */
async function runStep(step, around, earlier) {
  process.stdout.write(`\n== ${step.title}\n`);
  const start = performance.now();
  const unbuilt = step.needsBuild && earlier.some(({ step: { name }, tally }) => name === 'build' && tally.failed > 0);
  if (unbuilt) process.stdout.write('not run, since the build failed; counted as one failure\n');
  const tally = unbuilt ? { ...NOTHING, failed: 1 } : await step.run(around);
  const time = formatSeconds(performance.now() - start);
  process.stdout.write(`-- ${step.title}: ${tally.failed > 0 ? 'FAILED' : 'ok'} in ${time}\n`);
  return { step, tally, time };
}

/**
 * @param {readonly Result[]} results
 * @returns {number} exit code
 */
function report(results) {
  const sum = sumTallies(results.map(({ tally }) => tally));
  const lines = results.map(({ step, tally, time }) => `  ${step.title}: ${formatTally(tally)} (${time})`);
  const skips = sum.skipped.map(({ name, reason }) => `  skipped: ${name}: ${reason}`);
  const again = sum.secondTries?.map((name) => `  passed only on a second try: ${name}`) ?? [];
  process.stdout.write(['', ...lines, ...skips, ...again, '', formatTally(sum), ''].join('\n'));
  return sum.failed > 0 ? 1 : 0;
}
