import { ListExtension, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, RichTextExtension } from '@lexical/rich-text';
import {
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $hasUpdateTag,
  $isElementNode,
  $isRootNode,
  defineExtension,
  type ElementNode,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
  safeCast,
} from 'lexical';
import type { BlockId, CitationId } from '../../core/ids.ts';
import { $getBlockId, $setBlockId } from './blockId.ts';
import {
  $getCitationId,
  $getCitationItems,
  $isCitationNode,
  $setCitationId,
  CitationNode,
} from './citations/citationNode.ts';
import { LOAD_TAG, replacedEverything } from './editorTags.ts';

export interface IdentityConfig {
  readonly newBlockId: () => BlockId;
  readonly newCitationId: () => CitationId;
}

/**
 * Every block and every citation has an id that nothing else in the document has. Splitting and copying make new ids; cutting
 * and pasting, dragging and undoing keep the old ones, because an id that this document knew and that is free again goes to
 * whatever brings it back. An id from elsewhere is never taken over.
 */
export const IdentityExtension = defineExtension({
  name: 'briefdesk/identity',
  config: safeCast<IdentityConfig>({ newBlockId: missing, newCitationId: missing }),
  dependencies: [RichTextExtension, ListExtension],
  nodes: () => [CitationNode],
  build: (_editor, { newBlockId, newCitationId }) => ({
    blocks: createIdKeeper<BlockId, ElementNode>({
      $read: $getBlockId,
      $write: $setBlockId,
      $isBearer: (node): node is ElementNode => $isElementNode(node) && $isRootNode(node.getParent()),
      newId: newBlockId,
    }),
    citations: createIdKeeper<CitationId, CitationNode>({
      $read: $getCitationId,
      $write: $setCitationId,
      $isBearer: (node): node is CitationNode => $isCitationNode(node) && node.isAttached(),
      newId: newCitationId,
    }),
  }),
  register(editor, _config, state) {
    const { blocks, citations } = state.getOutput();
    return mergeRegister(
      ...[ParagraphNode, HeadingNode, QuoteNode, ListNode].map((kind) =>
        editor.registerNodeTransform<ElementNode>(kind, (node) => blocks.$settle(node)),
      ),
      editor.registerNodeTransform(CitationNode, (node) => {
        // Only a damaged clipboard makes one: what says nothing about its sources is plain text.
        if ($getCitationItems(node).length === 0) node.replace($createTextNode(node.getTextContent()));
        else citations.$settle(node);
      }),
      editor.registerUpdateListener((update) => {
        if (!replacedEverything(update)) return;
        update.editorState.read(() => {
          for (const block of $getRoot().getChildren()) blocks.$recall(block);
          for (const node of update.editorState._nodeMap.values()) citations.$recall(node);
        });
      }),
    );
  },
});

interface IdAccess<Id, Bearer extends LexicalNode> {
  readonly $read: (node: Bearer) => Id | null;
  readonly $write: (node: Bearer, id: Id) => void;
  readonly $isBearer: (node: LexicalNode) => node is Bearer;
  readonly newId: () => Id;
}

/** Remembers which node holds an id, and settles who keeps it when two claim it: the one that had it first. */
function createIdKeeper<Id, Bearer extends LexicalNode>({ $read, $write, $isBearer, newId }: IdAccess<Id, Bearer>) {
  const holders = new Map<Id, NodeKey>();

  function $isHeldByAnother(id: Id, key: NodeKey): boolean {
    const holderKey = holders.get(id);
    if (holderKey === undefined || holderKey === key) return false;
    const holder = $getNodeByKey(holderKey);
    return holder !== null && $isBearer(holder) && $read(holder) === id;
  }

  return {
    $settle(node: LexicalNode): void {
      if (!$isBearer(node)) return;
      const key = node.getKey();
      const id = $read(node);
      const isKnown = id !== null && (holders.has(id) || $hasUpdateTag(LOAD_TAG));
      if (id !== null && isKnown && !$isHeldByAnother(id, key)) {
        holders.set(id, key);
        return;
      }
      const fresh = newId();
      $write(node, fresh);
      holders.set(fresh, key);
    },
    /** The node that has an id now. */
    $find(id: Id): Bearer | undefined {
      const node = $getNodeByKey(holders.get(id) ?? '');
      return node !== null && $isBearer(node) && $read(node) === id ? node : undefined;
    },
    $recall(node: LexicalNode): void {
      const id = $isBearer(node) ? $read(node) : null;
      if (id !== null) holders.set(id, node.getKey());
    },
  };
}

function missing(): never {
  throw new Error('The editor was built without a source of ids.');
}
