import { BriefingError } from '../../core/errors.ts';
import type { LibraryTaskInput, LibraryTaskName, LibraryTaskOutput } from '../../library/libraryTasks.ts';
import type { JobContext } from '../context.ts';
import { runCancellable } from '../importing/runCancellable.ts';

/** Runs a task of the whole library under a job's id: it tells its progress and can be cancelled. Throws `job-cancelled`. */
export async function runLibraryTask<Name extends LibraryTaskName>(
  context: JobContext,
  jobId: string,
  name: Name,
  input: LibraryTaskInput<Name>,
): Promise<LibraryTaskOutput<Name>> {
  return runCancellable(context, jobId, (signal) =>
    context.host.runLibraryTask(name, input, { signal, report: reporter(context, jobId) }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      throw new BriefingError('job-cancelled', 'Cancelled. Nothing was left half done.');
    }),
  );
}

/** Milliseconds between two reports: more often nobody can read them. */
const PAUSE = 80;

function reporter({ host }: JobContext, jobId: string): (done: number, total: number, current: string) => void {
  let last = 0;
  return (done, total, current) => {
    const now = Date.parse(host.now());
    if (now - last < PAUSE && done < total) return;
    last = now;
    host.reportProgress({ jobId, done, total, current });
  };
}
