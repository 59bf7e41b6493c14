import type { JobContext } from '../context.ts';

/** Runs a job that `jobs.cancel` can stop by its id. */
export async function runCancellable<Value>(
  { session }: JobContext,
  jobId: string,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  session.jobs.set(jobId, controller);
  try {
    return await run(controller.signal);
  } finally {
    session.jobs.delete(jobId);
  }
}
