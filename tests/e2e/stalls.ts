import { readFileSync } from 'node:fs';
import type { Desk } from './app.ts';

/** The longest time that either event loop was held up by its own work while watched, in milliseconds. */
export interface Stalls {
  readonly main: number;
  readonly window: number;
}

/** A time during which a loop did not turn, as moments in milliseconds since 1970. */
interface Pause {
  readonly from: number;
  readonly to: number;
}

/**
 * Watches both event loops while `act` runs. A timer is due every 10 ms; how late it comes is how long the loop was busy with
 * something else. What the operating system made the thread wait for a processor, because other programs had them all, is
 * taken off again: it says nothing about this one.
 */
export async function measureStalls(desk: Desk, act: () => Promise<void>): Promise<Stalls> {
  const windowPid = await desk.app.evaluate(({ BrowserWindow }) => {
    return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
  });
  const waits = { main: new WaitRecord(desk.app.process().pid ?? 0), window: new WaitRecord(windowPid) };
  await desk.app.evaluate(startWatch);
  await desk.window.evaluate(startWatch);
  await act();
  const pauses = { main: await desk.app.evaluate(stopWatch), window: await desk.window.evaluate(stopWatch) };
  return { main: waits.main.longest(pauses.main), window: waits.window.longest(pauses.window) };
}

/** Runs inside either process, so it may use nothing from outside itself. */
function startWatch(): void {
  const interval = 10;
  const moment = () => performance.timeOrigin + performance.now();
  const pauses: Pause[] = [];
  let due = moment() + interval;
  const timer = setInterval(() => {
    const now = moment();
    if (now - due > 30) pauses.push({ from: due, to: now });
    due = now + interval;
  }, interval);
  Object.assign(globalThis, {
    stopStallWatch: () => {
      clearInterval(timer);
      return pauses;
    },
  });
}

function stopWatch(): Pause[] {
  const { stopStallWatch } = globalThis as { stopStallWatch?: () => Pause[] };
  if (!stopStallWatch) throw new Error('No watch was started: the page was loaded anew meanwhile.');
  return stopStallWatch();
}

/** How long the first thread of a process has waited for a processor, noted every 10 ms. Linux only; elsewhere nothing is taken off. */
class WaitRecord {
  readonly #pid: number;
  readonly #notes: { readonly at: number; readonly waited: number }[] = [];
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(pid: number) {
    this.#pid = pid;
    this.#note();
    this.#timer = setInterval(() => this.#note(), 10);
  }

  longest(pauses: readonly Pause[]): number {
    clearInterval(this.#timer);
    this.#note();
    return Math.round(Math.max(0, ...pauses.map(({ from, to }) => to - from - this.#waitedBetween(from, to))));
  }

  #waitedBetween(from: number, to: number): number {
    const before = this.#notes.findLast(({ at }) => at <= from) ?? this.#notes[0];
    const after = this.#notes.find(({ at }) => at >= to) ?? this.#notes.at(-1);
    return (after?.waited ?? 0) - (before?.waited ?? 0);
  }

  /** The second number of schedstat: nanoseconds spent runnable, but not running. */
  #note(): void {
    try {
      const waited = Number(readFileSync(`/proc/${this.#pid}/schedstat`, 'utf8').split(' ')[1]);
      this.#notes.push({ at: performance.timeOrigin + performance.now(), waited: waited / 1e6 });
    } catch {
      this.#notes.push({ at: performance.timeOrigin + performance.now(), waited: 0 });
    }
  }
}
