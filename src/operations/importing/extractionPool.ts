import {
  createExtractionQueue,
  type ExtractionProcess,
  type ExtractionQueue,
  type QueueLimits,
} from './extractionQueue.ts';

export interface ExtractionPool extends Omit<ExtractionQueue, 'prepare'> {
  /** How many files it reads at once. */
  readonly size: number;
  /** Starts the processes that so many files will need, before they come: they may still be being chosen or copied. */
  prepare(files: number): void;
}

interface PoolLimits extends QueueLimits {
  readonly size: number;
  /** Milliseconds after the last file at which all processes are ended. */
  readonly maxIdle?: number;
}

/** Milliseconds. */
const TIME_BETWEEN_STARTS = 200;
/** Milliseconds after which a process that is being started gets a file, up or not: whether it hangs, the file will tell. */
const LONGEST_START = 1_000;

/**
 * Several extraction processes, each with one file at a time, so that what becomes of one never touches another's file. They are
 * started as files come that find none free, and ended when there has been nothing to read for a while.
 */
export function createExtractionPool(
  startProcess: () => ExtractionProcess,
  { size, maxIdle = 300_000, ...limits }: PoolLimits,
): ExtractionPool {
  const all: ExtractionQueue[] = [];
  const free: ExtractionQueue[] = [];
  const waiting: ((queue: ExtractionQueue) => void)[] = [];
  let idle: ReturnType<typeof setTimeout> | undefined;
  let growing: ReturnType<typeof setTimeout> | undefined;
  /** Processes that are to be there when those that are being started are. */
  let wanted = 0;
  let isPreparing = false;

  const add = (): ExtractionQueue => {
    const queue = createExtractionQueue(startProcess, limits);
    all.push(queue);
    return queue;
  };
  /** One process after the other: starting one takes the event loop's time, and two files may be read before the next is up. */
  const growSoon = () => {
    if (growing !== undefined || all.length >= size) return;
    growing = setTimeout(() => {
      growing = undefined;
      // Whoever waited may have been given one that became free, and the last one may have been started for files to come.
      if (waiting.length > 0 && all.length < size) waiting.shift()?.(add());
      if (waiting.length > 0) growSoon();
    }, TIME_BETWEEN_STARTS);
  };

  const take = (): ExtractionQueue | Promise<ExtractionQueue> => {
    clearTimeout(idle);
    const known = free.pop();
    if (known) return known;
    if (all.length === 0) return add();
    growSoon();
    return new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (queue: ExtractionQueue) => {
    const next = waiting.shift();
    if (next) {
      next(queue);
      return;
    }
    free.push(queue);
    rest();
  };

  const rest = () => {
    clearTimeout(idle);
    if (free.length < all.length || isPreparing) return;
    idle = setTimeout(stop, maxIdle);
    // It is no reason to keep a program running.
    idle.unref();
  };

  /** One after the other, as above; a new one gets its first file when it is up, since the others may have read it by then. */
  const startWanted = async () => {
    isPreparing = true;
    for (let index = 0; index < wanted; index += 1) {
      const known = all[index];
      const queue = known ?? add();
      await Promise.race([queue.prepare(), delay(LONGEST_START)]);
      if (known === undefined) giveBack(queue);
    }
    isPreparing = false;
    rest();
  };

  const stop = () => {
    clearTimeout(idle);
    clearTimeout(growing);
    growing = undefined;
    wanted = 0;
    for (const queue of all) queue.stop();
  };

  const withOne = async <Value>(read: (queue: ExtractionQueue) => Promise<Value>): Promise<Value> => {
    const queue = await take();
    try {
      return await read(queue);
    } finally {
      giveBack(queue);
    }
  };

  return {
    size,
    extract: (file, signal) => withOne((queue) => queue.extract(file, signal)),
    openContainer: (container, signal) => withOne((queue) => queue.openContainer(container, signal)),
    prepare(files) {
      wanted = Math.max(wanted, Math.min(size, files));
      clearTimeout(idle);
      if (!isPreparing) void startWanted();
    },
    stop,
  };
}

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
