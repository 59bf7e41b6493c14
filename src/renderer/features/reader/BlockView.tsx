import { memo } from 'react';
import styles from './BlockView.module.css';
import { type Segment, segmentsOf } from './blockSegments.ts';
import { areMarksAlike, type TextMarks } from './textMarks.ts';
import type { ReadBlock } from './useSourceText.ts';

interface BlockViewProps {
  readonly block: ReadBlock;
  /** Those that touch the block. */
  readonly marks: TextMarks;
}

const headings = ['h3', 'h4', 'h5', 'h6'] as const;

/**
 * A block of a source text. Its text content is exactly the block's text, because selections are read back by counting characters.
 */
export const BlockView = memo(
  function BlockView({ block, marks }: BlockViewProps) {
    const content = segmentsOf(block, marks).map((segment) => <SegmentView key={segment.start} segment={segment} />);
    const shared = {
      'data-start': block.start,
      dir: 'auto',
      className: `${styles.block} ${styles[block.kind]}`,
    } as const;
    if (block.kind === 'heading') {
      // The reader's own title is the level above: the text's headings begin below it.
      const Heading = headings[Math.min(block.level ?? 1, headings.length) - 1] ?? 'h6';
      return (
        <Heading {...shared} data-level={block.level ?? 1}>
          {content}
        </Heading>
      );
    }
    return <div {...shared}>{content}</div>;
  },
  (before, now) => before.block === now.block && areMarksAlike(before.marks, now.marks),
);

function SegmentView({ segment }: { readonly segment: Segment }) {
  const { text, excerptId, isSelected, isHit, isCurrentHit } = segment;
  const hit = isHit ? (
    <mark className={styles.hit} data-current={isCurrentHit}>
      {text}
    </mark>
  ) : (
    text
  );
  if (excerptId === null) return hit;
  return (
    <mark className={styles.excerpt} data-excerpt={excerptId} data-lit={isSelected}>
      {hit}
    </mark>
  );
}
