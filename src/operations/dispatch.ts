import { explainDamage } from '../library/explainOpenError.ts';
import { recordingRows } from '../library/safety/recordRows.ts';
import { contract, type NamesThatRun, type OperationName } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';
import type { ReadContext, ReadFunction, WriteContext, WriteFunction } from './context.ts';
import { failureOf } from './failureOf.ts';
import { parseInput } from './parseInput.ts';
import { readFunctions } from './reads.ts';
import { writeFunctions } from './writes.ts';

export interface DispatchOptions {
  /** Takes what a bug threw, for the log. */
  readonly log: (message: string) => void;
  /** Also parse what the operation answers; in tests only. */
  readonly parseOutput?: boolean;
}

/** Runs a reading operation on a reader's connection, on one state of the library. Never throws. */
export function dispatchRead(
  context: ReadContext,
  name: NamesThatRun<'reads'>,
  input: unknown,
  options: DispatchOptions,
): Result<unknown> {
  return answer(name, options, () => {
    const parsed = parseInput(name, input);
    const read = readFunctions[name] as ReadFunction<typeof name>;
    return context.db.snapshot(() => read(context, parsed));
  });
}

/** Runs a writing operation on the writer's connection in one transaction: all of it, or nothing. Never throws. */
export function dispatchWrite(
  context: WriteContext,
  name: NamesThatRun<'writes'>,
  input: unknown,
  options: DispatchOptions,
): Result<unknown> {
  return answer(name, options, () => {
    const parsed = parseInput(name, input);
    const write = writeFunctions[name] as WriteFunction<typeof name>;
    return context.db.transaction(() => recordingRows(context.db, context.now, () => write(context, parsed)));
  });
}

/** The one broad catch around an operation: whatever it throws becomes data here. */
function answer(
  name: OperationName,
  { log, parseOutput = false }: DispatchOptions,
  run: () => unknown,
): Result<unknown> {
  try {
    const value = run();
    return {
      ok: true,
      value: parseOutput ? contract[name].output.parse(value) : value,
      changed: contract[name].changes,
    };
  } catch (error) {
    return { ok: false, error: failureOf(explainDamage(error), (message) => log(`${name}: ${message}`)) };
  }
}
