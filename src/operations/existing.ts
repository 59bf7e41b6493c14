import type { Claim } from '../core/claim/claim.ts';
import { BriefingError } from '../core/errors.ts';
import type { Excerpt } from '../core/excerpt/excerpt.ts';
import type { BriefingId, ClaimId, CollectionId, ExcerptId, SavedSearchId, SourceId } from '../core/ids.ts';
import type { Source } from '../core/source/source.ts';
import type { ReadableDb } from '../library/database.ts';
import { type BriefingRecord, findBriefing } from '../library/tables/briefings.ts';
import { findClaim } from '../library/tables/claims.ts';
import { type CollectionRecord, findCollection } from '../library/tables/collections.ts';
import { findExcerpt } from '../library/tables/excerpts.ts';
import { findSavedSearch, type SavedSearchRecord } from '../library/tables/savedSearches.ts';
import { findSource } from '../library/tables/sources.ts';

/** The source of that id. Throws `source-not-found`. */
export function existingSource(db: ReadableDb, id: SourceId): Source {
  const source = findSource(db, id);
  if (source) return source;
  throw new BriefingError('source-not-found', `The source ${id} is not in this library. It may have been removed.`, {
    id,
  });
}

/** The excerpt of that id. Throws `excerpt-not-found`. */
export function existingExcerpt(db: ReadableDb, id: ExcerptId): Excerpt {
  const excerpt = findExcerpt(db, id);
  if (excerpt) return excerpt;
  throw new BriefingError('excerpt-not-found', `The excerpt ${id} is not in this library. It may have been removed.`, {
    id,
  });
}

/** The claim of that id. Throws `claim-not-found`. */
export function existingClaim(db: ReadableDb, id: ClaimId): Claim {
  const claim = findClaim(db, id);
  if (claim) return claim;
  throw new BriefingError('claim-not-found', `The claim ${id} is not in this library. It may have been removed.`, {
    id,
  });
}

/** The briefing of that id, without its body. Throws `briefing-not-found`. */
export function existingBriefing(db: ReadableDb, id: BriefingId): BriefingRecord {
  const briefing = findBriefing(db, id);
  if (briefing) return briefing;
  throw new BriefingError(
    'briefing-not-found',
    `The briefing ${id} is not in this library. It may have been removed.`,
    { id },
  );
}

/** The collection of that id. Throws `collection-not-found`. */
export function existingCollection(db: ReadableDb, id: CollectionId): CollectionRecord {
  const collection = findCollection(db, id);
  if (collection) return collection;
  throw new BriefingError(
    'collection-not-found',
    `The collection ${id} is not in this library. It may have been removed.`,
    { id },
  );
}

/** The saved search of that id. Throws `saved-search-not-found`. */
export function existingSavedSearch(db: ReadableDb, id: SavedSearchId): SavedSearchRecord {
  const search = findSavedSearch(db, id);
  if (search) return search;
  throw new BriefingError(
    'saved-search-not-found',
    `The saved search ${id} is not in this library. It may have been removed.`,
    { id },
  );
}
