import type { SourceId } from '../../core/ids.ts';
import type { SourceMetadata } from '../../core/source/source.ts';
import { normaliseText } from '../../core/text/normaliseText.ts';
import type { ReadableDb } from '../../library/database.ts';
import { findSourcesWithText } from '../../library/tables/sketches.ts';
import { findSources } from '../../library/tables/sources.ts';

/**
 * The source that a document is already whose folded form has this hash, under other bytes: a page that was saved twice, or as PDF and
 * as text. None where outlet, address or date say that it was published elsewhere or again: that is a source of its own, and the
 * two become near copies.
 */
export function findSameSource(
  db: ReadableDb,
  foldedSha256: string | null,
  metadata: SourceMetadata,
): { readonly id: SourceId; readonly title: string } | undefined {
  if (foldedSha256 === null) return undefined;
  const same = findSources(db, findSourcesWithText(db, foldedSha256)).find(
    (known) => !differ(known.metadata, metadata),
  );
  return same && { id: same.id, title: same.metadata.title };
}

function differ(known: SourceMetadata, given: SourceMetadata): boolean {
  return COMPARED.some(
    (field) => known[field] && given[field] && normaliseText(known[field]).text !== normaliseText(given[field]).text,
  );
}

const COMPARED = ['outlet', 'url', 'published'] as const;
