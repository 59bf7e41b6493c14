import { findSources } from '../../library/tables/sources.ts';
import type { ReadFunction } from '../context.ts';

export const getManySources: ReadFunction<'sources.getMany'> = ({ db }, { ids }) => [...findSources(db, ids)];
