import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { RandomBytes } from '../core/ids.ts';
import type { ReadableDb } from '../library/database.ts';
import { type LibraryConnection, openLibrary } from '../library/openLibrary.ts';
import { dispatchRead, dispatchWrite } from '../operations/dispatch.ts';
import { failureOf } from '../operations/failureOf.ts';
import type { NamesThatRun } from '../shared/contract.ts';
import type { Result } from '../shared/result.ts';
import { startUpkeep, type Upkeep } from './startUpkeep.ts';
import type { ThreadAnswer, ThreadRequest, ThreadStart } from './threadMessages.ts';

/*
 * A library thread: opens the library in its role and answers one request after the other, until it is told to close. SQLite's
 * calls block, which is why they are here and not on main's event loop.
 */
if (!parentPort) throw new Error('This runs as a thread of the main process.');
const port = parentPort;
const random: RandomBytes = (length) => randomBytes(length);
const log = (message: string) => process.stderr.write(`${new Date().toISOString()} error ${message}\n`);
const tell = (answer: ThreadAnswer) => port.postMessage(answer);

try {
  serve(workerData as ThreadStart);
} catch (error) {
  tell({ kind: 'failed', error: failureOf(error, log) });
  port.close();
}

function serve(start: ThreadStart): void {
  const { library, run, upkeep } = start.role === 'writer' ? openWriter(start) : openReader(start);
  port.on('message', (request: ThreadRequest) => {
    if (request.kind === 'run') {
      tell({ kind: 'result', id: request.id, result: run(request) });
      upkeep?.wait();
      return;
    }
    upkeep?.stop();
    library.close();
    // With its port closed a thread has nothing to wait for, and ends.
    port.close();
  });
  tell({ kind: 'opened', folder: library.folder, warning: library.warning });
}

type RunRequest = Extract<ThreadRequest, { kind: 'run' }>;

interface Opened {
  readonly library: LibraryConnection<ReadableDb>;
  readonly run: (request: RunRequest) => Result<unknown>;
  readonly upkeep: Upkeep | null;
}

// Which of the threads an operation goes to was decided by the contract (libraryThreads.ts), which the compiler cannot follow
// through a message.

function openWriter({ folder, mode }: ThreadStart): Opened {
  const library = openLibrary(folder, { mode, now: new Date().toISOString(), role: 'writer' });
  const run = ({ name, input }: RunRequest): Result<unknown> =>
    dispatchWrite(
      { db: library.db, randomBytes: random, now: new Date().toISOString() },
      name as NamesThatRun<'writes'>,
      input,
      { log },
    );
  return { library, run, upkeep: startUpkeep(library.db, log) };
}

function openReader({ folder, mode, cancelled }: ThreadStart): Opened {
  const library = openLibrary(folder, { mode, now: new Date().toISOString(), role: 'reader' });
  const run = ({ id, name, input }: RunRequest): Result<unknown> => {
    const isCancelled = () => Atomics.load(cancelled, id % cancelled.length) === 1;
    return dispatchRead({ db: library.db, isCancelled }, name as NamesThatRun<'reads'>, input, { log });
  };
  return { library, run, upkeep: null };
}
