import type { JobContext } from '../context.ts';

/** Runs a job that `jobs.cancel` can stop by any of its ids. */
export async function runCancellable<Value>(
  { session }: JobContext,
  jobIds: string | readonly string[],
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const ids = typeof jobIds === 'string' ? [jobIds] : jobIds;
  for (const id of ids) session.jobs.set(id, controller);
  try {
    return await run(controller.signal);
  } finally {
    for (const id of ids) session.jobs.delete(id);
  }
}
