import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BriefingError } from '../core/errors.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import { contract, type NamesThatRun, type OperationName } from '../shared/contract.ts';
import type { Failure, Result } from '../shared/result.ts';
import { CANCEL_FLAGS, type ThreadAnswer, type ThreadRequest, type ThreadStart } from './threadMessages.ts';

/**
 * Opens a library in threads of its own: one that writes, and one that only reads, so that a search never waits for
 * an import and no query ever runs on main's event loop; and once it is asked for, one for the reads that may take seconds, so that
 * typing never waits for those. Throws the `BriefingError` that kept it from opening.
 */
export async function openLibraryThreads(folder: string, mode: 'open' | 'create'): Promise<OpenedLibrary> {
  // The writer first: it creates and migrates, and holds the lock.
  const writer = await LibraryThread.start({ folder, mode, role: 'writer' });
  let reader: LibraryThread;
  try {
    reader = await LibraryThread.start({ folder, mode: 'open', role: 'reader' });
  } catch (error) {
    await writer.close();
    throw error;
  }
  let longReader: Promise<LibraryThread> | null = null;
  return {
    folder: writer.folder,
    warning: writer.warning,
    dispatch: async (name, input, signal) => {
      if (contract[name].runs === 'writes') return writer.dispatch(name, input);
      if (!LONG_READS.has(name)) return reader.dispatch(name, input);
      longReader ??= LibraryThread.start({ folder, mode: 'open', role: 'reader' });
      return (await longReader).dispatch(name, input, signal);
    },
    close: async () => {
      await (await longReader?.catch(() => undefined))?.close();
      await reader.close();
      await writer.close();
    },
  };
}

/** What typing must not wait for: ranking may take seconds, until it is cancelled; facets some hundredths of one. */
const LONG_READS: ReadonlySet<OperationName> = new Set(['sources.rank', 'sources.facets']);

class LibraryThread {
  readonly folder: string;
  readonly warning: OpenedLibrary['warning'];
  readonly #worker: Worker;
  readonly #cancelled: Int32Array;
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>();
  #nextId = 0;
  #ended = false;

  private constructor(
    worker: Worker,
    cancelled: Int32Array,
    opened: { folder: string; warning: OpenedLibrary['warning'] },
  ) {
    this.#worker = worker;
    this.#cancelled = cancelled;
    this.folder = opened.folder;
    this.warning = opened.warning;
    worker.on('message', (answer: ThreadAnswer) => {
      if (answer.kind !== 'result') return;
      this.#waiting.get(answer.id)?.(answer.result);
      this.#waiting.delete(answer.id);
    });
    worker.on('error', (error) => this.#failAll(`The library's thread failed: ${error.message}.`));
    worker.on('exit', () => this.#failAll('The library is closed.'));
  }

  static start(start: Omit<ThreadStart, 'cancelled'>): Promise<LibraryThread> {
    const cancelled = new Int32Array(new SharedArrayBuffer(4 * CANCEL_FLAGS));
    const workerData: ThreadStart = { ...start, cancelled };
    const worker = new Worker(join(__dirname, 'libraryThread.js'), { workerData });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (answer: ThreadAnswer) => {
        worker.removeListener('error', reject);
        if (answer.kind === 'opened') resolve(new LibraryThread(worker, cancelled, answer));
        else if (answer.kind === 'failed') reject(errorFrom(answer.error));
      });
    });
  }

  dispatch(name: NamesThatRun<'reads' | 'writes'>, input: unknown, signal?: AbortSignal): Promise<Result<unknown>> {
    if (this.#ended) return Promise.resolve(closed('The library is closed.'));
    const id = this.#nextId++;
    const flag = id % this.#cancelled.length;
    Atomics.store(this.#cancelled, flag, signal?.aborted ? 1 : 0);
    const cancel = () => Atomics.store(this.#cancelled, flag, 1);
    signal?.addEventListener('abort', cancel);
    return new Promise((resolve) => {
      this.#waiting.set(id, (result) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      });
      this.#worker.postMessage({ kind: 'run', id, name, input } satisfies ThreadRequest);
    });
  }

  /** Lets what is queued finish, then closes the database and ends the thread. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.postMessage({ kind: 'close' } satisfies ThreadRequest);
    await ended;
  }

  #failAll(message: string): void {
    this.#ended = true;
    for (const resolve of this.#waiting.values()) resolve(closed(message));
    this.#waiting.clear();
  }
}

function closed(message: string): Result<unknown> {
  return {
    ok: false,
    error: { code: 'library-none-open', message: `${message} What was confirmed before is kept.`, details: {} },
  };
}

function errorFrom({ code, message, details }: Failure): BriefingError {
  return new BriefingError(code, message, details);
}
