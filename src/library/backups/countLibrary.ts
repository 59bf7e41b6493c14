import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import type { LibraryCounts } from './backupManifest.ts';

/** What a library holds. Also of databases of earlier versions. */
export function countLibrary(db: ReadableDb): LibraryCounts {
  return {
    sources: count(db, 'source', 'removed_at IS NULL'),
    excerpts: count(db, 'excerpt'),
    claims: count(db, 'claim'),
    briefings: count(db, 'briefing', 'removed_at IS NULL'),
    exports: count(db, 'export_record'),
  };
}

function count(db: ReadableDb, table: string, condition = '1'): number {
  if (!hasTable(db, table)) return 0;
  const text = `SELECT count(*) AS count FROM ${table} WHERE ${condition}`;
  return db.find<{ count: number }>({ text, values: [] })?.count ?? 0;
}

export function hasTable(db: ReadableDb, table: string): boolean {
  return db.find(sql`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ${table}`) !== undefined;
}
