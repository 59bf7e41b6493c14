import type { ReadFunction } from '../context.ts';
import { existingExcerpt } from '../existing.ts';

export const getExcerpt: ReadFunction<'excerpts.get'> = ({ db }, { id }) => existingExcerpt(db, id);
