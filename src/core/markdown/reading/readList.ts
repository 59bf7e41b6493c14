import type { List, ListItem as ListItemNode } from 'mdast';
import { type Block, DEEPEST_INDENT, type Inline, type ListItem } from '../../briefing/document.ts';
import { isNumberedList } from '../../briefing/documentRules.ts';
import { joinInlines } from '../../briefing/joinInlines.ts';
import { numberFormats } from '../../docx/blocks/listLevels.ts';
import { readInlines } from '../inlines/readInlines.ts';
import { takePortionMark } from '../syntax/portionMark.ts';
import { phraseLines } from './phraseLines.ts';
import type { Reading } from './reading.ts';

type ListBlock = Extract<Block, { readonly kind: 'list' }>;

/** A list with everything nested in it, as the flat list of a document. */
export function readList(node: List, reading: Reading): ListBlock {
  const items = readItems(node, 0, reading, new Set());
  const ordered = isNumberedList(items);
  const start = ordered && node.ordered ? startOf(node, reading) : 1;
  // A list with brackets is one of its own, as in pandoc; what it begins with was said.
  const isSaid = start > 1 || (start === 1 && ordered && hasBracket(node, reading));
  if (start > LARGEST_START || start < 1)
    reading.report(node.position?.start.line ?? 1, `A list that starts at ${start} is numbered from 1.`);
  return {
    kind: 'list',
    id: reading.newId('blk'),
    ...(isSaid && start <= LARGEST_START ? { start } : {}),
    items: items.map((item) => (item.indent === 0 ? { ...item, ordered } : item)),
  };
}

/** Examples are numbered on through the whole file. */
function startOf({ mark, start, children }: List, reading: Reading): number {
  return mark?.numbering === 'example' ? reading.countExamples(children.length) : (start ?? 1);
}

function hasBracket({ mark, position }: List, { source }: Reading): boolean {
  if (mark !== undefined) return mark.delimiter !== '.';
  const { line = 0, column = 0 } = position?.start ?? {};
  return /^\d+\)/.test((source[line - 1] ?? '').slice(column - 1));
}

/** Word's own limit, about. */
const LARGEST_START = 32_000;

/** @param said the marks that were named in this list */
function readItems(node: List, depth: number, reading: Reading, said: Set<string>): ListItem[] {
  const line = node.position?.start.line ?? 1;
  nameMark(node, depth, reading, said);
  const start = node.start ?? 1;
  if (node.ordered && start !== 1 && depth > 0) {
    reading.report(line, `A list within a list that starts at ${start} is numbered from 1.`);
  }
  if (depth > DEEPEST_INDENT) {
    reading.report(line, `A list deeper than ${DEEPEST_INDENT + 1} levels stands at the deepest.`);
  }
  return node.children.flatMap((item) => readItem(item, node.ordered ?? false, depth, reading, said));
}

/** A list is printed as every list of its depth is; other marks are named once for each list with all that is in it. */
function nameMark({ mark, position }: List, depth: number, reading: Reading, said: Set<string>): void {
  if (mark === undefined || mark.numbering === 'auto') return;
  if (mark.delimiter === '.' && mark.numbering === numberFormats[depth % numberFormats.length]) return;
  const kind = `${mark.numbering} ${mark.delimiter} ${depth}`;
  if (said.has(kind)) return;
  said.add(kind);
  reading.report(
    position?.start.line ?? 1,
    `The list marked “${mark.written}” is printed with the numbers of the document: 1., below it a., then i.`,
  );
}

/**
 * An item whose content begins with a list has no text of its own and is none: `- - deeper` is one item, a level down. Text
 * behind a nested list joins the text before it: as an item of its own it would be counted.
 */
function readItem(
  node: ListItemNode,
  ordered: boolean,
  depth: number,
  reading: Reading,
  said: Set<string>,
): ListItem[] {
  noteTask(node, reading);
  const isLevelOnly = node.children[0]?.type === 'list';
  const text = node.children.filter((child) => child.type !== 'list');
  const nested = node.children.flatMap((child) =>
    child.type === 'list' ? readItems(child, depth + 1, reading, said) : [],
  );
  const behind = node.children
    .slice(node.children.findIndex((child) => child.type === 'list'))
    .find((child) => child.type !== 'list');
  if (nested.length > 0 && behind !== undefined) {
    reading.report(
      behind.position?.start.line ?? 1,
      'Text behind a nested list stands before it now, in the item that the list is in.',
    );
  }
  if (isLevelOnly && text.length === 0) return nested;
  return [{ indent: Math.min(depth, DEEPEST_INDENT), ordered, ...contentOfItem(text, reading) }, ...nested];
}

function contentOfItem(children: ListItemNode['children'], reading: Reading): Pick<ListItem, 'marking' | 'inlines'> {
  const [first, ...others] = phraseLines(children, 'a list item', reading);
  const { marking, rest } = takePortionMark(first ?? [], reading);
  const inlines = (first === undefined ? [] : [rest, ...others]).flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
    ...readInlines(line, reading),
  ]);
  return { ...(marking === undefined ? {} : { marking }), inlines: joinInlines(inlines) };
}

function noteTask({ children: [first] }: ListItemNode, reading: Reading): void {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (text?.type !== 'text' || !/^\[[ xX]\] /.test(text.value)) return;
  reading.report(text.position?.start.line ?? 1, 'The box of a task is kept as text.');
}

/** Two lists of one kind with nothing between them are one list to a reader, unless the second begins its numbers anew. */
export function joinTouchingLists(read: readonly ReadBlock[]): Block[] {
  const joined: Block[] = [];
  for (const { block, startsAnew } of read) {
    const last = joined.at(-1);
    if (block.kind !== 'list' || last?.kind !== 'list' || isNumberedList(block.items) !== isNumberedList(last.items)) {
      joined.push(block);
      continue;
    }
    if (startsAnew && isNumberedList(block.items)) {
      joined.push({ ...block, start: block.start ?? 1 });
      continue;
    }
    joined[joined.length - 1] = { ...last, items: alikeOutside([...last.items, ...block.items]) };
  }
  return joined;
}

/** A block, and of a list whether it is one with numbers: these begin anew then. */
export interface ReadBlock {
  readonly block: Block;
  readonly startsAnew: boolean;
}

function alikeOutside(items: readonly ListItem[]): ListItem[] {
  const ordered = isNumberedList(items);
  return items.map((item) => (item.indent === 0 ? { ...item, ordered } : item));
}
