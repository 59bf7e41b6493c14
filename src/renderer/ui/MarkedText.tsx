import type { MarkedText as MarkedTextValue } from '../../shared/contract/markedText.ts';
import styles from './MarkedText.module.css';

/** Text with the stretches that matched a query set off. Direction follows the text. */
export function MarkedText({ text, marks }: MarkedTextValue) {
  return <bdi>{pieces(text, marks)}</bdi>;
}

function pieces(text: string, marks: MarkedTextValue['marks']) {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (start < at || end <= start) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
