import type { JobContext } from '../operations/context.ts';
import { keepDailyBackup } from '../operations/safety/keepDailyBackup.ts';

/** After a library was opened: what a person does first goes first. */
const DELAY = 20_000;
/** A program that is never quit comes to a new day too. */
const HOUR = 60 * 60 * 1000;

/** Has the backup of the day made in the background; the function that it gives says that a library was opened. */
export function scheduleDailyBackups(context: JobContext): () => void {
  let timer: NodeJS.Timeout | undefined;
  setInterval(() => void keepDailyBackup(context), HOUR).unref();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepDailyBackup(context), DELAY);
    timer.unref();
  };
}
