import { standsAsTaken } from '../../core/excerpt/standsAsTaken.ts';
import type { ExcerptId } from '../../core/ids.ts';
import { listCitedExcerpts } from '../../library/tables/citationPlaces.ts';
import { findExcerpts } from '../../library/tables/excerpts.ts';
import { findSources } from '../../library/tables/sources.ts';
import type { ReadFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';

/** A passage that moved says what it said; every other that does not stand as it was taken is named, kept ones too. */
export const findDrift: ReadFunction<'exports.findDrift'> = ({ db }, { briefingId }) => {
  existingBriefing(db, briefingId);
  const ids: readonly ExcerptId[] = listCitedExcerpts(db, briefingId);
  const drifted = findExcerpts(db, ids).filter(({ drift }) => !standsAsTaken(drift));
  const sources = new Map(
    findSources(
      db,
      drifted.map(({ sourceId }) => sourceId),
    ).map((source) => [source.id, source]),
  );
  return drifted.map((excerpt) => {
    const source = sources.get(excerpt.sourceId);
    return { excerpt, sourceTitle: source?.metadata.title ?? '', newest: source?.version ?? excerpt.version };
  });
};
