import { searchSources as search } from '../../library/search/searchSources.ts';
import type { ReadFunction } from '../context.ts';
import { searchOutput } from './searchOutput.ts';

/** A query that asks for no words lists what its conditions leave; one of nothing at all, everything. */
export const searchSources: ReadFunction<'sources.search'> = ({ db }, { query, filter, ...page }) =>
  searchOutput(search(db, query, filter, page));
