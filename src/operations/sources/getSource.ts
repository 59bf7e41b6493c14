import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const getSource: ReadFunction<'sources.get'> = ({ db }, { id }) => existingSource(db, id);
