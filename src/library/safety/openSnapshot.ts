import { existsSync } from 'node:fs';
import { BriefingError } from '../../core/errors.ts';
import { APPLICATION_ID } from '../createDatabase.ts';
import { connect, type SchemaDb } from '../database.ts';

/**
 * Opens a database of a library to read one and the same state of it for as long as it takes: what is written meanwhile is not
 * seen, and who writes does not wait. Throws `library-not-found`, `library-damaged` where it is none of ours, and what SQLite says.
 * @param file a library's database or a backup's
 */
export function openSnapshot(file: string): SchemaDb {
  if (!existsSync(file)) {
    throw new BriefingError('library-not-found', `There is no ${file}. Check whether its drive is connected.`, {
      file,
    });
  }
  const db = connect(file, { readonly: true, timeout: BUSY_TIMEOUT });
  try {
    if (Number(db.pragma('application_id')) !== APPLICATION_ID) {
      throw new BriefingError('library-damaged', `${file} is not a database of Briefdesk. Nothing was changed.`, {
        file,
      });
    }
    db.script('BEGIN');
    // The state is that of the first read, not of BEGIN.
    db.pragma('user_version');
    db.script('SELECT count(*) FROM sqlite_schema');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const BUSY_TIMEOUT = 5_000;
