import type { Excerpt, FoundPlace } from '../../core/excerpt/excerpt.ts';
import { searchableText } from '../../core/excerpt/findQuote.ts';
import { standsAsTaken } from '../../core/excerpt/standsAsTaken.ts';
import type { SourceId } from '../../core/ids.ts';
import { findExcerpt } from '../../library/anchoring/anchorExcerpts.ts';
import type { ReadableDb } from '../../library/database.ts';
import { listBriefingsCiting } from '../../library/tables/citationPlaces.ts';
import { countClaimsOnExcerpt, listClaimsMadeWith } from '../../library/tables/claims.ts';
import { findExcerpts, listExcerpts } from '../../library/tables/excerpts.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

/** What rests on excerpts, and what has taken their place; those that are not in the library are left out. */
export const usesOfExcerpts: ReadFunction<'excerpts.uses'> = ({ db }, { ids }) => {
  const ofSources = new Map<SourceId, readonly Excerpt[]>();
  const others = (id: SourceId) => {
    const known = ofSources.get(id) ?? listExcerpts(db, id);
    ofSources.set(id, known);
    return known;
  };
  return findExcerpts(db, ids).map((excerpt) => ({
    excerpt,
    newer: standsAsTaken(excerpt.drift) ? null : (newerWording(db, excerpt, others(excerpt.sourceId)) ?? null),
    claims: countClaimsOnExcerpt(db, excerpt.id),
    unconfirmed: listClaimsMadeWith(db, excerpt.id).map(({ id, statement }) => ({ id, statement })),
    briefings: [...listBriefingsCiting(db, excerpt.id)],
  }));
};

/**
 * The excerpt of a later version that was taken where this one stands by now, or where what surrounded it does: of several the one of
 * the latest version, then the one that covers most of it.
 */
function newerWording(db: ReadableDb, excerpt: Excerpt, others: readonly Excerpt[]): Excerpt | undefined {
  const later = others.filter(({ version }) => version > excerpt.version);
  const place = later.length === 0 ? null : (excerpt.found ?? placeInstead(db, excerpt));
  if (place === null) return undefined;
  return later
    .filter((other) => sharedWith(other, place) > 0)
    .sort((one, other) => other.version - one.version || sharedWith(other, place) - sharedWith(one, place))[0];
}

/** Where something else stands in the place of a lost passage. */
function placeInstead(db: ReadableDb, excerpt: Excerpt): FoundPlace | null {
  if (excerpt.drift !== 'lost') return null;
  const { textId } = existingSource(db, excerpt.sourceId);
  const [place] = findExcerpt(db, excerpt, searchableText(readPlainText(db, textId)), undefined).places;
  return place === undefined ? null : { textId, ...place };
}

/** How many letters of a place an excerpt covers. */
function sharedWith({ textId, position, found }: Excerpt, place: FoundPlace): number {
  const own = textId === place.textId ? position : found?.textId === place.textId ? found : undefined;
  return own === undefined ? 0 : Math.min(own.end, place.end) - Math.max(own.start, place.start);
}
