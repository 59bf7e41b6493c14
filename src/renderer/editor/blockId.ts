import { $getState, $setState, createState, type ElementNode } from 'lexical';
import { type BlockId, blockIdSchema } from '../../core/ids.ts';

/** Which block of the document a top-level element is. A copy of an element is another block. */
const blockIdState = createState('blockId', {
  parse: (value): BlockId | null => blockIdSchema.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

export function $getBlockId(element: ElementNode): BlockId | null {
  return $getState(element, blockIdState);
}

export function $setBlockId(element: ElementNode, id: BlockId | null): void {
  $setState(element, blockIdState, id);
}
