import type { JobFunction } from '../context.ts';
import { runCancellable } from '../importing/runCancellable.ts';
import { openedLibrary, runIn } from '../runIn.ts';

/** Ranks all that matches in the library's thread for long reads; `jobs.cancel` ends it. */
export const rankAllSources: JobFunction<'sources.rankAll'> = (context, { jobId, ...input }) =>
  runCancellable(context, jobId, (signal) => runIn(openedLibrary(context.session), 'sources.rank', input, signal));
