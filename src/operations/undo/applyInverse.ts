import { assertNever } from '../../core/assertNever.ts';
import type { ExcerptId, SourceId } from '../../core/ids.ts';
import type { WritableDb } from '../../library/database.ts';
import { indexSource, unindexSource } from '../../library/search/searchIndex.ts';
import { setBriefingRemoved } from '../../library/tables/briefings.ts';
import { deleteCitationStyle, findCitationStyle, insertCitationStyle } from '../../library/tables/citationStyles.ts';
import { deleteClaim, insertClaim, updateClaim } from '../../library/tables/claims.ts';
import { deleteCollection, renameCollection } from '../../library/tables/collections.ts';
import {
  deleteExcerpt,
  insertExcerpt,
  setAnchor,
  setExcerptKept,
  setExcerptLocator,
} from '../../library/tables/excerpts.ts';
import { gradeSource, takeGradeBack } from '../../library/tables/gradeHistory.ts';
import { setDenied } from '../../library/tables/nearCopies.ts';
import { deleteSavedSearch, putSavedSearch } from '../../library/tables/savedSearches.ts';
import { setSourceRemoved, updateSourceMetadata } from '../../library/tables/sources.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { Inverse } from '../../library/tables/undoLog.ts';
import type { WriteContext } from '../context.ts';
import { refuseExcerptInUse } from '../excerpts/refuseExcerptInUse.ts';
import { existingExcerpt, existingSource } from '../existing.ts';
import { refuseSourceInUse } from '../sources/refuseSourceInUse.ts';
import { refuseStyleInUse } from '../styles/removeStyle.ts';
import { removeNewestVersion } from '../versions/removeNewestVersion.ts';
import { restoreCollections, undoOrganising } from './undoOrganising.ts';

/**
 * Puts back what a write found; the id of what it was done to. Throws `excerpt-in-use` or `source-in-use` where a draft has
 * meanwhile come to cite what would go: drafts are saved without entries of their own.
 */
export function applyInverse(context: WriteContext, inverse: Inverse): string {
  const { db, now } = context;
  switch (inverse.kind) {
    case 'set-source-metadata':
      updateSourceMetadata(db, inverse.id, inverse.metadata, inverse.origins);
      restoreReliability(db, inverse, now);
      reindex(db, inverse);
      return inverse.id;
    case 'take-grade-back':
      takeGradeBack(db, inverse.id, inverse.seq);
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
    case 'restore-sources':
      for (const source of inverse.sources) {
        setSourceRemoved(db, source.id, null);
        reindex(db, source);
      }
      return inverse.sources.length === 1 && inverse.sources[0] ? inverse.sources[0].id : 'sources';
    case 'set-near-copy-denial':
      setDenied(db, inverse.id, inverse.others, inverse.isDenied ? now : null);
      return inverse.id;
    case 'remove-version':
      return removeNewestVersion(context, inverse);
    case 'take-renewal-back':
      for (const claim of inverse.claims) updateClaim(db, claim);
      if (inverse.anchor) setAnchor(db, inverse.anchor);
      return takeExcerptAway(db, inverse.id);
    case 'set-anchor':
      setAnchor(db, inverse.anchor);
      return inverse.anchor.id;
    case 'set-excerpt-kept':
      setExcerptKept(db, inverse.id, inverse.keptAt);
      return inverse.id;
    case 'remove-excerpt':
      return takeExcerptAway(db, inverse.id);
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
    case 'organise':
      return undoOrganising(context, inverse);
    case 'remove-collection':
      deleteCollection(db, inverse.id);
      return inverse.id;
    case 'rename-collection':
      renameCollection(db, inverse.id, inverse.name);
      return inverse.id;
    case 'restore-collections':
      return restoreCollections(context, inverse);
    case 'remove-saved-search':
      deleteSavedSearch(db, inverse.id);
      return inverse.id;
    case 'put-saved-search':
      putSavedSearch(db, inverse.savedSearch);
      return inverse.savedSearch.id;
    case 'remove-style':
      return takeStyleAway(db, inverse.id);
    case 'restore-style':
      insertCitationStyle(db, inverse.style);
      return inverse.style.id;
    default:
      return assertNever(inverse);
  }
}

function takeExcerptAway(db: WritableDb, id: ExcerptId): ExcerptId {
  refuseExcerptInUse(db, existingExcerpt(db, id));
  deleteExcerpt(db, id);
  return id;
}

function takeStyleAway(db: WritableDb, id: string): string {
  const style = findCitationStyle(db, id);
  if (style) refuseStyleInUse(db, style);
  deleteCitationStyle(db, id);
  return id;
}

/** Edits of before the grade history have no entry in it to take back. */
function restoreReliability(
  db: WritableDb,
  { id, metadata, gradeSeq }: Extract<Inverse, { readonly kind: 'set-source-metadata' }>,
  now: string,
): void {
  if (gradeSeq !== undefined) takeGradeBack(db, id, gradeSeq);
  else if (existingSource(db, id).metadata.reliability !== metadata.reliability) {
    gradeSource(db, id, { reliability: metadata.reliability, reason: '', at: now });
  }
}

function reindex(db: WritableDb, { id, row }: { readonly id: SourceId; readonly row: number | null }): void {
  const source = existingSource(db, id);
  indexSource(db, source, readPlainText(db, source.textId), row ?? undefined);
}
