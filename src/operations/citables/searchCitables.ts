import type { Citable } from '../../shared/contract/evidenceOperations.ts';
import type { ReadFunction } from '../context.ts';
import { type Candidate, matchCandidates } from './matchCandidates.ts';
import { recentCandidates } from './recentCandidates.ts';
import { renderCitables } from './renderCitables.ts';

/** Without a query: what was taken, stated, imported or cited last. */
export const searchCitables: ReadFunction<'citables.search'> = ({ db }, { query, limit }): Citable[] => {
  const candidates: readonly Candidate[] =
    query.trim() === '' ? recentCandidates(db, limit) : matchCandidates(db, query, limit);
  return renderCitables(db, candidates);
};
