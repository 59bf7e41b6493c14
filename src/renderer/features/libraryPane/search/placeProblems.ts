import type { TextRange } from '../../../../core/text/textRange.ts';
import type { SearchProblems } from '../list/sourceRows.ts';
import { joinQuery, type SplitQuery } from './splitQuery.ts';

export interface PlacedProblems {
  /** By the number of the chip. */
  readonly ofChips: ReadonlyMap<number, string>;
  /** Stretches of the text, in order and apart. */
  readonly inText: readonly TextRange[];
}

/** Where in the field the problems of a query stand. Their offsets count from the query's first character that is no space. */
export function placeProblems(split: SplitQuery, problems: SearchProblems): PlacedProblems {
  const query = joinQuery(split);
  const lead = query.length - query.trimStart().length;
  const ofChips = new Map<number, string>();
  const inText: TextRange[] = [];
  const textStart = query.length - split.text.length;
  for (const { start, end, message } of problems) {
    let at = 0;
    for (const [index, chip] of split.chips.entries()) {
      if (start + lead < at + chip.length && end + lead > at) ofChips.set(index, message);
      at += chip.length + 1;
    }
    const from = Math.max(start + lead - textStart, inText.at(-1)?.end ?? 0);
    const to = Math.min(end + lead - textStart, split.text.length);
    if (from < to) inText.push({ start: from, end: to });
  }
  return { ofChips, inText };
}
