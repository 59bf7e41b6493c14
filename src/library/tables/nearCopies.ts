import type { SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';
import { joinFamilies, refreshFamilies } from './nearCopyFamilies.ts';

/** What two sources have in common, seen from one of them. */
export interface NearCopy {
  readonly otherId: SourceId;
  /** `text`: the same words; `copy`: much of one stands in the other; `quotes`: quotations only, which makes no copy. */
  readonly kind: 'text' | 'copy' | 'quotes';
  /** How much of the source's text stands in the other's, and the other way round; 0 to 1. */
  readonly share: number;
  readonly otherShare: number;
  readonly sharedWords: number;
  /** The versions of the source and of the other that have the most in common: these are what shares and words are of. */
  readonly version: number;
  readonly otherVersion: number;
}

/** Puts down what was found of a source, in place of what was found before of it and of sources compared since. */
export function writeNearCopies(db: WritableDb, id: SourceId, found: readonly NearCopy[]): void {
  // What it has in common with one that waits itself stays until that one is compared: families must not fall apart meanwhile.
  const forgotten = db.run(sql`DELETE FROM near_copy WHERE (source_id = ${id} OR other_id = ${id})
    AND (CASE source_id WHEN ${id} THEN other_id ELSE source_id END) NOT IN (SELECT source_id FROM sketch_queue)`);
  for (const { otherId, kind, share, otherShare, sharedWords, version, otherVersion } of found) {
    const [first, second] = inOrder(id, otherId);
    const shares = first === id ? [share, otherShare] : [otherShare, share];
    const versions = first === id ? [version, otherVersion] : [otherVersion, version];
    db.run(sql`INSERT INTO near_copy (source_id, other_id, kind, share, other_share, shared_words, version, other_version)
      VALUES (${first}, ${second}, ${kind}, ${shares[0] ?? 0}, ${shares[1] ?? 0}, ${sharedWords},
        ${versions[0] ?? 1}, ${versions[1] ?? 1})
      ON CONFLICT (source_id, other_id) DO UPDATE SET kind = excluded.kind, share = excluded.share,
        other_share = excluded.other_share, shared_words = excluded.shared_words,
        version = excluded.version, other_version = excluded.other_version`);
  }
  if (forgotten > 0) refreshFamilies(db, [id]);
  else if (found.length > 0) joinFamilies(db, id);
}

/** What was found of a source, with sources in the library; denied ones too. */
export function findNearCopies(db: ReadableDb, id: SourceId): readonly NearCopy[] {
  return db.all<NearCopy>(sql`
    SELECT otherId, kind, share, otherShare, sharedWords, pair.version, otherVersion FROM (${PAIRS_OF(id)}) AS pair
    CROSS JOIN source ON source.id = pair.otherId AND source.removed_at IS NULL`);
}

/** Two shares that are 0 to 1, whatever the order of the ids in the table. */
const PAIRS_OF = (id: SourceId): Query => sql`
  SELECT other_id AS otherId, kind, share, other_share AS otherShare, shared_words AS sharedWords,
    version, other_version AS otherVersion
  FROM near_copy WHERE source_id = ${id}
  UNION ALL
  SELECT source_id, kind, other_share, share, shared_words, other_version, version FROM near_copy WHERE other_id = ${id}`;

/** How much of each source's text stands in the others of a set, summed over those it was found to share text with. */
export function copiedShares(db: ReadableDb, ids: readonly SourceId[]): ReadonlyMap<SourceId, number> {
  const rows = db.all<{ id: SourceId; copied: number }>(sql`
    WITH member (id) AS MATERIALIZED ${sqlList(ids)}
    SELECT id, sum(share) AS copied FROM (
      SELECT source_id AS id, share FROM near_copy
        WHERE source_id IN member AND other_id IN member AND kind <> 'quotes'
      UNION ALL
      SELECT other_id, other_share FROM near_copy
        WHERE source_id IN member AND other_id IN member AND kind <> 'quotes'
    ) GROUP BY id`);
  return new Map(rows.map(({ id, copied }) => [id, copied]));
}

/** The sources of which an analyst said that they are no copies of this one, and that are in the library. */
export function findDenied(db: ReadableDb, id: SourceId): readonly SourceId[] {
  return db
    .all<{ id: SourceId }>(sql`
      SELECT source.id FROM (
        SELECT other_id AS id FROM not_a_copy WHERE source_id = ${id}
        UNION ALL SELECT source_id FROM not_a_copy WHERE other_id = ${id}
      ) AS denied CROSS JOIN source ON source.id = denied.id AND source.removed_at IS NULL`)
    .map((row) => row.id);
}

/** Says of pairs that they are no copies, or takes that back; those of which it was not so already. */
export function setDenied(
  db: WritableDb,
  id: SourceId,
  others: readonly SourceId[],
  saidAt: string | null,
): readonly SourceId[] {
  const changed = others.filter((otherId) => {
    const [first, second] = inOrder(id, otherId);
    const changes =
      saidAt === null
        ? db.run(sql`DELETE FROM not_a_copy WHERE source_id = ${first} AND other_id = ${second}`)
        : db.run(
            sql`INSERT OR IGNORE INTO not_a_copy (source_id, other_id, said_at) VALUES (${first}, ${second}, ${saidAt})`,
          );
    return changes > 0;
  });
  if (changed.length > 0) refreshFamilies(db, [id, ...changed]);
  return changed;
}

function inOrder(a: SourceId, b: SourceId): readonly [SourceId, SourceId] {
  return a < b ? [a, b] : [b, a];
}
