import { BriefingError } from '../../core/errors.ts';

/** Turns what a file system says of a full disk, or of a folder that may not be written to, into what a person can do. */
export function explainWriting(error: unknown): unknown {
  if (error instanceof BriefingError || !(error instanceof Error && 'code' in error)) return error;
  const code = String(error.code);
  const isFull = /^(?:ENOSPC|EDQUOT|SQLITE_FULL)/.test(code);
  if (!isFull && !/^(?:EACCES|EPERM|EROFS|EIO|SQLITE_(?:IOERR|CANTOPEN|READONLY|PERM))/.test(code)) return error;
  const why = isFull
    ? 'There is not enough room on the disk. Make room, or choose another folder'
    : `The folder could not be read or written (${code}). Check its permissions and its disk, or choose another folder`;
  return new BriefingError('backup-not-written', `${why}. The library was not touched.`, { reason: code });
}
