import styles from './SizePreview.module.css';

const COLUMNS = 8;
const ROWS = 6;

interface TableShape {
  readonly columns: number;
  readonly rows: number;
}

interface SizePreviewProps extends TableShape {
  readonly hasHeaderRow: boolean;
  readonly onPoint: (shape: TableShape) => void;
  readonly onPick: (shape: TableShape) => void;
}

/** The size of a table as one sees it; for the pointer, beside two fields that say the same. */
export function SizePreview({ columns, rows, hasHeaderRow, onPoint, onPick }: SizePreviewProps) {
  return (
    <div className={styles.preview} aria-hidden data-size-preview>
      {Array.from({ length: ROWS * COLUMNS }, (_, index) => {
        const shape = { columns: (index % COLUMNS) + 1, rows: Math.floor(index / COLUMNS) + 1 };
        const isIn = shape.columns <= columns && shape.rows <= rows;
        const look = isIn ? [styles.in, hasHeaderRow && shape.rows === 1 && styles.header] : [];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the two fields beside it are for the keyboard.
          <div
            role="presentation"
            key={`${shape.columns}×${shape.rows}`}
            className={[styles.cell, ...look].filter(Boolean).join(' ')}
            onPointerEnter={() => onPoint(shape)}
            onClick={() => onPick(shape)}
          />
        );
      })}
    </div>
  );
}
