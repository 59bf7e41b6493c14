import type { Evidence } from '../../core/claim/claim.ts';
import { BriefingError } from '../../core/errors.ts';
import type { ReadableDb } from '../../library/database.ts';
import { existingExcerpt } from '../existing.ts';

/** Throws `excerpt-not-found` for evidence that is not in the library, `input-invalid` for a passage named twice. */
export function refuseUnsoundEvidence(db: ReadableDb, evidence: readonly Evidence[]): void {
  const seen = new Set<string>();
  for (const { excerptId } of evidence) {
    existingExcerpt(db, excerptId);
    if (seen.has(excerptId)) {
      const reason = 'A passage can support, contradict or be context to a claim, but only one of these';
      throw new BriefingError('input-invalid', `evidence: ${reason}.`, { field: 'evidence', reason, excerptId });
    }
    seen.add(excerptId);
  }
}
