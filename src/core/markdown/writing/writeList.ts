import type { Block, ListItem } from '../../briefing/document.ts';
import { isNumberedList } from '../../briefing/documentRules.ts';
import { EMPTY_COMMENT } from '../syntax/emptyComment.ts';
import { writePortionMark } from '../syntax/portionMark.ts';
import { type Writing, writeInlines } from './writeInlines.ts';

interface Level {
  readonly ordered: boolean;
  readonly delimiter: '.' | ')';
  count: number;
  /** Blanks before what stands in an item. */
  width: number;
}

/** An item below a level that has no item of its own follows the marks of both: `- - deeper`. */
export function writeList(
  { items, start = 1 }: Extract<Block, { readonly kind: 'list' }>,
  writing: Writing,
  delimiter: '.' | ')',
): string {
  const levels: Level[] = [];
  const outerOrdered = isNumberedList(items);
  const lines = items.map((item, index) => {
    levels.length = Math.min(levels.length, item.indent + 1);
    const known = levels[item.indent];
    const opened = known === undefined ? levels.length : item.indent;
    if (known !== undefined && known.ordered !== item.ordered) levels.length = item.indent;
    for (let depth = levels.length; depth <= item.indent; depth++) {
      const ordered = depth === item.indent ? item.ordered : orderAt(items, index, depth, outerOrdered);
      const isOuter = depth === 0;
      levels.push({ ordered, delimiter: isOuter ? delimiter : '.', count: isOuter ? start - 1 : 0, width: 0 });
    }
    const indent = levels.slice(0, opened).reduce((sum, { width }) => sum + width, 0);
    const marks = levels.slice(opened).map(nextMark).join('');
    const content = writeItem(item, writing) || EMPTY_COMMENT;
    return `${' '.repeat(indent)}${marks}${content.replaceAll('\n', `\n${' '.repeat(indent + marks.length)}`)}`;
  });
  return lines.join('\n');
}

const writeItem = ({ marking, inlines }: ListItem, writing: Writing): string =>
  `${writePortionMark(marking)}${writeInlines(inlines, 'line', writing)}`.trimEnd();

/** Whether a level without an item yet is numbered: as its next item is. */
function orderAt(items: readonly ListItem[], index: number, depth: number, outerOrdered: boolean): boolean {
  if (depth === 0) return outerOrdered;
  const next = items.slice(index).find(({ indent }) => indent <= depth);
  return next?.indent === depth && next.ordered;
}

function nextMark(level: Level): string {
  const mark = level.ordered ? `${++level.count}${level.delimiter} ` : '- ';
  level.width = mark.length;
  return mark;
}
