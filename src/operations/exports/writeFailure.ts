import { basename, dirname } from 'node:path';
import { BriefingError } from '../../core/errors.ts';

/** Why a file could not be written, as far as a person can do something about it. */
type WriteFault =
  | 'folder-missing'
  | 'not-a-folder'
  | 'is-folder'
  | 'not-permitted'
  | 'read-only'
  | 'disk-full'
  | 'open-elsewhere'
  | 'name-too-long'
  | 'other';

/** What the system says by its codes (errno, POSIX.1-2017 2.3). */
const FAULTS: Readonly<Record<string, WriteFault>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'not-a-folder',
  EISDIR: 'is-folder',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'open-elsewhere',
  ETXTBSY: 'open-elsewhere',
  ENAMETOOLONG: 'name-too-long',
};

/**
 * An `export-write-failed` that says what is wrong and what to do about it, in words. What the system said stands in its details.
 * @param path the file that was asked for, not the one that it was to be renamed from
 */
export function writeFailure(path: string, error: unknown): BriefingError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const fault = FAULTS[code] ?? 'other';
  const system = error instanceof Error ? error.message : String(error);
  const message = `${path} could not be written: ${SENTENCES[fault](path, code)} The briefing itself is safe.`;
  return new BriefingError('export-write-failed', message, { path, fault, system });
}

const SENTENCES: Readonly<Record<WriteFault, (path: string, code: string) => string>> = {
  'folder-missing': (path) =>
    `the folder ${dirname(path)} is not there. It may have been moved or renamed, or its drive is not connected: bring it back, or choose another folder.`,
  'not-a-folder': (path) => `${dirname(path)} is a file, not a folder. Choose another folder.`,
  'is-folder': (path) => `a folder is called ${basename(path)} already. Choose another name.`,
  'not-permitted': (path) =>
    `you may not write in ${dirname(path)}, or not to this file. Choose a folder of your own, or ask whoever looks after it.`,
  'read-only': (path) => `${dirname(path)} can only be read. Choose a folder on another drive.`,
  'disk-full': () => 'the disk is full. Make room on it, or choose a folder on another drive.',
  'open-elsewhere': () => 'another program has it open. Close it there and export again, or choose another name.',
  'name-too-long': () => 'its name is too long for this folder. Choose a shorter name.',
  other: (_path, code) => `the system refused it${code === '' ? '' : ` (${code})`}. Choose another folder.`,
};
