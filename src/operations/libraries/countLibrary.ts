import { countSources } from '../../library/search/listSources.ts';
import { countBriefings } from '../../library/tables/briefings.ts';
import type { ReadFunction } from '../context.ts';

export const countLibrary: ReadFunction<'library.counts'> = ({ db }) => ({
  sourceCount: countSources(db, { outlets: [], publishedFrom: null, publishedTo: null }),
  briefingCount: countBriefings(db),
});
