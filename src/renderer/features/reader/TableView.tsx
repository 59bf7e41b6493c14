import { memo, useLayoutEffect, useRef, useState } from 'react';
import { readerWords } from '../../words/readerWords.ts';
import { cellsOf } from './blockSegments.ts';
import { SegmentViews } from './SegmentViews.tsx';
import styles from './TableView.module.css';
import { areMarksAlike, marksWithin, type TextMarks } from './textMarks.ts';
import type { ReadBlock } from './useSourceText.ts';

interface TableViewProps {
  readonly rows: readonly ReadBlock[];
  readonly marks: TextMarks;
}

/**
 * Rows of a source's table with their columns aligned. Each row is a block whose text content is exactly the block's text, tabs included; a tab
 * stands at the end of its cell, where it takes no room. Which rows are headings is not known of a source.
 */
export const TableView = memo(
  function TableView({ rows, marks }: TableViewProps) {
    const isNumeric = numericColumns(rows);
    const { scroller, overflows } = useOverflow();
    return (
      <div
        ref={scroller}
        className={styles.scroller}
        // What scrolls must be reached by keyboard; what does not would only be one stop more.
        {...(overflows && { role: 'group', tabIndex: 0, 'aria-label': readerWords.wideTable })}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a table element would put rows of its own into a selection */}
        <div role="table" dir="auto" className={styles.table}>
          {rows.map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: it is read, not acted on
            <div key={row.index} role="row" data-start={row.start} className={styles.row}>
              {cellsOf(row).map((cell, column) => (
                // biome-ignore lint/a11y/useSemanticElements: as above
                <span key={cell.start} role="cell" className={styles.cell} data-number={isNumeric(column)}>
                  <SegmentViews block={cell} marks={marksWithin(marks, { start: cell.start, end: endOf(cell) })} />
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
    );
  },
  (before, now) => {
    const isSameRows = before.rows.length === now.rows.length && before.rows.every((row, at) => row === now.rows[at]);
    return isSameRows && areMarksAlike(before.marks, now.marks);
  },
);

/** Whether the table is wider than its place at the moment. */
function useOverflow() {
  const scroller = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { scroller, overflows };
}

function endOf({ start, text }: { readonly start: number; readonly text: string }): number {
  return start + text.length;
}

/** The columns that hold numbers: they stand at the end of their cells, with what stands above them, so that digits can be compared. */
function numericColumns(rows: readonly ReadBlock[]): (column: number) => boolean {
  const cells = rows.map((row) => row.text.split('\t'));
  const count = (column: number, has: (text: string) => boolean) =>
    cells.filter((row) => has((row[column] ?? '').trim())).length;
  return (column) => count(column, isNumber) * 2 > count(column, (text) => text !== '');
}

function isNumber(text: string): boolean {
  return /^[\p{Sc}+−–-]*\s?\p{Nd}[\p{Nd}\s.,'’٫٬]*%?$/u.test(text);
}
