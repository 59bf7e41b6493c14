import { createHash } from 'node:crypto';
import type { ExtractionOutcome } from '../core/importing/extraction.ts';
import { foldedTextOf } from '../core/source/nearCopies/foldedTextOf.ts';

/**
 * With the hash by which the library knows the same text under other bytes: here it is worked out beside others, there one after the
 * other. A very long text is left to the library, since nothing could be said of progress meanwhile.
 */
export function withFoldedHash(outcome: ExtractionOutcome): ExtractionOutcome {
  if (!outcome.ok || outcome.extracted.text.length > LONGEST) return outcome;
  const folded = foldedTextOf(outcome.extracted.text);
  const foldedSha256 = folded === null ? null : createHash('sha256').update(folded, 'utf8').digest('hex');
  return { ok: true, extracted: { ...outcome.extracted, foldedSha256 } };
}

/** UTF-16 code units; a second's work. */
const LONGEST = 10_000_000;
