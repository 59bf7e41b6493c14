import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryFiles } from '../../library/folder/libraryFolder.ts';
import { keepOriginal, originalPath, type StoredOriginal } from '../../library/originals.ts';
import type { OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';

/** An original in its place, for which a source is still to be written. */
export interface HeldOriginal {
  /**
   * To be called when it is known what became of it. Where no source names it then, and it was not there before, it is taken away
   * again: what is the same text or address as a source leaves no file behind.
   */
  readonly letGo: () => Promise<void>;
  /** Lets go when this has ended, however it has. */
  until<Value>(settled: Promise<Value>): Promise<Value>;
}

interface Hold {
  /** Who has put the same bytes there and does not know yet what becomes of them. */
  holders: number;
  /** How often it was taken hold of. */
  taken: number;
  /** Also without a source it may be what a backup names, or what a restored one has replaced: then it stays. */
  readonly wasThere: Promise<boolean>;
}

/** One process writes to a library, so what it holds is all that is held. */
const holdsOf = new WeakMap<OpenedLibrary, Map<string, Hold>>();

/** Moves a stored copy to its place among the originals, for as long as a transaction is to come that may name it. */
export async function holdOriginal(library: OpenedLibrary, original: StoredOriginal): Promise<HeldOriginal> {
  const { sha256 } = original;
  const holds = holdsOf.get(library) ?? new Map<string, Hold>();
  holdsOf.set(library, holds);
  const hold = holds.get(sha256) ?? { holders: 0, taken: 0, wasThere: isThere(originalPath(library.folder, sha256)) };
  holds.set(sha256, hold);
  hold.holders += 1;
  hold.taken += 1;
  let isHeld = true;
  const letGo = async () => {
    if (!isHeld) return;
    isHeld = false;
    hold.holders -= 1;
    if (hold.holders > 0) return;
    const { taken } = hold;
    const isNeeded = (await hold.wasThere) || (await isNamed(library, sha256));
    // Whoever took hold of it while that was asked asks again. From here to the move nothing is waited for.
    if (hold.taken !== taken) return;
    holds.delete(sha256);
    if (!isNeeded) await takeAway(library.folder, sha256);
  };
  try {
    await hold.wasThere;
    await keepOriginal(library.folder, original);
  } catch (error) {
    await letGo();
    throw error;
  }
  return {
    letGo,
    async until(settled) {
      try {
        return await settled;
      } finally {
        await letGo();
      }
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What cannot be asked for, of a library that was closed meanwhile, stays: it is found when the library is verified. */
async function isNamed(library: OpenedLibrary, sha256: string): Promise<boolean> {
  return runIn(library, 'sources.isOriginal', { sha256 }).catch(() => true);
}

/** The name goes at once, the bytes after it. */
async function takeAway(folder: string, sha256: string): Promise<void> {
  const aside = join(libraryFiles.incoming(folder), randomUUID());
  try {
    renameSync(originalPath(folder, sha256), aside);
    await rm(aside, { force: true });
  } catch {
    // Not there at all, or held open by another program: nothing names it, and verifying lists it.
  }
}
