import { suggestTerms as suggest } from '../../library/search/suggestTerms.ts';
import type { ReadFunction } from '../context.ts';

export const suggestTerms: ReadFunction<'sources.suggest'> = ({ db }, { prefix, limit }) => [
  ...suggest(db, prefix, limit),
];
