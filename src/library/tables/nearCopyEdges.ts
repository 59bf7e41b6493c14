import type { SourceId } from '../../core/ids.ts';
import type { PartialDate } from '../../core/partialDate.ts';
import { isCertainlyLater } from '../../core/source/nearCopies/isCertainlyLater.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** Two sources in the library that are near copies, and of which nobody said that they are none. */
interface Edge {
  readonly a: SourceId;
  readonly b: SourceId;
  /** The one that came certainly later and holds the other's text among more of its own or of others. */
  readonly borrower: SourceId | null;
  /** How much of the borrower's text that is. */
  readonly borrowedShare: number;
}

/** Sources that some others are joined to in a family, and whether a source among these only borrows from another. */
export interface Joined {
  readonly ids: readonly SourceId[];
  readonly hasBorrower: boolean;
}

/**
 * The sources that near copies of these are. A later source that holds several others, as a digest or a review of the week does,
 * joins only the one that it has most of its text from: what it puts side by side has not one origin for that. Where dates do
 * not tell, it joins them all: rather one origin too few is counted than one too many.
 */
export function joinedTo(db: ReadableDb, ids: readonly SourceId[]): Joined {
  const edges = edgesOf(db, ids);
  const borrowers = [...new Set(edges.flatMap(({ borrower }) => borrower ?? []))];
  const main = mainEdges(borrowers.length === 0 ? [] : edgesOf(db, borrowers));
  const asked = new Set(ids);
  const joined = new Set<SourceId>();
  for (const { a, b, borrower } of edges) {
    if (borrower !== null && main.get(borrower) !== keyOf(a, b)) continue;
    if (asked.has(a)) joined.add(b);
    if (asked.has(b)) joined.add(a);
  }
  return { ids: [...joined], hasBorrower: borrowers.length > 0 };
}

/** Half of a text is its main part. */
const MAIN_SHARE = 0.5;

interface EdgeRow {
  readonly a: SourceId;
  readonly b: SourceId;
  readonly share: number;
  readonly otherShare: number;
  readonly published: PartialDate | null;
  readonly otherPublished: PartialDate | null;
}

/** CROSS JOIN, or SQLite goes through all sources to look each up among the few pairs. */
function edgesOf(db: ReadableDb, ids: readonly SourceId[]): readonly Edge[] {
  const rows = db.all<EdgeRow>(sql`
    WITH asked (id) AS MATERIALIZED (SELECT value FROM json_each(${JSON.stringify(ids)})),
    pair AS (
      SELECT near_copy.* FROM asked CROSS JOIN near_copy ON source_id = asked.id
      UNION
      SELECT near_copy.* FROM asked CROSS JOIN near_copy ON other_id = asked.id
    )
    SELECT pair.source_id AS a, pair.other_id AS b, pair.share, pair.other_share AS otherShare,
      first.published, second.published AS otherPublished
    FROM pair
    CROSS JOIN source first ON first.id = pair.source_id AND first.removed_at IS NULL
    CROSS JOIN source second ON second.id = pair.other_id AND second.removed_at IS NULL
    WHERE pair.kind <> 'quotes' AND NOT EXISTS (
      SELECT 1 FROM not_a_copy denied WHERE denied.source_id = pair.source_id AND denied.other_id = pair.other_id)`);
  return rows.map(edgeOf);
}

function edgeOf({ a, b, share, otherShare, published, otherPublished }: EdgeRow): Edge {
  if (otherShare < MAIN_SHARE && isCertainlyLater(otherPublished, published)) {
    return { a, b, borrower: b, borrowedShare: otherShare };
  }
  if (share < MAIN_SHARE && isCertainlyLater(published, otherPublished)) {
    return { a, b, borrower: a, borrowedShare: share };
  }
  return { a, b, borrower: null, borrowedShare: 0 };
}

/** For each borrower the pair by which it has most of its text. */
function mainEdges(edges: readonly Edge[]): ReadonlyMap<SourceId, string> {
  const best = new Map<SourceId, { readonly key: string; readonly share: number }>();
  for (const { a, b, borrower, borrowedShare } of edges) {
    if (borrower === null) continue;
    const key = keyOf(a, b);
    const known = best.get(borrower);
    const isBetter = !known || borrowedShare > known.share || (borrowedShare === known.share && key < known.key);
    if (isBetter) best.set(borrower, { key, share: borrowedShare });
  }
  return new Map([...best].map(([borrower, { key }]) => [borrower, key]));
}

function keyOf(a: SourceId, b: SourceId): string {
  return `${a} ${b}`;
}
