import type { Claim } from '../../core/claim/claim.ts';
import type { Excerpt, Locator } from '../../core/excerpt/excerpt.ts';
import type { BriefingId, ClaimId, CollectionId, ExcerptId, SavedSearchId, SourceId } from '../../core/ids.ts';
import type { MetadataOrigins } from '../../core/source/metadataOrigins.ts';
import type { SourceMetadata } from '../../core/source/source.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';
import type { GradedSources, GradeEntries, MarkedSources, TriagedSources } from './bulkFields.ts';
import type { CitationStyleRecord } from './citationStyles.ts';
import type { CollectionMembers, CollectionRecord } from './collections.ts';
import type { Anchor } from './excerpts.ts';
import type { SavedSearchRecord } from './savedSearches.ts';
import type { TaggedSources } from './tags.ts';

/** What takes a write back, as data: whatever was there before it, whole. */
export type Inverse =
  | {
      readonly kind: 'set-source-metadata';
      readonly id: SourceId;
      readonly metadata: SourceMetadata;
      readonly origins: MetadataOrigins;
      /** The entry of the grade history that the edit made, when it changed the reliability. */
      readonly gradeSeq?: number;
      /** Its place in the index, which is its place in lists. */
      readonly row: number | null;
    }
  | { readonly kind: 'take-grade-back'; readonly id: SourceId; readonly seq: number }
  /** Those of one import are taken back together. */
  | { readonly kind: 'remove-source'; readonly id: SourceId; readonly importId: string }
  | { readonly kind: 'restore-source'; readonly id: SourceId; readonly row: number | null }
  /** Those that were removed together. */
  | {
      readonly kind: 'restore-sources';
      readonly sources: readonly { readonly id: SourceId; readonly row: number | null }[];
    }
  | {
      readonly kind: 'set-near-copy-denial';
      readonly id: SourceId;
      readonly others: readonly SourceId[];
      readonly isDenied: boolean;
    }
  /** `anchors`: how the excerpts stood to the version before. */
  | {
      readonly kind: 'remove-version';
      readonly id: SourceId;
      readonly number: number;
      readonly importId: string;
      readonly origins: MetadataOrigins;
      readonly anchors: readonly Anchor[];
      readonly row: number | null;
    }
  /** An excerpt that took the place of another under claims: goes, and they are as they were. */
  | {
      readonly kind: 'take-renewal-back';
      readonly id: ExcerptId;
      readonly claims: readonly Claim[];
      /** How the other stood before; steps of an earlier program lack it. */
      readonly anchor?: Anchor;
    }
  | { readonly kind: 'set-anchor'; readonly anchor: Anchor }
  | { readonly kind: 'set-excerpt-kept'; readonly id: ExcerptId; readonly keptAt: string | null }
  | { readonly kind: 'remove-excerpt'; readonly id: ExcerptId }
  | { readonly kind: 'set-excerpt-locator'; readonly id: ExcerptId; readonly locator: Locator | null }
  | { readonly kind: 'restore-excerpt'; readonly excerpt: Excerpt }
  | { readonly kind: 'remove-claim'; readonly id: ClaimId }
  | { readonly kind: 'set-claim'; readonly claim: Claim }
  | { readonly kind: 'restore-claim'; readonly claim: Claim }
  /** One that was imported goes together with the sources that came with it. */
  | { readonly kind: 'remove-briefing'; readonly id: BriefingId; readonly revision: number; readonly importId?: string }
  | { readonly kind: 'restore-briefing'; readonly id: BriefingId }
  | ({
      readonly kind: 'organise';
      /** What a grading put into the history of grades. */
      readonly gradeEntries?: GradeEntries;
      readonly savedSearches?: readonly SavedSearchRecord[];
    } & OrganisedSources)
  | { readonly kind: 'remove-collection'; readonly id: CollectionId }
  | { readonly kind: 'rename-collection'; readonly id: CollectionId; readonly name: string }
  | {
      readonly kind: 'restore-collections';
      /** Each before those that lie in it. */
      readonly collections: readonly CollectionRecord[];
      readonly members: readonly CollectionMembers[];
    }
  | { readonly kind: 'remove-saved-search'; readonly id: SavedSearchId }
  | { readonly kind: 'put-saved-search'; readonly savedSearch: SavedSearchRecord }
  | { readonly kind: 'remove-style'; readonly id: string }
  | { readonly kind: 'restore-style'; readonly style: CitationStyleRecord };

