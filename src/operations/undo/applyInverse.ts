import { assertNever } from '../../core/assertNever.ts';
import type { SourceId } from '../../core/ids.ts';
import type { WritableDb } from '../../library/database.ts';
import { indexSource, unindexSource } from '../../library/search/searchIndex.ts';
import { setBriefingRemoved } from '../../library/tables/briefings.ts';
import { deleteClaim, insertClaim, updateClaim } from '../../library/tables/claims.ts';
import { deleteExcerpt, insertExcerpt, setExcerptLocator } from '../../library/tables/excerpts.ts';
import { setSourceRemoved, updateSourceMetadata } from '../../library/tables/sources.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { Inverse } from '../../library/tables/undoLog.ts';
import type { WriteContext } from '../context.ts';
import { refuseExcerptInUse } from '../excerpts/refuseExcerptInUse.ts';
import { existingExcerpt, existingSource } from '../existing.ts';
import { refuseSourceInUse } from '../sources/refuseSourceInUse.ts';

/**
 * Puts back what a write found; the id of what it was done to. Throws `excerpt-in-use` or `source-in-use` where a draft has
 * meanwhile come to cite what would go: drafts are saved without entries of their own.
 */
export function applyInverse({ db, now }: WriteContext, inverse: Inverse): string {
  switch (inverse.kind) {
    case 'set-source-metadata':
      updateSourceMetadata(db, inverse.id, inverse.metadata);
      reindex(db, inverse);
      return inverse.id;
    case 'remove-source':
      refuseSourceInUse(db, existingSource(db, inverse.id));
      unindexSource(db, inverse.id);
      setSourceRemoved(db, inverse.id, now);
      return inverse.id;
    case 'restore-source':
      setSourceRemoved(db, inverse.id, null);
      reindex(db, inverse);
      return inverse.id;
    case 'remove-excerpt':
      refuseExcerptInUse(db, existingExcerpt(db, inverse.id));
      deleteExcerpt(db, inverse.id);
      return inverse.id;
    case 'set-excerpt-locator':
      setExcerptLocator(db, inverse.id, inverse.locator);
      return inverse.id;
    case 'restore-excerpt':
      insertExcerpt(db, inverse.excerpt);
      return inverse.excerpt.id;
    case 'remove-claim':
      deleteClaim(db, inverse.id);
      return inverse.id;
    case 'set-claim':
      updateClaim(db, inverse.claim);
      return inverse.claim.id;
    case 'restore-claim':
      insertClaim(db, inverse.claim);
      return inverse.claim.id;
    case 'remove-briefing':
      setBriefingRemoved(db, inverse.id, now);
      return inverse.id;
    case 'restore-briefing':
      setBriefingRemoved(db, inverse.id, null);
      return inverse.id;
    default:
      return assertNever(inverse);
  }
}

function reindex(db: WritableDb, { id, row }: { readonly id: SourceId; readonly row: number | null }): void {
  const source = existingSource(db, id);
  indexSource(db, source, readPlainText(db, source.textId), row ?? undefined);
}
