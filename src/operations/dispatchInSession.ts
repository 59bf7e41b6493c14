import { BriefingError } from '../core/errors.ts';
import { contract, type NamesThatRun, type OperationName } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';
import type { JobContext, JobFunction } from './context.ts';
import { failureOf } from './failureOf.ts';
import { jobFunctions } from './jobs.ts';
import { parseInput } from './parseInput.ts';
import { openedLibrary } from './runIn.ts';

/**
 * Runs any operation by its name for a host: jobs here on the event loop, reading and writing ones in the open library's
 * threads. Input is unknown and is parsed where the operation runs. Never throws.
 */
export async function dispatchInSession(context: JobContext, name: string, input: unknown): Promise<Result<unknown>> {
  try {
    if (!isOperationName(name)) throw new BriefingError('input-invalid', `There is no operation “${name}”.`);
    if (isOnlyForJobs(name)) throw new BriefingError('input-invalid', `The operation “${name}” is not for the window.`);
    if (!isJobName(name)) return await openedLibrary(context.session).dispatch(name, input);
    const run = jobFunctions[name] as JobFunction<typeof name>;
    const value = await run(context, parseInput(name, input));
    return { ok: true, value, changed: contract[name].changes };
  } catch (error) {
    return { ok: false, error: failureOf(error, (message) => context.host.log('error', `${name}: ${message}`)) };
  }
}

function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

function isOnlyForJobs(name: OperationName): boolean {
  const spec: { readonly onlyForJobs?: true } = contract[name];
  return spec.onlyForJobs === true;
}

function isJobName(name: OperationName): name is NamesThatRun<'job'> {
  return contract[name].runs === 'job';
}
