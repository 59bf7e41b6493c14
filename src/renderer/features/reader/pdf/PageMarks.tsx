import { memo } from 'react';
import type { TextPosition } from '../../../../core/excerpt/excerpt.ts';
import { areMarksAlike, type TextMarks } from '../textMarks.ts';
import styles from './PdfPage.module.css';
import type { PageLayout, RunBox } from './pageLayout.ts';
import { boxesOf } from './pageMarks.ts';

interface PageMarksProps {
  readonly layout: PageLayout;
  /** Those that touch the page. */
  readonly marks: TextMarks;
  readonly scale: number;
}

/** Excerpts and hits as boxes over the page. The words themselves are in the text above them. */
export const PageMarks = memo(
  function PageMarks({ layout, marks, scale }: PageMarksProps) {
    const boxes = (position: TextPosition) =>
      boxesOf(layout, position).map((box) => ({ key: `${box.left} ${box.top}`, style: placeOf(box, scale) }));
    return (
      <div className={styles.marks} aria-hidden>
        {marks.excerpts.map((excerpt) =>
          boxes(excerpt.position).map(({ key, style }) => (
            <mark
              key={`${excerpt.id} ${key}`}
              className={styles.excerpt}
              data-excerpt={excerpt.id}
              data-lit={excerpt.id === marks.selectedExcerptId}
              style={style}
            />
          )),
        )}
        {marks.hits.map((hit) =>
          boxes(hit).map(({ key, style }) => (
            <mark
              key={`${hit.start} ${key}`}
              className={styles.hit}
              data-current={hit.start === marks.currentHit?.start}
              style={style}
            />
          )),
        )}
      </div>
    );
  },
  (before, now) => before.layout === now.layout && before.scale === now.scale && areMarksAlike(before.marks, now.marks),
);

function placeOf({ left, top, width, height, angle }: RunBox, scale: number) {
  return {
    left: left * scale,
    top: top * scale,
    width: width * scale,
    height: height * scale,
    ...(angle === 0 ? {} : { transform: `rotate(${angle}rad)` }),
  };
}
