import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { ExcerptId } from '../../../core/ids.ts';
import type { PlacedExcerpt } from './placedExcerpts.ts';

/** What is marked in a source text. */
export interface TextMarks {
  readonly excerpts: readonly PlacedExcerpt[];
  readonly selectedExcerptId: ExcerptId | null;
  /** Places of the search's words, in order. */
  readonly hits: readonly TextPosition[];
  readonly currentHit: TextPosition | null;
}

/** The marks that touch a stretch of the text, so that the rest need not be drawn again when others change. */
export function marksWithin(marks: TextMarks, stretch: TextPosition): TextMarks {
  const touches = ({ start, end }: TextPosition) => start < stretch.end && end > stretch.start;
  const excerpts = marks.excerpts.filter(({ position }) => touches(position));
  return {
    excerpts,
    selectedExcerptId: excerpts.some(({ id }) => id === marks.selectedExcerptId) ? marks.selectedExcerptId : null,
    hits: marks.hits.filter(touches),
    currentHit: marks.currentHit && touches(marks.currentHit) ? marks.currentHit : null,
  };
}

/** Whether two sets of marks look the same. */
export function areMarksAlike(a: TextMarks, b: TextMarks): boolean {
  return (
    a.selectedExcerptId === b.selectedExcerptId &&
    a.currentHit?.start === b.currentHit?.start &&
    a.excerpts.length === b.excerpts.length &&
    a.excerpts.every(
      ({ id, isChanged }, index) => id === b.excerpts[index]?.id && isChanged === b.excerpts[index]?.isChanged,
    ) &&
    a.hits.length === b.hits.length &&
    a.hits.every((hit, index) => hit.start === b.hits[index]?.start && hit.end === b.hits[index]?.end)
  );
}
