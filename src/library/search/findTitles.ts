import type { SourceId } from '../../core/ids.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';

/**
 * The newest sources whose title or byline has a word beginning with one of the tokens: what is worth comparing closely
 * in a library too large to compare all of it.
 * @param tokens folded, so that they hold nothing that FTS5 could take for syntax
 */
export function findTitles(db: ReadableDb, tokens: readonly string[], limit: number): readonly SourceId[] {
  if (tokens.length === 0) return [];
  const anyToken = tokens.map((token) => `"${token}"*`).join(' OR ');
  return db
    .all<{ source_id: SourceId }>(sql`
      SELECT search_row.source_id FROM search CROSS JOIN search_row ON search_row.row = search.rowid
      WHERE search MATCH ${`{title byline} : (${anyToken})`} ORDER BY search.rowid DESC LIMIT ${limit}`)
    .map((row) => row.source_id);
}
