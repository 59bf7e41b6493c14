import { spawn } from 'node:child_process';
import { wrapWindowCommand } from './isolation.mjs';
import { parseTally, tallyRunner } from './tally.mjs';

/**
 * Runs tests/smoke/run.mjs, which prints its own closing line; that line is not repeated, since only the sum of all
 * steps may stand alone on a line.
 * @param {import('./steps.mjs').Surroundings} around
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSmoke({ root, env, display }) {
  const [program, ...args] = wrapWindowCommand([process.execPath, 'tests/smoke/run.mjs'], { display, isolated: false });
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (value) => resolve(value ?? 1));
  });
  process.stdout.write(output.replace(/^(?=\d+ passed, \d+ failed)/gm, 'smoke tests '));
  return tallyRunner(parseTally(output), code);
}