/** What a bulk edit did, and what the sources that it changed had before. */
export interface OrganisedSources {
  readonly tagsAdded?: readonly TaggedSources[];
  readonly tagsRemoved?: readonly TaggedSources[];
  readonly addedTo?: readonly CollectionMembers[];
  readonly removedFrom?: readonly CollectionMembers[];
  readonly triage?: readonly TriagedSources[];
  readonly grades?: readonly GradedSources[];
  readonly markings?: readonly MarkedSources[];
}

interface UndoEntry {
  readonly seq: number;
  /** What is undone, in words: “removing the source ‘…’”. */
  readonly description: string;
  readonly inverse: Inverse;
}

/** What one undo takes back: one write, or all that an import brought without another write in between. Newest first. */
export type UndoStep = readonly [UndoEntry, ...UndoEntry[]];

export function pushUndo(db: WritableDb, entry: { at: string; description: string; inverse: Inverse }): void {
  db.run(sql`INSERT INTO undo_log (at, description, inverse)
    VALUES (${entry.at}, ${entry.description}, ${JSON.stringify(entry.inverse)})`);
}

/** What undo would take back now. */
export function findUndoStep(db: ReadableDb): UndoStep | undefined {
  const row = db.find<UndoRow>(sql`SELECT seq, description, inverse ${STANDING} ORDER BY seq DESC LIMIT 1`);
  if (row === undefined) return undefined;
  const entry = entryOf(row);
  const importId = 'importId' in entry.inverse ? entry.inverse.importId : undefined;
  if (importId === undefined) return [entry];
  const before = db.find<{ seq: number }>(sql`
    SELECT seq ${STANDING} AND inverse ->> 'importId' IS NOT ${importId} ORDER BY seq DESC LIMIT 1`);
  const others = db.all<UndoRow>(sql`SELECT seq, description, inverse ${STANDING}
    AND seq > ${before?.seq ?? 0} AND seq < ${entry.seq} ORDER BY seq DESC`);
  return [entry, ...others.map(entryOf)];
}

/** Takes a step off, with all among and above its entries that were passed over. */
export function popUndo(db: WritableDb, step: UndoStep): void {
  db.run(sql`DELETE FROM undo_log WHERE seq >= ${(step.at(-1) ?? step[0]).seq}`);
}

/** Forgets every step: nothing of before can be taken back any more. */
export function clearUndo(db: WritableDb): void {
  db.run(sql`DELETE FROM undo_log`);
}

/**
 * A briefing that has been written in since it was created is passed over: taking it back would take the writing with it,
 * and the log holds no way to return it. So are the sources that were imported with it, which it cites.
 */
const STANDING: Query = sql`
  FROM undo_log
  WHERE seq NOT IN (SELECT undo_log.seq ${writtenBriefings()})
    AND ifnull(inverse ->> 'importId', '') NOT IN (
      SELECT inverse ->> 'importId' ${writtenBriefings()} AND inverse ->> 'importId' IS NOT NULL
    )`;

function writtenBriefings(): Query {
  return sql`FROM undo_log JOIN briefing ON briefing.id = inverse ->> 'id'
    WHERE inverse ->> 'kind' = 'remove-briefing' AND briefing.revision <> inverse ->> 'revision'`;
}

interface UndoRow extends Omit<UndoEntry, 'inverse'> {
  /** JSON. */
  readonly inverse: string;
}

function entryOf(row: UndoRow): UndoEntry {
  return { ...row, inverse: JSON.parse(row.inverse) as Inverse };
}
