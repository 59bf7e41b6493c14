import type { Block } from '../../core/briefing/document.ts';
import { citationsInBlock } from '../../core/citation/citationsInDocument.ts';
import type { BriefingId, ClaimId, ExcerptId, SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';

/** Notes anew what a block cites. A citation that was in the block before keeps the time it was placed. */
export function replaceCitationPlaces(db: WritableDb, briefingId: BriefingId, block: Block, now: string): void {
  const before = db.all<{ citation_id: string; placed_at: string }>(sql`
    SELECT citation_id, placed_at FROM citation_place WHERE briefing_id = ${briefingId} AND block_id = ${block.id}`);
  const placedAt = new Map(before.map((row) => [row.citation_id, row.placed_at]));
  db.run(sql`DELETE FROM citation_place WHERE briefing_id = ${briefingId} AND block_id = ${block.id}`);
  for (const { id, items } of citationsInBlock(block)) {
    for (const item of items) {
      db.run(sql`INSERT INTO citation_place (briefing_id, block_id, citation_id, source_id, excerpt_id, claim_id, placed_at)
        VALUES (${briefingId}, ${block.id}, ${id}, ${item.sourceId}, ${item.excerptId ?? null}, ${item.claimId ?? null},
          ${placedAt.get(id) ?? now})`);
    }
  }
}

/** Where something is cited: in how many places, and in which briefing for one. */
export interface CitedIn {
  readonly count: number;
  readonly briefingTitle: string | null;
}

export function countCitationsOfSource(db: ReadableDb, id: SourceId): CitedIn {
  return countWhere(db, sql`citation_place.source_id = ${id}`);
}

export function countCitationsOfExcerpt(db: ReadableDb, id: ExcerptId): CitedIn {
  return countWhere(db, sql`citation_place.excerpt_id = ${id}`);
}

export function countCitationsOfClaim(db: ReadableDb, id: ClaimId): CitedIn {
  return countWhere(db, sql`citation_place.claim_id = ${id}`);
}

/** The passages that a briefing cites, and those that the claims it cites rest on, each once, in the order of the blocks. */
export function listCitedExcerpts(db: ReadableDb, id: BriefingId): readonly ExcerptId[] {
  const rows = db.all<{ id: ExcerptId }>(sql`
    WITH cited (excerpt_id, claim_id, position) AS (
      SELECT p.excerpt_id, p.claim_id, b.position
      FROM citation_place p JOIN briefing_block b ON b.briefing_id = p.briefing_id AND b.id = p.block_id
      WHERE p.briefing_id = ${id}
    )
    SELECT id FROM (
      SELECT excerpt_id AS id, position FROM cited WHERE excerpt_id IS NOT NULL
      UNION ALL
      SELECT e.excerpt_id, cited.position FROM cited JOIN evidence e ON e.claim_id = cited.claim_id
    ) GROUP BY id ORDER BY min(position), id`);
  return rows.map((row) => row.id);
}

/** The sources that a briefing cites, each once, in the order of the blocks. */
export function listCitedSources(db: ReadableDb, id: BriefingId): readonly SourceId[] {
  return citedIn<SourceId>(db, id, sql`place.source_id`);
}

/** The claims that a briefing cites, each once, in the order of the blocks. */
export function listCitedClaims(db: ReadableDb, id: BriefingId): readonly ClaimId[] {
  return citedIn<ClaimId>(db, id, sql`place.claim_id`);
}

function citedIn<Id>(db: ReadableDb, id: BriefingId, column: Query): readonly Id[] {
  return db
    .all<{ id: Id }>(sql`
      SELECT ${column} AS id FROM citation_place place
      JOIN briefing_block block ON block.briefing_id = place.briefing_id AND block.id = place.block_id
      WHERE place.briefing_id = ${id} AND ${column} IS NOT NULL
      GROUP BY ${column} ORDER BY min(block.position), ${column}`)
    .map((row) => row.id);
}

export interface CitingBriefing {
  readonly id: BriefingId;
  readonly title: string;
  /** Citations in it. */
  readonly citations: number;
}

/** The briefings that cite an excerpt, the last edited first. */
export function listBriefingsCiting(db: ReadableDb, id: ExcerptId): readonly CitingBriefing[] {
  return db.all(sql`
    SELECT briefing.id, briefing.title, count(DISTINCT citation_place.citation_id) AS citations
    FROM citation_place JOIN briefing ON briefing.id = citation_place.briefing_id
    WHERE citation_place.excerpt_id = ${id} AND briefing.removed_at IS NULL
    GROUP BY briefing.id ORDER BY briefing.updated_at DESC, briefing.id`);
}

/** When something was cited last, by its id; ISO 8601. */
export function lastCited(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; at: string }>(sql`
    SELECT excerpt_id AS id, max(placed_at) AS at FROM citation_place WHERE excerpt_id IS NOT NULL GROUP BY excerpt_id
    UNION ALL
    SELECT claim_id, max(placed_at) FROM citation_place WHERE claim_id IS NOT NULL GROUP BY claim_id`);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

function countWhere(db: ReadableDb, condition: Query): CitedIn {
  const row = db.find<{ count: number; title: string | null }>(sql`
    SELECT count(DISTINCT citation_place.citation_id) AS count, min(briefing.title) AS title
    FROM citation_place JOIN briefing ON briefing.id = citation_place.briefing_id
    WHERE ${condition} AND briefing.removed_at IS NULL`);
  return { count: row?.count ?? 0, briefingTitle: row?.title ?? null };
}
