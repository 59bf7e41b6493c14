import { compareForBibliography } from '../../core/citation/collation.ts';
import type { Source } from '../../core/source/source.ts';
import { listCitedClaims, listCitedExcerpts, listCitedSources } from '../../library/tables/citationPlaces.ts';
import { findClaims } from '../../library/tables/claims.ts';
import { listConsulted } from '../../library/tables/consultedSources.ts';
import { findExcerpts } from '../../library/tables/excerpts.ts';
import { countFamilyOutside, findFamilies } from '../../library/tables/nearCopyFamilies.ts';
import { findSources } from '../../library/tables/sources.ts';
import type { ReadFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';

/** All that a Word file prints beside a briefing's text, from one state of the library. */
export const gatherMaterial: ReadFunction<'exports.gather'> = ({ db }, { briefingId, settings }) => {
  existingBriefing(db, briefingId);
  const cited = findSources(db, listCitedSources(db, briefingId));
  const consulted = settings.bibliography.consulted
    ? findSources(db, listConsulted(db, briefingId, settings.consultedFrom))
    : [];
  const excerpts = findExcerpts(db, listCitedExcerpts(db, briefingId));
  const citedIds = cited.map(({ id }) => id);
  const ids = [...new Set([...citedIds, ...excerpts.map(({ sourceId }) => sourceId)])];
  return {
    cited: [...cited],
    consulted: [...consulted].sort(byTitle),
    excerpts: [...excerpts],
    claims: [...findClaims(db, listCitedClaims(db, briefingId))],
    families: [...findFamilies(db, ids)].map(([sourceId, family]) => ({ sourceId, family })),
    uncitedCopies: [...countFamilyOutside(db, citedIds)].map(([sourceId, count]) => ({ sourceId, count })),
  };
};

/** Sources with one title stand by their ids, so that the order is the same every time. */
function byTitle(one: Source, other: Source): number {
  return compareForBibliography(one.metadata.title, other.metadata.title) || (one.id < other.id ? -1 : 1);
}
