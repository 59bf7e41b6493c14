import type { CollectionId, SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';

/** A collection without what is in it. */
export interface CollectionRecord {
  readonly id: CollectionId;
  readonly parentId: CollectionId | null;
  readonly name: string;
  readonly createdAt: string;
}

export interface CollectionMembers {
  readonly collectionId: CollectionId;
  readonly ids: readonly SourceId[];
}

/** Sources that were removed keep their collections and tags, to come back with them, and are not counted. */
export const NOT_REMOVED: Query = sql`source_id NOT IN (SELECT id FROM source WHERE removed_at IS NOT NULL)`;

export function insertCollection(db: WritableDb, { id, parentId, name, createdAt }: CollectionRecord): void {
  db.run(
    sql`INSERT INTO collection (id, parent_id, name, created_at) VALUES (${id}, ${parentId}, ${name}, ${createdAt})`,
  );
}

export function renameCollection(db: WritableDb, id: CollectionId, name: string): void {
  db.run(sql`UPDATE collection SET name = ${name} WHERE id = ${id}`);
}

/** Its sources stay. Fails while it has sub-collections. */
export function deleteCollection(db: WritableDb, id: CollectionId): void {
  // Not left to the cascade: who keeps a record of what goes sees only what is asked for.
  db.run(sql`DELETE FROM collection_source WHERE collection_id = ${id}`);
  db.run(sql`DELETE FROM collection WHERE id = ${id}`);
}

export function findCollection(db: ReadableDb, id: CollectionId): CollectionRecord | undefined {
  return select(db, sql`WHERE id = ${id}`)[0];
}

/** Those that lie in one, or with null at the top. */
export function listSubCollections(db: ReadableDb, parentId: CollectionId | null): readonly CollectionRecord[] {
  return select(db, sql`WHERE parent_id IS ${parentId} ORDER BY id`);
}

/** A collection and all below it, each before those that lie in it. */
export function listCollectionTree(db: ReadableDb, id: CollectionId): readonly CollectionRecord[] {
  const collection = findCollection(db, id);
  if (!collection) return [];
  return [collection, ...listSubCollections(db, id).flatMap((below) => listCollectionTree(db, below.id))];
}

/** Every collection with the number of sources in it and below it, each source once. */
export function listCollections(db: ReadableDb): readonly (CollectionRecord & { readonly count: number })[] {
  const counts = db.all<{ id: CollectionId; count: number }>(sql`
    WITH RECURSIVE below (top, id) AS (
      SELECT id, id FROM collection
      UNION SELECT below.top, collection.id FROM below JOIN collection ON collection.parent_id = below.id
    )
    SELECT below.top AS id, count(DISTINCT source_id) AS count
    FROM below CROSS JOIN collection_source ON collection_source.collection_id = below.id
    WHERE ${NOT_REMOVED} GROUP BY below.top`);
  const byId = new Map(counts.map(({ id, count }) => [id, count]));
  return select(db, sql`ORDER BY name, id`).map((record) => ({ ...record, count: byId.get(record.id) ?? 0 }));
}

/** Puts sources into a collection; those that were not in it before. */
export function addToCollection(db: WritableDb, id: CollectionId, ids: readonly SourceId[]): CollectionMembers {
  const rows = db.all<{ source_id: SourceId }>(sql`
    INSERT OR IGNORE INTO collection_source (collection_id, source_id)
    SELECT ${id}, value FROM json_each(${JSON.stringify(ids)}) RETURNING source_id`);
  return { collectionId: id, ids: rows.map((row) => row.source_id) };
}

/** Takes sources out of a collection; those that were in it. */
export function removeFromCollection(db: WritableDb, id: CollectionId, ids: readonly SourceId[]): CollectionMembers {
  const rows = db.all<{ source_id: SourceId }>(sql`
    DELETE FROM collection_source WHERE collection_id = ${id} AND source_id IN ${sqlList(ids)} RETURNING source_id`);
  return { collectionId: id, ids: rows.map((row) => row.source_id) };
}

/** What lies in a collection itself, removed sources too. */
export function listMembers(db: ReadableDb, id: CollectionId): readonly SourceId[] {
  return db
    .all<{ source_id: SourceId }>(
      sql`SELECT source_id FROM collection_source WHERE collection_id = ${id} ORDER BY source_id`,
    )
    .map((row) => row.source_id);
}

/** The collections of some sources, each with how many of these lie in it. */
export function countCollectionsOf(
  db: ReadableDb,
  ids: readonly SourceId[],
): readonly { readonly id: CollectionId; readonly count: number }[] {
  return db.all(sql`SELECT collection_id AS id, count(*) AS count FROM collection_source
    WHERE source_id IN ${sqlList(ids)} GROUP BY collection_id ORDER BY collection_id`);
}

interface CollectionRow {
  readonly id: CollectionId;
  readonly parent_id: CollectionId | null;
  readonly name: string;
  readonly created_at: string;
}

function select(db: ReadableDb, where: Query): readonly CollectionRecord[] {
  return db
    .all<CollectionRow>(sql`SELECT id, parent_id, name, created_at FROM collection ${where}`)
    .map((row) => ({ id: row.id, parentId: row.parent_id, name: row.name, createdAt: row.created_at }));
}
