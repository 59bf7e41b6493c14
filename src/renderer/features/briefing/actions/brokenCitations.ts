import type { CitationCluster } from '../../../../core/citation/citationMarks.ts';
import { shortForm } from '../../../../core/citation/shortForm.ts';
import type { SourceId } from '../../../../core/ids.ts';
import type { CitationState } from '../draft/followCitations.ts';

export interface BrokenCitation {
  /** From 1, in reading order. */
  readonly number: number;
  /** The sources that are not in the library, as far as they are still known. */
  readonly sources: string;
}

/** The citations that name a source which is not in the library, those in footnotes included. */
export function brokenCitations(
  citations: readonly CitationCluster[],
  { missing, known }: Pick<CitationState, 'missing' | 'known'>,
): readonly BrokenCitation[] {
  const nameOf = (id: SourceId) => {
    const parts = known.get(id);
    return parts === undefined ? id : shortForm(parts);
  };
  return citations.flatMap((citation, index) => {
    const gone = citation.items.filter((item) => missing.has(item.sourceId));
    return gone.length === 0
      ? []
      : [{ number: index + 1, sources: gone.map((item) => nameOf(item.sourceId)).join(', ') }];
  });
}
