import type { SourceId } from '../../core/ids.ts';
import type { PersonName } from '../../core/source/source.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** By what a source is known to be a work that a bibliography names. */
export interface WorkIdentity {
  readonly id: SourceId;
  readonly sha256: string;
  readonly citationKey: string;
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly published: string | null;
  readonly url: string;
  readonly doi: string;
}

interface IdentityRow extends Omit<WorkIdentity, 'authors'> {
  /** JSON. */
  readonly authors: string;
}

/** Those of all sources, the first imported first. */
export function readWorkIdentities(db: ReadableDb): readonly WorkIdentity[] {
  return db
    .all<IdentityRow>(
      sql`SELECT id, sha256, citation_key AS citationKey, title, authors, published, url, doi
        FROM source WHERE removed_at IS NULL ORDER BY imported_at, id`,
    )
    .map((row) => ({ ...row, authors: JSON.parse(row.authors) as PersonName[] }));
}
