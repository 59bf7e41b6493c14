import type { BriefingHeader } from '../../../../core/briefing/briefing.ts';
import type { Block } from '../../../../core/briefing/document.ts';
import { BriefingError } from '../../../../core/errors.ts';
import { type BlockChanges, changesBetween } from '../../../editor/blockChanges.ts';

/** How the draft stands to what the library holds; `saving` from the first key on. `at` is the moment of the last save, ISO 8601. */
export type SaveState =
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'stale' };

interface Saved {
  readonly revision: number;
  readonly updatedAt: string;
}

interface StoredDraft {
  readonly revision: number;
  readonly header: BriefingHeader;
  readonly blocks: readonly Block[];
}

export interface AutosaveSettings {
  readonly revision: number;
  readonly updatedAt: string;
  readonly header: BriefingHeader;
  /** What the editor shows now; a block that did not change is the same object each time. */
  readonly blocks: () => readonly Block[];
  readonly saveBlocks: (changes: BlockChanges, revision: number) => Promise<Saved>;
  readonly saveHeader: (header: BriefingHeader, revision: number) => Promise<Saved>;
}

export interface Autosave {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Says that the text may have changed: it is saved when typing pauses, and within two seconds while it does not. */
  readonly touch: () => void;
  /** What the library holds of the draft, by the last save that was acknowledged. */
  readonly stored: () => StoredDraft;
  readonly setHeader: (header: BriefingHeader) => void;
  /** Saves at once what is not saved yet. False when it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Ends it without saving. */
  readonly stop: () => void;
}

const PAUSE_MS = 800;
const LONGEST_WAIT_MS = 1900;
const RETRY_MS = [2000, 5000, 15_000, 30_000];

/**
 * Saves a draft while it is written: one save at a time, each grown from the revision that the last one made. A failure is
 * shown and tried again; a newer revision in the library ends it, since going on would overwrite somebody's work.
 */
export function createAutosave(settings: AutosaveSettings): Autosave {
  let { revision, header: savedHeader } = settings;
  let header = savedHeader;
  let savedBlocks = settings.blocks();
  let savedAt = settings.updatedAt;
  let state: SaveState = { status: 'saved', at: savedAt };
  let firstTouch: number | undefined;
  let failures = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  const listeners = new Set<() => void>();

  function show(next: SaveState): void {
    if (next.status === state.status && next.status === 'saving') return;
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (!isStopped && state.status !== 'stale') timer = setTimeout(() => void flush(), delay);
  }

  function isUnsaved(): boolean {
    return header !== savedHeader || changesBetween(savedBlocks, settings.blocks()) !== undefined;
  }

  function touch(): void {
    const now = Date.now();
    firstTouch ??= now;
    // What was typed a moment ago is not saved yet, and nothing may say that it is.
    if (state.status === 'saved' && isUnsaved()) show({ status: 'saving' });
    schedule(Math.max(0, Math.min(PAUSE_MS, firstTouch + LONGEST_WAIT_MS - now)));
  }

  /** Saves until nothing is left; what is typed meanwhile goes with the next round. */
  async function saveAll(): Promise<void> {
    for (;;) {
      firstTouch = undefined;
      const sentHeader = header;
      const sentBlocks = settings.blocks();
      const changes = changesBetween(savedBlocks, sentBlocks);
      if (changes !== undefined) {
        show({ status: 'saving' });
        accept(await settings.saveBlocks(changes, revision));
        savedBlocks = sentBlocks;
      } else if (sentHeader !== savedHeader) {
        show({ status: 'saving' });
        accept(await settings.saveHeader(sentHeader, revision));
        savedHeader = sentHeader;
      } else {
        return;
      }
    }
  }

  function accept(saved: Saved): void {
    revision = saved.revision;
    savedAt = saved.updatedAt;
    failures = 0;
  }

  async function run(): Promise<boolean> {
    try {
      await saveAll();
      show({ status: 'saved', at: savedAt });
      return true;
    } catch (error) {
      const isStale = error instanceof BriefingError && error.code === 'briefing-stale-revision';
      show(isStale ? { status: 'stale' } : { status: 'failed', error });
      schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
      failures += 1;
      return false;
    } finally {
      running = undefined;
    }
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (isStopped || state.status === 'stale') return Promise.resolve(false);
    running ??= run();
    return running;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch,
    stored: () => ({ revision, header: savedHeader, blocks: savedBlocks }),
    setHeader(next) {
      header = next;
      touch();
    },
    flush,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
