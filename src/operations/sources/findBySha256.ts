import { findVersionBySha256 } from '../../library/tables/sourceVersions.ts';
import type { ReadFunction } from '../context.ts';

/** The bytes of an older version count too. */
export const findBySha256: ReadFunction<'sources.findBySha256'> = ({ db }, { sha256 }) => {
  const known = findVersionBySha256(db, sha256);
  return known ? { id: known.id, title: known.title } : null;
};
