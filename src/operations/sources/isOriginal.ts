import { isOriginal as isNamed } from '../../library/tables/sourceVersions.ts';
import type { ReadFunction } from '../context.ts';

export const isOriginal: ReadFunction<'sources.isOriginal'> = ({ db }, { sha256 }) => isNamed(db, sha256);
