import { findPlaceInList } from '../../library/search/listSources.ts';
import type { ReadFunction } from '../context.ts';

export const placeSource: ReadFunction<'sources.place'> = ({ db }, { id, filter }) => ({
  index: findPlaceInList(db, id, filter) ?? null,
});
