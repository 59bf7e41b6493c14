import { onTestFinished } from 'vitest';
import type { Bridge } from '../../src/shared/bridge.ts';
import { contract, type OperationName, type OperationOutput } from '../../src/shared/contract.ts';
import type { EventName, EventPayload } from '../../src/shared/events.ts';
import type { Result } from '../../src/shared/result.ts';
import type { TemporaryLibrary } from './temporaryLibrary.ts';

type JobAnswers = { readonly [Name in OperationName]?: (input: never) => unknown };

export interface WindowBridge {
  /** Every call the window made, in order. */
  readonly calls: readonly (readonly [name: OperationName, input: unknown])[];
  /** What main would tell the window. */
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
}

/**
 * Gives the window of a test its bridge: reading and writing operations run for real over a temporary library, jobs (which need a host)
 * are answered by the test. An operation that nobody answers fails the test.
 */
export function installBridge(library: TemporaryLibrary | null, jobs: JobAnswers = {}): WindowBridge {
  const calls: (readonly [OperationName, unknown])[] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const bridge: Bridge = {
    call: async (name, input) => {
      calls.push([name, input]);
      return (await answer(library, jobs, name, input)) as Result<OperationOutput<typeof name>>;
    },
    on: (name, listener) => {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener as (payload: never) => void));
      return () => heard.delete(listener as (payload: never) => void);
    },
    pathForFile: (file) => `/dropped/${(file as File).name}`,
    readyToClose: () => {},
    quit: () => {},
    setZoom: () => {},
  };
  Object.assign(globalThis.window, { briefdesk: bridge });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis.window, 'briefdesk');
  });
  return {
    calls,
    emit: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
  };
}

/** What every open briefing asks for, answered where a test says nothing else. */
const usual: JobAnswers = { 'styles.list': () => ({ styles: [], total: 0 }) };

async function answer(
  library: TemporaryLibrary | null,
  jobs: JobAnswers,
  name: OperationName,
  input: unknown,
): Promise<Result<unknown>> {
  const job = (jobs[name] ?? usual[name]) as ((input: unknown) => unknown) | undefined;
  if (job) return { ok: true, value: await job(input), changed: contract[name].changes };
  if (library && contract[name].runs !== 'job') {
    // As over the real bridge, nothing arrives in the same turn.
    await Promise.resolve();
    return library.dispatch(name as Parameters<TemporaryLibrary['dispatch']>[0], input);
  }
  throw new Error(`The test has no answer for ${name}`);
}
