import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import { isDecided } from '../../core/excerpt/isDecided.ts';
import type { SourceId } from '../../core/ids.ts';
import { listDriftedExcerpts } from '../../library/tables/excerpts.ts';
import { findSourceSummaries } from '../../library/tables/sources.ts';
import type { ReadFunction } from '../context.ts';
import { usesOfExcerpts } from './usesOfExcerpts.ts';

export const listUndecided: ReadFunction<'excerpts.listUndecided'> = (context) => {
  const { db } = context;
  const ids = listDriftedExcerpts(db).map(({ id }) => id);
  const bySource = new Map<SourceId, Excerpt[]>();
  for (const uses of usesOfExcerpts(context, { ids })) {
    if (isDecided(uses)) continue;
    const { excerpt } = uses;
    const known = bySource.get(excerpt.sourceId);
    if (known) known.push(excerpt);
    else bySource.set(excerpt.sourceId, [excerpt]);
  }
  return findSourceSummaries(db, [...bySource.keys()]).map((source) => ({
    source,
    excerpts: bySource.get(source.id) ?? [],
  }));
};
