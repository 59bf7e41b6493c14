import type { ExportSettings } from '../../core/briefing/exportSettings.ts';
import type { BriefingId, SourceId } from '../../core/ids.ts';
import type { ReadableDb } from '../database.ts';
import { isInCollection, isTagged } from '../search/sourceFilter.ts';
import { type Query, sql } from '../sql.ts';

/** Sources that count as consulted for a briefing and are not cited in it, removed ones left out; in no particular order. */
export function listConsulted(
  db: ReadableDb,
  id: BriefingId,
  { claims, collections, tags }: ExportSettings['consultedFrom'],
): readonly SourceId[] {
  const chosen: Query[] = [];
  if (claims) {
    chosen.push(sql`SELECT excerpt.source_id AS id FROM citation_place place
      JOIN evidence ON evidence.claim_id = place.claim_id
      JOIN excerpt ON excerpt.id = evidence.excerpt_id
      WHERE place.briefing_id = ${id}`);
  }
  if (collections.length > 0)
    chosen.push(sql`SELECT source_id AS id FROM search_row WHERE ${isInCollection(collections)}`);
  if (tags.length > 0) chosen.push(sql`SELECT source_id AS id FROM search_row WHERE ${isTagged(tags)}`);
  const [first, ...others] = chosen;
  if (first === undefined) return [];
  const any = others.reduce((all, query) => sql`${all} UNION ${query}`, first);
  return db
    .all<{ id: SourceId }>(sql`
      SELECT DISTINCT id FROM (${any})
      WHERE id NOT IN (SELECT source_id FROM citation_place WHERE briefing_id = ${id})
        AND id NOT IN (SELECT id FROM source WHERE removed_at IS NOT NULL)`)
    .map((row) => row.id);
}
