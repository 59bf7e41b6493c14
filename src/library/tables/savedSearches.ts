import type { SavedSearchId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';

/** A search that was kept under a name. */
export interface SavedSearchRecord {
  readonly id: SavedSearchId;
  readonly name: string;
  readonly query: string;
  /** A filter as the contract has it; kept as it was given. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: 'rank' | 'newest';
  readonly createdAt: string;
}

/** Stores a saved search, in the place of the one with its id. */
export function putSavedSearch(db: WritableDb, { id, name, query, filter, order, createdAt }: SavedSearchRecord): void {
  db.run(sql`INSERT INTO saved_search (id, name, query, filter, sort_order, created_at)
    VALUES (${id}, ${name}, ${query}, ${JSON.stringify(filter)}, ${order}, ${createdAt})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, filter = excluded.filter,
      sort_order = excluded.sort_order`);
}

export function deleteSavedSearch(db: WritableDb, id: SavedSearchId): void {
  db.run(sql`DELETE FROM saved_search WHERE id = ${id}`);
}

export function findSavedSearch(db: ReadableDb, id: SavedSearchId): SavedSearchRecord | undefined {
  return select(db, sql`WHERE id = ${id}`)[0];
}

/** In the order in which they were saved. */
export function listSavedSearches(db: ReadableDb): readonly SavedSearchRecord[] {
  return select(db, sql`ORDER BY created_at, id`);
}

interface SavedSearchRow {
  readonly id: SavedSearchId;
  readonly name: string;
  readonly query: string;
  /** JSON. */
  readonly filter: string;
  readonly sort_order: SavedSearchRecord['order'];
  readonly created_at: string;
}

function select(db: ReadableDb, where: Query): readonly SavedSearchRecord[] {
  return db.all<SavedSearchRow>(sql`SELECT * FROM saved_search ${where}`).map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    filter: JSON.parse(row.filter) as SavedSearchRecord['filter'],
    order: row.sort_order,
    createdAt: row.created_at,
  }));
}
