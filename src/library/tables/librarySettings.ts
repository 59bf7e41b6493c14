import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** Facts of the library itself. */
export type SettingName =
  | 'recorded-tables'
  | 'created-at'
  | 'normalisation-version'
  | 'fingerprint-version'
  | 'sample'
  | 'search-upkeep'
  | 'search-postings'
  | 'rows-a-day'
  | 'longest-overflow'
  | 'longest-stretch'
  | 'texts-to-pack';

export function findSetting(db: ReadableDb, name: SettingName): string | undefined {
  return db.find<{ value: string }>(sql`SELECT value FROM library_setting WHERE name = ${name}`)?.value;
}

export function writeSetting(db: WritableDb, name: SettingName, value: string): void {
  db.run(sql`INSERT INTO library_setting (name, value) VALUES (${name}, ${value})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}

export function deleteSetting(db: WritableDb, name: SettingName): void {
  db.run(sql`DELETE FROM library_setting WHERE name = ${name}`);
}
