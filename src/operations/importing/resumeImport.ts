import type { JobFunction } from '../context.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { readPlan } from './importLedger.ts';
import { runCancellable } from './runCancellable.ts';
import { runImport } from './runImport.ts';

/** Goes on with an import that was cut short. Undo takes what it brings back together with what it brought before. */
export const resumeImport: JobFunction<'imports.resume'> = (context, { jobId, importId }) =>
  runCancellable(context, [jobId, importId], async (signal) => {
    const planned = await readPlan(openedLibrary(context.session), importId);
    return runImport(context, { importId, jobId, planned }, signal);
  });

/** Those that were cut short: what is under way in this program is not. */
export const findInterruptedImports: JobFunction<'imports.interrupted'> = async ({ session }) => {
  const unended = await runIn(openedLibrary(session), 'imports.unended', {});
  return unended.filter(({ importId }) => !session.jobs.has(importId));
};
