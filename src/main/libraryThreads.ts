import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BriefingError } from '../core/errors.ts';
import type { OpenedLibrary } from '../operations/host.ts';
import { contract, type NamesThatRun } from '../shared/contract.ts';
import type { Failure, Result } from '../shared/result.ts';
import type { ThreadAnswer, ThreadRequest, ThreadStart } from './threadMessages.ts';

/**
 * Opens a library in threads of its own: one that writes, and one that only reads, so that a long search never waits for
 * an import and no query ever runs on main's event loop. Throws the `BriefingError` that kept it from opening.
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
  return {
    folder: writer.folder,
    warning: writer.warning,
    dispatch: (name, input) => (contract[name].runs === 'writes' ? writer : reader).dispatch(name, input),
    close: async () => {
      await reader.close();
      await writer.close();
    },
  };
}

class LibraryThread {
  readonly folder: string;
  readonly warning: OpenedLibrary['warning'];
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>();
  #nextId = 0;
  #ended = false;

  private constructor(worker: Worker, opened: { folder: string; warning: OpenedLibrary['warning'] }) {
    this.#worker = worker;
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

  static start(start: ThreadStart): Promise<LibraryThread> {
    const worker = new Worker(join(__dirname, 'libraryThread.js'), { workerData: start });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (answer: ThreadAnswer) => {
        worker.removeListener('error', reject);
        if (answer.kind === 'opened') resolve(new LibraryThread(worker, answer));
        else if (answer.kind === 'failed') reject(errorFrom(answer.error));
      });
    });
  }

  dispatch(name: NamesThatRun<'reads' | 'writes'>, input: unknown): Promise<Result<unknown>> {
    if (this.#ended) return Promise.resolve(closed('The library is closed.'));
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
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
