import { countSources, listSources as listPage } from '../../library/search/listSources.ts';
import type { ReadFunction } from '../context.ts';

export const listSources: ReadFunction<'sources.list'> = ({ db }, { filter, offset, limit }) => ({
  sources: [...listPage(db, filter, { offset, limit })],
  total: countSources(db, filter),
});
