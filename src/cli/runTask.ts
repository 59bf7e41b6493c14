import { randomBytes } from 'node:crypto';
import { BriefingError } from '../core/errors.ts';
import {
  type LibraryTaskInput,
  type LibraryTaskName,
  type LibraryTaskOutput,
  runLibraryTask,
} from '../library/libraryTasks.ts';
import { printMessage } from './print.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** Runs a task of a whole library, telling how far it has come where somebody watches. Interrupted, it leaves nothing half done. */
export async function runTask<Name extends LibraryTaskName>(
  name: Name,
  input: LibraryTaskInput<Name>,
): Promise<LibraryTaskOutput<Name>> {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  for (const signal of INTERRUPTS) process.once(signal, interrupt);
  try {
    return await runLibraryTask(name, input, { signal: controller.signal, report: reporter() }).catch(
      (error: unknown) => {
        throw controller.signal.aborted
          ? new BriefingError('job-cancelled', 'Stopped. Nothing was left half done.')
          : error;
      },
    );
  } finally {
    for (const signal of INTERRUPTS) process.removeListener(signal, interrupt);
  }
}

/** What makes temporary names unique. */
export function newToken(): string {
  return randomBytes(6).toString('hex');
}

/** Milliseconds between two lines of progress. */
const PAUSE = 1_000;

function reporter(): (done: number, total: number, current: string) => void {
  let last = Date.now();
  return (done, total, current) => {
    if (!process.stderr.isTTY || Date.now() - last < PAUSE) return;
    last = Date.now();
    printMessage(`${done}/${total} ${current}`);
  };
}
