import type { JobFunction } from '../context.ts';
import { runCancellable } from '../importing/runCancellable.ts';
import { openedLibrary, runIn } from '../runIn.ts';

/**
 * Compares what waits, in steps of a fraction of a second's work on the writer's thread with a pause after each: as long as
 * the work while nothing else goes on, and ten times that during an import, which needs the same thread.
 */
export const findPending: JobFunction<'nearCopies.findPending'> = async (context, { jobId }) => {
  const { host, session } = context;
  const library = openedLibrary(session);
  let compared = 0;
  let found = 0;
  let announced = { found: 0, at: Date.parse(host.now()) };
  await runCancellable(context, jobId, async (signal) => {
    for (let waiting = 1; waiting > 0 && !signal.aborted && session.library === library; ) {
      const step = await runIn(library, 'nearCopies.findNext', { milliseconds: STEP_MS }).catch((error: unknown) => {
        // It may have been closed between two steps: then there is nothing more to do.
        if (session.library === library) throw error;
        return null;
      });
      if (step === null) return;
      waiting = step.waiting;
      compared += step.compared;
      found += step.found;
      if (compared > 0) host.reportProgress({ jobId, done: compared, total: compared + waiting, current: '' });
      const at = Date.parse(host.now());
      if (found > announced.found && at - announced.at >= SHOWN_EVERY_MS) {
        host.reportChanged(['sources']);
        announced = { found, at };
      }
      if (waiting > 0) await pause(session.jobs.size > 1 ? STEP_MS * 10 : STEP_MS);
    }
  });
  return { compared, found };
};

const STEP_MS = 12;
/** Each showing is a query of every list. */
const SHOWN_EVERY_MS = 3000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
