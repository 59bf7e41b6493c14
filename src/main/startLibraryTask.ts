import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BriefingError } from '../core/errors.ts';
import type { LibraryTaskInput, LibraryTaskName, LibraryTaskOutput } from '../library/libraryTasks.ts';
import type { TaskContext } from '../library/safety/finding.ts';
import type { TaskAnswer, TaskStart } from './threadMessages.ts';

/** Runs a task of a whole library in a thread of its own. Rejects with its `BriefingError`, or the signal's reason. */
export function startLibraryTask<Name extends LibraryTaskName>(
  name: Name,
  input: LibraryTaskInput<Name>,
  { signal, report }: TaskContext,
): Promise<LibraryTaskOutput<Name>> {
  const worker = new Worker(join(__dirname, 'libraryTaskThread.js'), {
    workerData: { name, input } satisfies TaskStart,
  });
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop);
  return new Promise<LibraryTaskOutput<Name>>((resolve, reject) => {
    worker.on('message', (answer: TaskAnswer) => {
      if (answer.kind === 'progress') report(answer.done, answer.total, answer.current);
      else if (answer.kind === 'done') resolve(answer.value as LibraryTaskOutput<Name>);
      else {
        const { code, message, details } = answer.error;
        reject(signal.aborted ? signal.reason : new BriefingError(code, message, details));
      }
    });
    worker.once('error', reject);
    // Told nothing before it ended: an answer comes before the end and has settled this by then.
    worker.once('exit', () => reject(new Error(`The thread for “${name}” ended without an answer.`)));
  }).finally(() => signal.removeEventListener('abort', stop));
}
