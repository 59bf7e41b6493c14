import Database from 'better-sqlite3';
import { BriefingError } from '../core/errors.ts';

/** Turns what SQLite or the file system threw while a library was opened into what a person can do about it. */
export function explainOpenError(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) {
    return new BriefingError(
      'library-damaged',
      `The database of the library ${folder} is damaged. Nothing was changed; restore the folder from a backup.`,
      { folder, reason: code },
    );
  }
  if (/^(?:SQLITE_(?:READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/.test(code)) {
    return new BriefingError(
      'library-read-only',
      `The folder ${folder} cannot be written to. Change its permissions, or copy it to a place where you may write.`,
      { folder, reason: code },
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new BriefingError(
      'library-locked',
      `Another program is using the database of the library ${folder}. Close it there, then open it here.`,
      { folder },
    );
  }
  if (/^(?:EEXIST|ENOTDIR)$/.test(code)) {
    return new BriefingError('library-not-found', `${folder} is a file, not a folder. Choose a folder.`, { folder });
  }
  return error;
}

/** Turns a damage that SQLite met in the middle of work into what a person can do; other errors stay what they are. */
export function explainDamage(error: unknown): unknown {
  if (!/^SQLITE_(?:NOTADB|CORRUPT)/.test(codeOf(error))) return error;
  return new BriefingError(
    'library-damaged',
    'The library’s database is damaged in the place just read. Nothing was changed; restore its folder from a backup.',
    { reason: codeOf(error) },
  );
}

function codeOf(error: unknown): string {
  if (error instanceof BriefingError) return '';
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
