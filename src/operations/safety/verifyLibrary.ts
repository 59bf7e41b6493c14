import type { JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { runLibraryTask } from './runLibraryTask.ts';

export const verifyLibrary: JobFunction<'library.verify'> = async (context, { jobId }) => {
  const { folder } = openedLibrary(context.session);
  const { findings, ...rest } = await runLibraryTask(context, jobId, 'verify', { folder });
  return { ...rest, findings: [...findings] };
};
