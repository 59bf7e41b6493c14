import { rankSources as rank } from '../../library/search/rankSources.ts';
import type { ReadFunction } from '../context.ts';
import { searchOutput } from './searchOutput.ts';

export const rankSources: ReadFunction<'sources.rank'> = (
  { db, isCancelled = () => false },
  { query, filter, limit, offset },
) => searchOutput(rank(db, query, filter, limit, isCancelled, offset));
