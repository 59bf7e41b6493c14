import type { ReactNode, Ref } from 'react';
import type { TextRange } from '../../../../core/text/textRange.ts';
import styles from './SearchBox.module.css';

interface UnderlinesProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Lies under the field with the same text, unseen but for the lines under what could not be used: a field itself underlines all or nothing. */
export function Underlines({ ref, text, ranges }: UnderlinesProps) {
  if (ranges.length === 0) return null;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(at, start), <u key={start}>{text.slice(start, end)}</u>);
    at = end;
  }
  pieces.push(text.slice(at));
  return (
    <div ref={ref} aria-hidden dir="auto" className={styles.underlines}>
      {pieces}
    </div>
  );
}
