import type { WritableDb } from '../library/database.ts';
import { keepSearchQuick } from '../library/search/keepSearchQuick.ts';

/** What the writer's thread does while it has nothing to write. */
export interface Upkeep {
  /** Something was written: the thread is left alone for a while. */
  wait(): void;
  stop(): void;
}

/** Milliseconds without a write after which upkeep begins. */
const IDLE = 400;
/** Under a long import it gets a step this often all the same. */
const AT_LEAST_EVERY = 3_000;
/** Milliseconds that a write may have to wait for a step. */
const STEP = 12;
/** Between two steps, for a write that has come. */
const PAUSE = 4;

/** Keeps search quick in short steps while nothing else is to do. Where that fails it is logged, and tried again after the next write. */
export function startUpkeep(db: WritableDb, log: (message: string) => void): Upkeep {
  let lastStep = performance.now();
  let timer = setTimeout(step, IDLE);

  function step(): void {
    const end = performance.now() + STEP;
    try {
      const hasMore = keepSearchQuick(db, () => performance.now() < end);
      if (hasMore) timer = setTimeout(step, PAUSE);
    } catch (error) {
      log(`upkeep of the search index: ${error instanceof Error ? error.message : String(error)}`);
    }
    lastStep = performance.now();
  }

  return {
    wait: () => {
      clearTimeout(timer);
      const isDue = performance.now() - lastStep > AT_LEAST_EVERY;
      timer = setTimeout(step, isDue ? 0 : IDLE);
    },
    stop: () => clearTimeout(timer),
  };
}
