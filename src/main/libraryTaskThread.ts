import { parentPort, workerData } from 'node:worker_threads';
import { runLibraryTask } from '../library/libraryTasks.ts';
import { failureOf } from '../operations/failureOf.ts';
import type { TaskAnswer, TaskStart } from './threadMessages.ts';

/*
 * A thread for one task of a whole library: verifying, a backup, a restore. It hashes and copies for as long as that takes, tells how
 * far it has come, and ends with the task. Any message that it gets means: stop.
 */
if (!parentPort) throw new Error('This runs as a thread of the main process.');
const port = parentPort;
const tell = (answer: TaskAnswer) => port.postMessage(answer);
const log = (message: string) => process.stderr.write(`${new Date().toISOString()} error ${message}\n`);
const { name, input } = workerData as TaskStart;
const controller = new AbortController();
port.once('message', () => controller.abort());

runLibraryTask(name, input, {
  signal: controller.signal,
  report: (done, total, current) => tell({ kind: 'progress', done, total, current }),
})
  .then((value) => tell({ kind: 'done', value }))
  .catch((error: unknown) =>
    tell({ kind: 'failed', error: failureOf(error, controller.signal.aborted ? () => {} : log) }),
  )
  // With its port closed a thread has nothing to wait for, and ends.
  .finally(() => port.close());
