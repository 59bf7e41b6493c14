import { findSourceBySha256 } from '../../library/tables/sources.ts';
import type { ReadFunction } from '../context.ts';

export const findBySha256: ReadFunction<'sources.findBySha256'> = ({ db }, { sha256 }) =>
  findSourceBySha256(db, sha256) ?? null;
