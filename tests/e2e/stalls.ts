import type { Desk } from './app.ts';

/** The longest time that either event loop was held up while watched, in milliseconds. */
export interface Stalls {
  readonly main: number;
  readonly window: number;
}

interface Watch {
  worst: number;
  readonly stop: () => void;
}

interface Watched {
  stallWatch?: Watch;
}

/**
 * Watches both event loops while `act` runs. A timer is due every 10 ms; how late it comes is how long the loop was busy with
 * something else.
 */
export async function measureStalls(desk: Desk, act: () => Promise<void>): Promise<Stalls> {
  await desk.app.evaluate(startWatch);
  await desk.window.evaluate(startWatch);
  await act();
  return { main: await desk.app.evaluate(stopWatch), window: await desk.window.evaluate(stopWatch) };
}

/** Runs inside either process, so it may use nothing from outside itself. */
function startWatch(): void {
  const interval = 10;
  let due = performance.now() + interval;
  const watch = { worst: 0, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    const now = performance.now();
    watch.worst = Math.max(watch.worst, now - due);
    due = now + interval;
  }, interval);
  (globalThis as Watched).stallWatch = watch;
}

function stopWatch(): number {
  const watch = (globalThis as Watched).stallWatch;
  if (!watch) throw new Error('No watch was started: the page was loaded anew meanwhile.');
  watch.stop();
  return Math.round(watch.worst);
}
