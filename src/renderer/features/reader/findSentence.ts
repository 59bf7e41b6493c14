import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import type { SourceBlock } from '../../../core/source/sourceText.ts';
import { sentencesOf } from './sentencesOf.ts';

type Block = Pick<SourceBlock, 'kind' | 'start' | 'page'> & { readonly text: string };

/**
 * The first sentence at or after an offset (`by` 1), or the last one that ends at or before it (`by` -1), in blocks that stand in the order of
 * the text. White space around a sentence is no part of it. Headings and what is printed at the edge of every page are passed over, unless
 * there is nothing else. Undefined when there is none.
 */
export function findSentence(blocks: readonly Block[], offset: number, by: 1 | -1): TextPosition | undefined {
  const running = runningText(blocks);
  for (const block of by === 1 ? running : [...running].reverse()) {
    const isPassed = by === 1 ? block.start + block.text.length <= offset : block.start >= offset;
    if (isPassed) continue;
    const sentences = sentencesOf(block.text)
      .map(({ start, end }) => ({ start: block.start + start, end: block.start + end }))
      .filter(({ start, end }) => (by === 1 ? start >= offset : end <= offset));
    const found = by === 1 ? sentences[0] : sentences.at(-1);
    if (found) return found;
  }
  return undefined;
}

function runningText(blocks: readonly Block[]): readonly Block[] {
  const heads = pageHeadsOf(blocks);
  const running = blocks.filter((block) => block.kind !== 'heading' && !heads.has(block));
  return running.length > 0 ? running : blocks;
}

/** What stands at the edges of several pages, but for its numbers: running heads, page numbers. */
function pageHeadsOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const pages = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.page !== null) pages.set(block.page, [...(pages.get(block.page) ?? []), block]);
  }
  const edges = [...pages.values()]
    // A page of one block is all text, as is each moment of subtitles.
    .filter((page) => page.length > 1)
    .map((page) => new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)].filter(isLine)));
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const name of new Set([...edge].map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set(edges.flatMap((edge) => [...edge].filter((block) => (counts.get(nameOf(block)) ?? 0) > 1)));
}

/** Blocks at the head or foot of a page that may be no part of the text: a line, and the number of the page. */
const EDGE = 2;

const LINE = 120;

const isLine = ({ text }: Block): boolean => text.length <= LINE;

const nameOf = ({ text }: Block): string => text.replace(/\p{Nd}+/gu, '').trim();
