import { listExcerpts as list } from '../../library/tables/excerpts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const listExcerpts: ReadFunction<'excerpts.list'> = ({ db }, { sourceId }) => [
  ...list(db, existingSource(db, sourceId).id),
];
