import { compareForBibliography } from '../../core/citation/collation.ts';
import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import type { Source } from '../../core/source/source.ts';
import type { ReadableDb } from '../../library/database.ts';
import { listCitedClaims, listCitedExcerpts, listCitedSources } from '../../library/tables/citationPlaces.ts';
import { findClaims } from '../../library/tables/claims.ts';
import { listConsulted } from '../../library/tables/consultedSources.ts';
import { findExcerpts } from '../../library/tables/excerpts.ts';
import { countFamilyOutside, findFamilies } from '../../library/tables/nearCopyFamilies.ts';
import { findSources } from '../../library/tables/sources.ts';
import { findSourceVersion } from '../../library/tables/sourceVersions.ts';
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
    olderOriginals: [...olderOriginals(db, cited, excerpts)],
    claims: [...findClaims(db, listCitedClaims(db, briefingId))],
    families: [...findFamilies(db, ids)].map(([sourceId, family]) => ({ sourceId, family })),
    uncitedCopies: [...countFamilyOutside(db, citedIds)].map(([sourceId, count]) => ({ sourceId, count })),
  };
};

/** Each once, in the order of the sources and their versions. */
function olderOriginals(db: ReadableDb, cited: readonly Source[], excerpts: readonly Excerpt[]) {
  return cited.flatMap((source) => {
    const taken = excerpts.filter(({ sourceId }) => sourceId === source.id).map(({ version }) => version);
    const older = [...new Set(taken)].filter((version) => version !== source.version).sort((a, b) => a - b);
    return older.flatMap((version) => {
      const found = findSourceVersion(db, source.id, version);
      return found === undefined ? [] : [{ sourceId: source.id, version, sha256: found.sha256 }];
    });
  });
}

/** Sources with one title stand by their ids, so that the order is the same every time. */
function byTitle(one: Source, other: Source): number {
  return compareForBibliography(one.metadata.title, other.metadata.title) || (one.id < other.id ? -1 : 1);
}
