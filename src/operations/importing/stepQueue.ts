/** A piece of an import: a file, or an entry of one. */
type Step = () => Promise<void>;

export interface StepQueue {
  /** Aborted when the import is cancelled, and when a step fails in a way that ends all. */
  readonly signal: AbortSignal;
  /** Puts steps after those that wait already. */
  put(steps: readonly Step[]): void;
  /**
   * Takes what a step began, but need not be finished for the next step to begin. Resolves at once, unless there is much of it: then
   * when there is less.
   */
  follow(work: Promise<unknown>): Promise<void>;
  /**
   * Runs steps, so many at once, until none is left or `cancelled` is aborted, and all that is followed has ended; throws what
   * was thrown first.
   *
   * @param whenIdle called when all steps have ended, but not all that is followed
   */
  run(whenIdle: () => void): Promise<void>;
}

/** Pieces of followed work beyond which steps wait. */
const MOST_FOLLOWED = 200;

/** Runs the steps of an import in their order, several at once; steps may put more. */
export function createStepQueue(atOnce: number, cancelled: AbortSignal): StepQueue {
  const stopped = new AbortController();
  let steps: Step[] = [];
  let next = 0;
  let running = 0;
  let followed = 0;
  const slowed: (() => void)[] = [];
  let whenIdle = () => {};
  let finish: (() => void) | undefined;
  let failure: { readonly error: unknown } | undefined;

  const stop = () => {
    steps = [];
    next = 0;
    stopped.abort();
  };
  const fail = (error: unknown) => {
    // What is thrown because all was stopped is no failure of its own.
    if (!stopped.signal.aborted) failure = { error };
    stop();
  };
  const pump = () => {
    if (finish === undefined) return;
    while (running < atOnce && next < steps.length) {
      const step = steps[next];
      next += 1;
      running += 1;
      step?.()
        .catch(fail)
        .finally(() => {
          running -= 1;
          pump();
        });
    }
    if (running > 0) return;
    if (followed > 0) whenIdle();
    else finish();
  };

  return {
    signal: stopped.signal,
    put(more) {
      if (stopped.signal.aborted) return;
      steps = [...steps.slice(next), ...more];
      next = 0;
      pump();
    },
    async follow(work) {
      followed += 1;
      work.catch(fail).finally(() => {
        followed -= 1;
        if (followed < MOST_FOLLOWED) for (const go of slowed.splice(0)) go();
        pump();
      });
      if (followed >= MOST_FOLLOWED) await new Promise<void>((resolve) => slowed.push(resolve));
    },
    async run(tellIdle) {
      whenIdle = tellIdle;
      cancelled.addEventListener('abort', stop);
      if (cancelled.aborted) stop();
      try {
        await new Promise<void>((resolve) => {
          finish = resolve;
          pump();
        });
      } finally {
        cancelled.removeEventListener('abort', stop);
        finish = undefined;
      }
      if (failure) throw failure.error;
    },
  };
}
