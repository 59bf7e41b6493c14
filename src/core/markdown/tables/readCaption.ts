import type { PhrasingContent } from 'mdast';
import type { TableBlock } from '../../briefing/document.ts';
import type { BlockId } from '../../ids.ts';
import { readInlines } from '../inlines/readInlines.ts';
import type { Reading } from '../reading/reading.ts';
import { parseAttributes } from '../syntax/attributes.ts';
import { takePortionMark } from '../syntax/portionMark.ts';

interface ReadCaption extends Pick<TableBlock, 'caption' | 'marking'> {
  readonly id: BlockId;
}

/** What the caption of a table or image says: its words, a portion mark, and the name by which it is referred to. */
export function readCaption(nodes: readonly PhrasingContent[], reading: Reading, imageName?: string): ReadCaption {
  const { marking, rest } = takePortionMark(nodes, reading);
  const { name, words } = takeName(rest);
  const caption = readInlines(words, reading);
  const known = imageName ?? name;
  return {
    id: known === undefined ? reading.newId('blk') : reading.idOf(known),
    ...(marking === undefined ? {} : { marking }),
    ...(caption.length === 0 ? {} : { caption }),
  };
}

/** An empty span with an identifier in front, as we write it, or attributes behind, as filters for pandoc want it. */
function takeName(nodes: readonly PhrasingContent[]): {
  readonly name?: string;
  readonly words: readonly PhrasingContent[];
} {
  const [first, second, ...others] = nodes;
  if (first?.type === 'text' && first.value === '[]' && second?.type === 'attributes') {
    const { id } = parseAttributes(second.value);
    if (id !== undefined) return { name: id, words: others };
  }
  const last = nodes.at(-1);
  const before = nodes.at(-2);
  const id = last?.type === 'attributes' ? parseAttributes(last.value).id : undefined;
  if (id === undefined || before?.type !== 'text' || !/\s$/.test(before.value)) return { words: nodes };
  return { name: id, words: [...nodes.slice(0, -2), { ...before, value: before.value.trimEnd() }] };
}
