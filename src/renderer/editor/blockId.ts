import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { type BlockId, blockIdSchema } from '../../core/ids.ts';

/** Which block of the document a top-level node is. A copy of a node is another block. */
const blockIdState = createState('blockId', {
  parse: (value): BlockId | null => blockIdSchema.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

export function $getBlockId(node: LexicalNode): BlockId | null {
  return $getState(node, blockIdState);
}

export function $setBlockId(node: LexicalNode, id: BlockId | null): void {
  $setState(node, blockIdState, id);
}
