import { memo } from 'react';
import { readerWords } from '../../words/readerWords.ts';
import { BlockView } from './BlockView.tsx';
import { firstOf, lastOf, piecesOf } from './blockPieces.ts';
import styles from './SourceTextView.module.css';
import { TableView } from './TableView.tsx';
import { areMarksAlike, marksWithin, type TextMarks } from './textMarks.ts';
import type { ReadBlock } from './useSourceText.ts';

interface RunViewProps {
  readonly run: number;
  readonly blocks: readonly ReadBlock[];
  /** The block before the run's first, to see whether a page begins with it. */
  readonly before: ReadBlock | undefined;
  readonly pages: readonly string[];
  readonly marks: TextMarks;
}

/** A run of blocks with the names of the pages that begin in it. Drawn again only when its blocks or the marks on them change. */
export const RunView = memo(
  function RunView({ run, blocks, before, pages, marks }: RunViewProps) {
    return (
      <div className={styles.run} data-run={run}>
        {piecesOf(blocks).map((piece, at, pieces) => {
          const { index, page } = firstOf(piece);
          const pieceBefore = pieces[at - 1];
          const previous = pieceBefore ? lastOf(pieceBefore) : before;
          const label = page !== null && page !== previous?.page ? pages[page] : undefined;
          return (
            <div key={index} className={styles.place}>
              {label !== undefined && label !== '' && (
                <PageSeparator label={readerWords.page(label)} isMoment={readerWords.isMoment(label)} />
              )}
              {piece.kind === 'block' ? (
                <BlockView block={piece.block} marks={marksWithin(marks, piece.block)} />
              ) : (
                <TableView rows={piece.rows} marks={marksWithin(marks, stretchOf(piece.rows))} />
              )}
            </div>
          );
        })}
      </div>
    );
  },
  (before, now) =>
    before.blocks === now.blocks &&
    before.before === now.before &&
    before.pages === now.pages &&
    areMarksAlike(marksOf(before), marksOf(now)),
);

function marksOf({ blocks, marks }: RunViewProps): TextMarks {
  return marksWithin(marks, stretchOf(blocks));
}

function stretchOf(blocks: readonly ReadBlock[]): { readonly start: number; readonly end: number } {
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
}

/** The label is drawn by the style sheet: text of ours must not get into a selection. */
function PageSeparator({ label, isMoment }: { readonly label: string; readonly isMoment: boolean }) {
  // biome-ignore lint/a11y/useSemanticElements: hr takes no label in front of its line
  return <div role="separator" aria-label={label} data-label={label} data-moment={isMoment} className={styles.page} />;
}
