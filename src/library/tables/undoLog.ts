import type { Claim } from '../../core/claim/claim.ts';
import type { Excerpt, Locator } from '../../core/excerpt/excerpt.ts';
import type { BriefingId, ClaimId, ExcerptId, SourceId } from '../../core/ids.ts';
import type { SourceMetadata } from '../../core/source/source.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** What takes a write back, as data: whatever was there before it, whole. */
export type Inverse =
  | {
      readonly kind: 'set-source-metadata';
      readonly id: SourceId;
      readonly metadata: SourceMetadata;
      /** Its place in the index, which is its place in lists. */
      readonly row: number | null;
    }
  | { readonly kind: 'restore-source'; readonly id: SourceId; readonly row: number | null }
  | { readonly kind: 'remove-excerpt'; readonly id: ExcerptId }
  | { readonly kind: 'set-excerpt-locator'; readonly id: ExcerptId; readonly locator: Locator | null }
  | { readonly kind: 'restore-excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'remove-claim'; readonly id: ClaimId }
  | { readonly kind: 'set-claim'; readonly claim: Claim }
  | { readonly kind: 'restore-claim'; readonly claim: Claim }
  | { readonly kind: 'remove-briefing'; readonly id: BriefingId; readonly revision: number }
  | { readonly kind: 'restore-briefing'; readonly id: BriefingId };

export interface UndoEntry {
  readonly seq: number;
  /** What is undone, in words: “removing the source ‘…’”. */
  readonly description: string;
  readonly inverse: Inverse;
}

export function pushUndo(db: WritableDb, entry: { at: string; description: string; inverse: Inverse }): void {
  db.run(sql`INSERT INTO undo_log (at, description, inverse)
    VALUES (${entry.at}, ${entry.description}, ${JSON.stringify(entry.inverse)})`);
}

/**
 * What undo would take back now. A briefing that has been written in since it was created is passed over: taking it back
 * would take the writing with it, and the log holds no way to return it.
 */
export function findUndo(db: ReadableDb): UndoEntry | undefined {
  const row = db.find<{ seq: number; description: string; inverse: string }>(sql`
    SELECT seq, description, inverse FROM undo_log
    WHERE NOT (
      inverse ->> 'kind' = 'remove-briefing'
      AND EXISTS (
        SELECT 1 FROM briefing
        WHERE briefing.id = inverse ->> 'id' AND briefing.revision <> inverse ->> 'revision'
      )
    )
    ORDER BY seq DESC LIMIT 1`);
  return row && { ...row, inverse: JSON.parse(row.inverse) as Inverse };
}

/** Takes an entry off, with all above it that were passed over. */
export function popUndo(db: WritableDb, { seq }: UndoEntry): void {
  db.run(sql`DELETE FROM undo_log WHERE seq >= ${seq}`);
}
