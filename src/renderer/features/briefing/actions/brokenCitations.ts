import type { Citation } from '../../../../core/citation/citation.ts';
import type { SourceId } from '../../../../core/ids.ts';

export interface BrokenCitation {
  /** From 1, in reading order. */
  readonly number: number;
  /** The ids of the sources that are not in the library. */
  readonly text: string;
}

/** The citations that name a source which is not in the library. */
export function brokenCitations(citations: readonly Citation[], missing: ReadonlySet<SourceId>): readonly BrokenCitation[] {
  return citations.flatMap((citation, index) => {
    const gone = citation.items.filter((item) => missing.has(item.sourceId));
    return gone.length === 0 ? [] : [{ number: index + 1, text: gone.map((item) => item.sourceId).join(', ') }];
  });
}
