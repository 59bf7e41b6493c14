import styles from './BlockView.module.css';
import { type Segment, segmentsOf } from './blockSegments.ts';
import type { TextMarks } from './textMarks.ts';

interface SegmentViewsProps {
  readonly block: { readonly start: number; readonly text: string };
  readonly marks: TextMarks;
}

/** A stretch of text with its excerpts and hits marked; its text content is exactly the text. */
export function SegmentViews({ block, marks }: SegmentViewsProps) {
  return segmentsOf(block, marks).map((segment) => <SegmentView key={segment.start} segment={segment} />);
}

function SegmentView({ segment }: { readonly segment: Segment }) {
  const { text, excerptId, isChanged, isSelected, isHit, isCurrentHit } = segment;
  const hit = isHit ? (
    <mark className={styles.hit} data-current={isCurrentHit}>
      {text}
    </mark>
  ) : (
    text
  );
  if (excerptId === null) return hit;
  return (
    <mark
      className={styles.excerpt}
      data-excerpt={excerptId}
      data-lit={isSelected}
      data-changed={isChanged || undefined}
    >
      {hit}
    </mark>
  );
}
