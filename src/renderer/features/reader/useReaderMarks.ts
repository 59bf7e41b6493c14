import { useMemo } from 'react';
import type { Excerpt, TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { openSourceAt, useDesk } from '../../desk/deskStore.ts';
import type { TextMarks } from './textMarks.ts';

/** The places in this source of the words that the library is searched for. */
export interface ReaderHits {
  readonly total: number;
  /** There are more than are marked. */
  readonly isTruncated: boolean;
  /** The one the reader was sent to, counted from 1; 0 when it was sent elsewhere. */
  readonly index: number;
  /** Goes to the next or the previous one, round at the ends. */
  readonly step: (by: 1 | -1) => void;
}

const none: readonly never[] = [];

/** Everything that is marked in the source: its excerpts, and the hits of what is being searched for. */
export function useReaderMarks(sourceId: SourceId): { readonly marks: TextMarks; readonly hits: ReaderHits } {
  const query = useDesk((state) => state.query.trim());
  const selectedExcerptId = useDesk((state) => state.selectedExcerptId);
  const sentTo = useDesk((state) => state.destination?.position?.start);
  const excerpts: readonly Excerpt[] = useRead('excerpts.list', { sourceId }).data ?? none;
  const found = useRead('sourceTexts.findMatches', { sourceId, query }, { enabled: query !== '' });
  const matches: readonly TextPosition[] = (query === '' ? undefined : found.data?.matches) ?? none;

  const index = matches.findIndex(({ start }) => start === sentTo);
  const currentHit = matches[index] ?? null;
  const marks = useMemo(
    () => ({ excerpts, selectedExcerptId, hits: matches, currentHit }),
    [excerpts, selectedExcerptId, matches, currentHit],
  );
  const step = (by: 1 | -1) => {
    const start = index < 0 && by < 0 ? 0 : index;
    const position = matches[(start + by + matches.length) % matches.length];
    if (position) openSourceAt({ sourceId, position });
  };
  return {
    marks,
    hits: { total: matches.length, isTruncated: found.data?.truncated ?? false, index: index + 1, step },
  };
}
