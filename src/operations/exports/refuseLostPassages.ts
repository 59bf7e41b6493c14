import { BriefingError } from '../../core/errors.ts';
import { barsExport } from '../../core/excerpt/barsExport.ts';
import type { BriefingId } from '../../core/ids.ts';
import type { DriftedCitation } from '../../shared/contract/driftedCitation.ts';
import type { OpenedLibrary } from '../host.ts';
import { quoted } from '../recordChange.ts';
import { runIn } from '../runIn.ts';

/**
 * Throws `export-passage-lost` where a briefing rests on a passage that no longer stands in its source, unless an analyst keeps it as
 * one of an earlier version. What else does not stand as it was taken is the answer, for whoever exports to be told.
 */
export async function refuseLostPassages(library: OpenedLibrary, briefingId: BriefingId): Promise<DriftedCitation[]> {
  const drifted = await runIn(library, 'exports.findDrift', { briefingId });
  const lost = drifted.filter(({ excerpt }) => barsExport(excerpt));
  const [first] = lost;
  if (first === undefined) return drifted;
  const others = lost.length === 1 ? '' : ` So ${lost.length === 2 ? 'is 1 other' : `are ${lost.length - 1} others`}.`;
  const message = `Nothing was exported: ${quoted(first.excerpt.quote.exact)}, cited from ${quoted(first.sourceTitle)}, is not in version ${first.newest} of it.${others} Take another passage, or keep it as one of version ${first.excerpt.version}.`;
  throw new BriefingError('export-passage-lost', message, {
    quote: first.excerpt.quote.exact,
    title: first.sourceTitle,
    version: first.excerpt.version,
    newest: first.newest,
    lost: lost.length,
  });
}
