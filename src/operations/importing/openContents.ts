import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { ContainedEntry, ContainerFormat } from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { libraryFiles } from '../../library/folder/libraryFolder.ts';
import type { Import } from './prepareFile.ts';

/** What an archive or a bibliography holds. */
export interface Contents {
  readonly sha256: string;
  /** Each a `ContainedEntry` as JSON, to be read when its turn comes. */
  readonly entries: readonly string[];
  /** Where the files of an archive were unpacked, under their numbers. */
  readonly folder: string;
  /** Removes the unpacked files; what has become an original is elsewhere. */
  readonly discard: () => Promise<void>;
}

/**
 * Has an archive or bibliography opened. It is not copied: its entries are the originals, and its hash is recorded with each of
 * them. Should it change between hashing and reading, nothing of it is taken. Throws `BriefingError`.
 */
export async function openContents(
  { host, library, signal }: Import,
  file: { readonly path: string; readonly name: string },
  format: ContainerFormat,
): Promise<Contents> {
  const folder = join(libraryFiles.incoming(library.folder), randomUUID());
  const discard = () => rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    const before = await stat(file.path);
    const sha256 = await hashFile(file.path, signal);
    const opened = await host.openContainer({ path: file.path, fileName: file.name, format, target: folder }, signal);
    signal.throwIfAborted();
    if (!opened.ok) throw new BriefingError(opened.code, opened.message);
    const after = await stat(file.path);
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) {
      throw containerProblems.changedMeanwhile(file.name);
    }
    return { sha256, entries: opened.entries, folder, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

export const readEntry = (json: string): ContainedEntry => JSON.parse(json) as ContainedEntry;

async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    signal.throwIfAborted();
    hash.update(piece as Buffer);
  }
  return hash.digest('hex');
}
