import { countExcerpts } from '../../library/tables/excerpts.ts';
import type { ReadFunction } from '../context.ts';
import { findSourceAt } from './findEarlierVersion.ts';

export const earlierVersion: ReadFunction<'versions.earlier'> = ({ db }, document) => {
  const id = findSourceAt(db, document);
  return id === undefined ? null : { id, excerpts: countExcerpts(db, id) };
};
