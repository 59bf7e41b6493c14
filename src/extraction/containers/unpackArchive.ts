import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { BriefingError } from '../../core/errors.ts';
import { type ArchivedFile, archiveLimits, type RefusedEntry } from '../../core/importing/container.ts';
import { containerProblems } from '../../core/importing/containerProblems.ts';
import { extractionLimits } from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionContext } from '../extractionInput.ts';
import { updateChecksum } from '../zip/checksum.ts';
import { type ArchiveEntry, findDirectory, growsTooFar, readDirectory, TAIL_BYTES } from './archiveDirectory.ts';

interface Archive {
  readonly path: string;
  readonly fileName: string;
  /** An empty folder, which files are written into under numbers. */
  readonly target: string;
}

/**
 * Writes the files of a ZIP archive into a folder under numbers: a name that leads elsewhere is a name and nothing more. What is
 * declared is checked before unpacking and what comes is counted while unpacking. One bad entry never keeps the others from
 * being unpacked. Throws `BriefingError` for the archive as a whole.
 */
export async function unpackArchive(
  { path, fileName, target }: Archive,
  context: ExtractionContext,
): Promise<readonly (ArchivedFile | RefusedEntry)[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > archiveLimits.maxBytes) throw fileProblems.tooLarge(fileName, size, archiveLimits.maxBytes);
    const entries = (await readEntries(file, size, fileName)).filter(isWanted);
    if (entries.length === 0) throw containerProblems.emptyArchive(fileName);
    refuseTooMuch(fileName, entries);
    const results: (ArchivedFile | RefusedEntry)[] = [];
    for (const [number, entry] of entries.entries()) {
      context.reportProgress(number, entries.length);
      const problem = problemOf(entry) ?? (await unpack(file, entry, join(target, String(number)), context));
      results.push(
        problem === undefined
          ? { kind: 'file', name: entry.name, number, modifiedAt: entry.modifiedAt }
          : { kind: 'refused', name: entry.name, code: problem.code, message: problem.message },
      );
    }
    return results;
  } finally {
    await file.close();
  }
}

async function readEntries(file: FileHandle, size: number, fileName: string): Promise<readonly ArchiveEntry[]> {
  const tailOffset = Math.max(0, size - TAIL_BYTES);
  const tail = await readAt(file, tailOffset, size - tailOffset);
  const place = findDirectory(viewOf(tail), tailOffset);
  if (place.count > archiveLimits.maxEntries) throw containerProblems.tooManyEntries(fileName, place.count);
  if (place.length > archiveLimits.maxDirectory) throw containerProblems.tooManyEntries(fileName, place.count);
  return readDirectory(await readAt(file, place.offset, place.length), place.count);
}

/** Folders are in the names of their files; the rest is what systems leave in archives by themselves. */
function isWanted({ name, isFolder }: ArchiveEntry): boolean {
  return !isFolder && !/(?:^|[\\/])(?:__MACOSX[\\/]|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function refuseTooMuch(fileName: string, entries: readonly ArchiveEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > archiveLimits.maxUnpacked) throw containerProblems.archiveTooLarge(fileName, total);
}

function problemOf(entry: ArchiveEntry): BriefingError | undefined {
  const { name, size } = entry;
  if (entry.isEncrypted) return fileProblems.encrypted(name, 'the program that packed it');
  if (entry.isSpecial) return fileProblems.notRegular(name);
  if (size === 0) return fileProblems.empty(name);
  if (size > extractionLimits.maxBytes) return fileProblems.tooLarge(name, size);
  if (growsTooFar(entry.packedSize, size)) return fileProblems.unpacksTooFar(name);
  if (entry.method !== 0 && entry.method !== 8) return containerProblems.packedUnknown(name);
  return undefined;
}

/** Bytes between two signs of life. */
const STEP = 4 * 1024 * 1024;

async function unpack(
  file: FileHandle,
  entry: ArchiveEntry,
  target: string,
  context: ExtractionContext,
): Promise<BriefingError | undefined> {
  let checksum = 0;
  let size = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      checksum = updateChecksum(checksum, piece);
      if (Math.floor(size / STEP) !== Math.floor((size + piece.length) / STEP)) context.reportProgress(0, 1);
      size += piece.length;
      // More than was declared is refused at once, not when the disk is full.
      done(size > entry.size ? new Error('it is longer than the directory says') : null, piece);
    },
  });
  const packed = Readable.from(readPacked(file, entry));
  const written = createWriteStream(target, { flags: 'wx' });
  try {
    await (entry.method === 0
      ? pipeline(packed, count, written)
      : pipeline(packed, createInflateRaw(), count, written));
    if (size !== entry.size || checksum !== entry.checksum) throw new Error('it is not what was packed');
    return undefined;
  } catch (error) {
    await rm(target, { force: true });
    // A full disk is no fault of the archive.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^E(?:NOSPC|DQUOT|IO|ROFS|ACCES)$/.test(code)) return fileProblems.unreadable(entry.name, code);
    return fileProblems.broken(entry.name, 'a file of the archive');
  }
}

const PIECE = 256 * 1024;

async function* readPacked(file: FileHandle, entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const header = viewOf(await readAt(file, entry.headerOffset, 30));
  if (header.getUint32(0, true) !== 0x04034b50) throw new Error('a file is not where the directory says');
  // Its own header repeats the name and may have other extra fields than the directory.
  let at = entry.headerOffset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const end = at + entry.packedSize;
  while (at < end) {
    const piece = await readAt(file, at, Math.min(PIECE, end - at));
    yield piece;
    at += piece.length;
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) throw new Error('the archive is cut off');
    filled += bytesRead;
  }
  return bytes;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
