import { availableParallelism } from 'node:os';

/** How many files are read at once: a process for each core, and no more than four, since each may take gigabytes. */
export const filesAtOnce = (): number => Math.min(4, availableParallelism());
