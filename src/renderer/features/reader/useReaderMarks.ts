import { useMemo } from 'react';
import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import { useRead } from '../../bridge/useRead.ts';
import { useDesk } from '../../desk/deskStore.ts';
import type { PlacedExcerpt } from './placedExcerpts.ts';
import { stepTo } from './readerTrail.ts';
import type { TextMarks } from './textMarks.ts';

/** The places in this source of what is looked for: in the find bar, else in the library's search. */
export interface ReaderHits {
  readonly total: number;
  /** There are more than are marked. */
  readonly isTruncated: boolean;
  /** The one the reader was sent to, counted from 1; 0 when it was sent elsewhere. */
  readonly index: number;
  readonly isPending: boolean;
  /** Goes to the next or the previous one, round at the ends; when at none, from this place in the text. */
  readonly step: (by: 1 | -1, from: number) => void;
}

const none: readonly never[] = [];

/** The text that is read: of which source, with the excerpts that stand in it, undefined until they are read. */
interface ReaderText {
  readonly sourceId: SourceId;
  readonly excerpts: readonly PlacedExcerpt[] | undefined;
  /** Undefined: the newest. */
  readonly version: number | undefined;
}

/**
 * Everything that is marked in the text: its excerpts and the hits.
 * @param sought the words or phrase of the find bar, as a query; null while it is closed
 */
export function useReaderMarks(
  { sourceId, excerpts, version }: ReaderText,
  sought: string | null,
): {
  readonly marks: TextMarks;
  readonly hits: ReaderHits;
} {
  const searched = useDesk((state) => state.query.trim());
  const query = sought ?? searched;
  const selectedExcerptId = useDesk((state) => state.selectedExcerptId);
  const sentTo = useDesk((state) => state.destination?.position?.start);
  const of = version === undefined ? { sourceId } : { sourceId, version };
  const found = useRead('sourceTexts.findMatches', { ...of, query }, { enabled: query !== '', keepPrevious: true });
  const matches: readonly TextPosition[] = (query === '' ? undefined : found.data?.matches) ?? none;

  const index = matches.findIndex(({ start }) => start === sentTo);
  const currentHit = matches[index] ?? null;
  const marks = useMemo(
    () => ({ excerpts: excerpts ?? none, selectedExcerptId, hits: matches, currentHit }),
    [excerpts, selectedExcerptId, matches, currentHit],
  );
  return {
    marks,
    hits: {
      total: matches.length,
      isTruncated: (query !== '' && found.data?.truncated) ?? false,
      index: index + 1,
      isPending: query !== '' && (found.isPending || found.isPlaceholderData),
      step: (by, from) => {
        const position = index < 0 ? nearest(matches, from, by) : matches.at((index + by) % matches.length);
        if (position) stepTo({ ...of, position });
      },
    },
  };
}

/** The first match at or after a place, or the last one before it; round at the ends. */
function nearest(matches: readonly TextPosition[], from: number, by: 1 | -1): TextPosition | undefined {
  if (by === 1) return matches.find(({ start }) => start >= from) ?? matches[0];
  return matches.findLast(({ start }) => start < from) ?? matches.at(-1);
}
