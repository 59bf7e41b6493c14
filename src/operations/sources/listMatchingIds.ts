import { findMatchingIds } from '../../library/search/findMatchingIds.ts';
import type { ReadFunction } from '../context.ts';

export const listMatchingIds: ReadFunction<'sources.matchingIds'> = ({ db }, { query, filter, limit }) => ({
  ids: [...findMatchingIds(db, query, filter, limit)],
});
