import type { JobFunction } from '../context.ts';

/** Cancels a job under way; one that is over or unknown is no error, since the two cross on their way. */
export const cancelJob: JobFunction<'jobs.cancel'> = async ({ session }, { jobId }) => {
  session.jobs.get(jobId)?.abort();
  return {};
};
