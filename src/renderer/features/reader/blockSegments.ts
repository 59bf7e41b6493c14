import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { ExcerptId } from '../../../core/ids.ts';

/** A stretch of a block's text that is marked alike throughout. */
export interface Segment {
  readonly text: string;
  /** UTF-16 offset in the source text. */
  readonly start: number;
  /** The shortest excerpt over it: the one a click means. */
  readonly excerptId: ExcerptId | null;
  /** The passage reads differently than it was taken. */
  readonly isChanged: boolean;
  readonly isSelected: boolean;
  readonly isHit: boolean;
  readonly isCurrentHit: boolean;
}

interface Marks {
  readonly excerpts: readonly {
    readonly id: ExcerptId;
    readonly position: TextPosition;
    readonly isChanged?: boolean;
  }[];
  readonly selectedExcerptId: ExcerptId | null;
  /** Places of the search's words, in order. */
  readonly hits: readonly TextPosition[];
  readonly currentHit: TextPosition | null;
}

interface BlockText {
  /** UTF-16 offset in the source text. */
  readonly start: number;
  readonly text: string;
}

/** Cuts a block's text where marks begin and end. The texts of the segments, put together, are the block's text. */
export function segmentsOf(block: BlockText, marks: Marks): readonly Segment[] {
  const end = block.start + block.text.length;
  const touches = (position: TextPosition) => position.start < end && position.end > block.start;
  const excerpts = marks.excerpts.filter(({ position }) => touches(position));
  const hits = marks.hits.filter(touches);
  const cuts = new Set([block.start, end]);
  for (const position of [...excerpts.map((excerpt) => excerpt.position), ...hits]) {
    cuts.add(Math.max(position.start, block.start));
    cuts.add(Math.min(position.end, end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const stop = ordered[index + 1] ?? end;
    const covers = (position: TextPosition) => position.start <= start && position.end >= stop;
    const over = excerpts.filter(({ position }) => covers(position));
    const hit = hits.find(covers);
    return {
      text: block.text.slice(start - block.start, stop - block.start),
      start,
      excerptId: shortest(over)?.id ?? null,
      isChanged: shortest(over)?.isChanged ?? false,
      isSelected: over.some(({ id }) => id === marks.selectedExcerptId),
      isHit: hit !== undefined,
      isCurrentHit: hit !== undefined && hit.start === marks.currentHit?.start,
    };
  });
}

/**
 * The cells of a table's row, which tabs part. Each but the last keeps its tab at its end: put together, the cells are the row's text, because
 * selections are read back by counting characters.
 */
export function cellsOf({ start, text }: BlockText): readonly BlockText[] {
  let from = start;
  return text.split(/(?<=\t)/).map((cell) => {
    const begin = from;
    from += cell.length;
    return { start: begin, text: cell };
  });
}

function shortest(excerpts: Marks['excerpts']): Marks['excerpts'][number] | undefined {
  const length = ({ start, end }: TextPosition) => end - start;
  return [...excerpts].sort((a, b) => length(a.position) - length(b.position))[0];
}
