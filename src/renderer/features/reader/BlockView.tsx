import { memo } from 'react';
import styles from './BlockView.module.css';
import { SegmentViews } from './SegmentViews.tsx';
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
    const content = <SegmentViews block={block} marks={marks} />;
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
    if (block.kind === 'listItem') {
      return (
        <div {...shared} data-numbered={NUMBERED.test(block.text)}>
          {content}
        </div>
      );
    }
    return <div {...shared}>{content}</div>;
  },
  (before, now) => before.block === now.block && areMarksAlike(before.marks, now.marks),
);

/** `1.`, `(b)`, `2.3` or `iv)`: an item that begins with its number gets no bullet before it. */
const NUMBERED =
  /^(?:[([](?:\d{1,4}|\p{L}|[ivxlcdm]{1,6})[)\]]|(?:\d{1,4}(?:\.\d{1,3})*|\p{L}|[ivxlcdm]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+)\s/iu;
