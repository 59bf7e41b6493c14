import {
  createExtractionQueue,
  type ExtractionProcess,
  type ExtractionQueue,
  type QueueLimits,
} from './extractionQueue.ts';

export interface ExtractionPool extends ExtractionQueue {
  /** How many files it reads at once. */
  readonly size: number;
}

interface PoolLimits extends QueueLimits {
  readonly size: number;
  /** Milliseconds after the last file at which all processes are ended. */
  readonly maxIdle?: number;
}

/** Milliseconds. */
const TIME_BETWEEN_STARTS = 200;

/**
 * Several extraction processes, each with one file at a time, so that what becomes of one never touches another's file. They are
 * started as files come that find none free, and ended when there has been nothing to read for a while.
 */
export function createExtractionPool(
  startProcess: () => ExtractionProcess,
  { size, maxIdle = 60_000, ...limits }: PoolLimits,
): ExtractionPool {
  const all: ExtractionQueue[] = [];
  const free: ExtractionQueue[] = [];
  const waiting: ((queue: ExtractionQueue) => void)[] = [];
  let idle: ReturnType<typeof setTimeout> | undefined;
  let growing: ReturnType<typeof setTimeout> | undefined;

  const add = (): ExtractionQueue => {
    const queue = createExtractionQueue(startProcess, limits);
    all.push(queue);
    return queue;
  };
  /** One process after the other: starting one takes the event loop's time, and two files may be read before the next is up. */
  const growSoon = () => {
    if (growing !== undefined || all.length === size) return;
    growing = setTimeout(() => {
      growing = undefined;
      // Whoever waited may have been given one that became free.
      if (waiting.length > 0) waiting.shift()?.(add());
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
    if (free.length < all.length) return;
    idle = setTimeout(stop, maxIdle);
    // It is no reason to keep a program running.
    idle.unref();
  };

  const stop = () => {
    clearTimeout(idle);
    clearTimeout(growing);
    growing = undefined;
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
    stop,
  };
}
