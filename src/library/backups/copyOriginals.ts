import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { originalPath } from '../originals.ts';
import { breathe, type TaskContext } from '../safety/finding.ts';
import type { NamedOriginal } from '../safety/originalFaults.ts';
import { flushFile } from './sealCopy.ts';

/** What copying found to do. */
export interface CopiedOriginals {
  readonly copied: number;
  /** Titles of sources whose originals were in neither place. */
  readonly missing: readonly string[];
}

/**
 * Copies originals from one folder's `originals` to another's. What is there already is not copied again: an original's name is
 * the hash of its bytes, and one that has its name is whole. A copy gets its name when all of it is on the disk.
 * @param token makes temporary names unique
 */
export async function copyOriginals(
  originals: readonly NamedOriginal[],
  { from, to, token }: { readonly from: string; readonly to: string; readonly token: string },
  context: TaskContext,
): Promise<CopiedOriginals> {
  const missing: string[] = [];
  let copied = 0;
  for (const [index, { sha256, size, title }] of originals.entries()) {
    context.report(index, originals.length, title);
    const target = originalPath(to, sha256);
    const isThere = await stat(target).then(
      (facts) => facts.size === size,
      () => false,
    );
    if (!isThere) {
      if (await copyWhole(originalPath(from, sha256), target, token)) copied += 1;
      else missing.push(title);
    }
    await breathe(context);
  }
  return { copied, missing };
}

/** Whether there was anything to copy. */
async function copyWhole(source: string, target: string, token: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${token}.tmp`;
  try {
    await copyFile(source, temporary);
    flushFile(temporary);
    await rename(temporary, target);
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
