import { SetupError } from '../runtime/setupError.mjs';

/**
 * The steps to run, in their own order. A step that needs the build brings it along.
 * @template {{ name: string, needsBuild?: boolean }} S
 * @param {readonly S[]} steps
 * @param {string | undefined} only names separated by commas; undefined for all
 * @returns {readonly S[]}
 * @throws {SetupError} for a name that no step has
 */
export function selectSteps(steps, only) {
  if (only === undefined) return steps;
  const names = new Set(only.split(',').map((name) => name.trim()));
  const known = steps.map(({ name }) => name);
  const unknown = [...names].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new SetupError(
      `There is no test step "${unknown.join('", "')}".`,
      '--only takes names of steps.',
      `The steps are: ${known.join(', ')}.`,
    );
  }
  const build = steps.some(({ name, needsBuild }) => needsBuild && names.has(name));
  return steps.filter(({ name }) => names.has(name) || (build && name === 'build'));
}
