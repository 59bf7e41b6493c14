import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BriefingError } from '../../src/core/errors.ts';
import type { ReadableDb, WritableDb } from '../../src/library/database.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { dispatchRead, dispatchWrite } from '../../src/operations/dispatch.ts';
import { contract, type NamesThatRun, type OperationInput, type OperationOutput } from '../../src/shared/contract.ts';
import type { Result } from '../../src/shared/result.ts';

type LibraryOperation = NamesThatRun<'reads' | 'writes'>;

export interface TemporaryLibrary {
  readonly folder: string;
  readonly reader: ReadableDb;
  readonly writer: WritableDb;
  /** Runs an operation as the application does, with its output checked; throws the error it answered with. */
  call<Name extends LibraryOperation>(name: Name, input: OperationInput<Name>): OperationOutput<Name>;
  /** The same with any input, and the answer as it crosses the border. */
  dispatch(name: LibraryOperation, input: unknown): Result<unknown>;
  /** What bugs would have put into the log. */
  readonly logged: readonly string[];
}

/** A new library in a folder of its own, with a writer and a reader; gone when the test ends. Each write is a second later. */
export function temporaryLibrary(): TemporaryLibrary {
  const library = temporaryLibraryIn(join(temporaryFolder(), 'library'));
  onTestFinished(() => library.close());
  return library;
}

/** The same in a given folder, to be closed by the test. */
export function temporaryLibraryIn(
  folder: string,
  mode: 'open' | 'create' = 'create',
): TemporaryLibrary & { close(): void } {
  const now = '2026-11-22T08:00:00.000Z';
  const writer = openLibrary(folder, { mode, role: 'writer', now });
  const reader = openLibrary(folder, { mode: 'open', role: 'reader', now });

  const logged: string[] = [];
  const options = { log: (message: string) => logged.push(message), parseOutput: true };
  let seconds = 0;
  const dispatch: TemporaryLibrary['dispatch'] = (name, input) => {
    if (contract[name].runs === 'reads') {
      return dispatchRead({ db: reader.db }, name as NamesThatRun<'reads'>, input, options);
    }
    seconds += 1;
    const at = new Date(Date.parse(now) + seconds * 1000).toISOString();
    return dispatchWrite({ db: writer.db, randomBytes, now: at }, name as NamesThatRun<'writes'>, input, options);
  };
  return {
    folder,
    reader: reader.db,
    writer: writer.db,
    dispatch,
    logged,
    close: () => {
      reader.close();
      writer.close();
    },
    call: <Name extends LibraryOperation>(name: Name, input: OperationInput<Name>) => {
      const result = dispatch(name, input);
      if (result.ok) return result.value as OperationOutput<Name>;
      const reason = logged.at(-1);
      if (result.error.code === 'internal') throw new Error(reason ?? result.error.message);
      throw new BriefingError(result.error.code, result.error.message, result.error.details);
    },
  };
}

/** An empty folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
