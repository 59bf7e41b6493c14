import type { Block } from '../../core/briefing/document.ts';
import type { BlockId, BriefingId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql, sqlList } from '../sql.ts';
import { replaceCitationPlaces } from './citationPlaces.ts';
import { placeBlocks } from './placeBlocks.ts';

/** A briefing's blocks in order. */
export function readBlocks(db: ReadableDb, briefingId: BriefingId): readonly Block[] {
  return db
    .all<{ json: string }>(sql`SELECT json FROM briefing_block WHERE briefing_id = ${briefingId} ORDER BY position`)
    .map(({ json }) => JSON.parse(json) as Block);
}

/** The ids of a briefing's blocks, in order, with their positions. */
export function readBlockPositions(db: ReadableDb, briefingId: BriefingId): ReadonlyMap<BlockId, number> {
  const rows = db.all<{ id: BlockId; position: number }>(sql`
    SELECT id, position FROM briefing_block WHERE briefing_id = ${briefingId} ORDER BY position`);
  return new Map(rows.map(({ id, position }) => [id, position]));
}

/**
 * Stores the changed blocks and brings all into the order; a block that is not in the order is deleted. The order names
 * only blocks that are stored or changed, each once. What did not change keeps its stored bytes.
 */
export function writeBlocks(
  db: WritableDb,
  briefingId: BriefingId,
  changed: readonly Block[],
  order: readonly BlockId[],
  now: string,
): void {
  const stored = readBlockPositions(db, briefingId);
  const positions = placeBlocks(stored, order);
  const staying = new Set(order);
  const gone = [...stored.keys()].filter((id) => !staying.has(id));
  db.run(sql`DELETE FROM briefing_block WHERE briefing_id = ${briefingId} AND id IN ${sqlList(gone)}`);
  for (const block of changed) {
    const position = positions.get(block.id) ?? stored.get(block.id) ?? 0;
    const json = JSON.stringify(block);
    db.run(sql`INSERT INTO briefing_block (briefing_id, id, position, json)
      VALUES (${briefingId}, ${block.id}, ${position}, ${json})
      ON CONFLICT (briefing_id, id) DO UPDATE SET json = excluded.json, position = excluded.position`);
    replaceCitationPlaces(db, briefingId, block, now);
  }
  const written = new Set(changed.map(({ id }) => id));
  for (const [id, position] of positions) {
    if (written.has(id)) continue;
    db.run(sql`UPDATE briefing_block SET position = ${position} WHERE briefing_id = ${briefingId} AND id = ${id}`);
  }
}
