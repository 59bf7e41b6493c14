import { memo } from 'react';
import styles from './PdfPage.module.css';
import { type DrawnRun, MEASURED_SIZE, measureIn, type PageLayout } from './pageLayout.ts';

interface PageTextProps {
  readonly layout: PageLayout;
  readonly label: string;
  /** CSS pixels a point. */
  readonly scale: number;
}

/**
 * The source text of a page, unseen, where the page draws it. As in the text view each block's text content is exactly the block's text, so that
 * what is selected on the page is a passage of the source text, and nothing has to be guessed.
 */
export const PageText = memo(function PageText({ layout, label, scale }: PageTextProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page is no set of form fields
    <div role="group" aria-label={label} className={styles.text}>
      {layout.blocks.map(({ block, runs }) => (
        <div key={block.index} data-start={block.start} className={styles.block}>
          {runs.map((run) => (
            <RunText key={run.start} run={run} scale={scale} />
          ))}
        </div>
      ))}
    </div>
  );
});

function RunText({ run: { text, box }, scale }: { readonly run: DrawnRun; readonly scale: number }) {
  if (!box) return <span className={styles.unseen}>{text}</span>;
  const size = box.height * scale;
  const natural = (measureIn(box.font)(text) / MEASURED_SIZE) * size;
  const stretch = natural > 0 ? (box.width * scale) / natural : 1;
  return (
    <span
      dir={box.isRightToLeft ? 'rtl' : 'ltr'}
      className={styles.run}
      style={{
        left: box.left * scale,
        top: box.top * scale,
        fontSize: size,
        fontFamily: box.font,
        transform: `${box.angle === 0 ? '' : `rotate(${box.angle}rad) `}scaleX(${stretch})`,
      }}
    >
      {text}
    </span>
  );
}
