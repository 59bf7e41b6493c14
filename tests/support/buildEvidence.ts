import type { Claim, Evidence } from '../../src/core/claim/claim.ts';
import type { Excerpt } from '../../src/core/excerpt/excerpt.ts';
import type { ClaimId, ExcerptId } from '../../src/core/ids.ts';
import { buildSource } from './buildSource.ts';

export const excerptId = (number: number): ExcerptId => `exc_${String(number).padStart(16, '0')}` as ExcerptId;

/** A passage with the given number, of a source; it stands as it was taken. */
export function buildExcerpt(number: number, { id, textId } = buildSource(1)): Excerpt {
  const exact = `Passage ${number}.`;
  return {
    id: excerptId(number),
    sourceId: id,
    textId,
    version: 1,
    found: null,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    locator: null,
    drift: 'exact',
    keptAt: null,
    createdAt: '2026-03-07T09:00:00.000Z',
  };
}

/** A claim with the given number that rests on this evidence. */
export function buildClaim(number: number, statement: string, evidence: readonly Evidence[]): Claim {
  return {
    id: `clm_${String(number).padStart(16, '0')}` as ClaimId,
    statement,
    type: 'reported fact',
    asOf: null,
    attribution: '',
    evidence: [...evidence],
    unconfirmed: [],
    createdAt: '2026-03-07T09:00:00.000Z',
    updatedAt: '2026-03-07T09:00:00.000Z',
  };
}
