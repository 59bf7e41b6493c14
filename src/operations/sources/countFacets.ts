import { countFacets as count } from '../../library/search/countFacets.ts';
import type { ReadFunction } from '../context.ts';

export const countFacets: ReadFunction<'sources.facets'> = ({ db }, { query, filter }) => {
  const { within, ...facets } = count(db, query, filter);
  return {
    outlets: [...facets.outlets],
    languages: [...facets.languages],
    years: [...facets.years],
    reliabilities: [...facets.reliabilities],
    markings: [...facets.markings],
    formats: [...facets.formats],
    statuses: [...facets.statuses],
    tags: [...facets.tags],
    collections: [...facets.collections],
    within,
  };
};
