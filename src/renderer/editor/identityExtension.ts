import { ListExtension, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, RichTextExtension } from '@lexical/rich-text';
import {
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  type ElementNode,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  safeCast,
} from 'lexical';
import type { BlockId, CitationId, FootnoteId } from '../../core/ids.ts';
import { $getBlockId, $setBlockId } from './blockId.ts';
import { $isCaptionNode } from './captions/captionNode.ts';
import {
  $getCitationId,
  $getCitationItems,
  $isCitationNode,
  $setCitationId,
  CitationNode,
} from './citations/citationNode.ts';
import { replacedEverything } from './editorTags.ts';
import {
  $getFootnoteId,
  $getFootnoteInlines,
  $isFootnoteNode,
  $setFootnoteId,
  $setFootnoteInlines,
  FootnoteNode,
} from './footnotes/footnoteNode.ts';
import { createIdKeeper } from './idKeeper.ts';
import { $followTargets } from './references/followTargets.ts';
import { ReferenceNode } from './references/referenceNode.ts';

export interface IdentityConfig {
  readonly newBlockId: () => BlockId;
  readonly newCitationId: () => CitationId;
  readonly newFootnoteId: () => FootnoteId;
}

/**
 * Every block, citation and footnote has an id that nothing else in the document has. Splitting and copying make new ids;
 * cutting and pasting, dragging and undoing keep the old ones, because an id that this document knew and that is free again
 * goes to whatever brings it back. An id from elsewhere is never taken over;
 * cross-references that come with their target go on naming it. A footnote bears the ids of the citations in it.
 */
export const IdentityExtension = defineExtension({
  name: 'briefdesk/identity',
  config: safeCast<IdentityConfig>({ newBlockId: missing, newCitationId: missing, newFootnoteId: missing }),
  dependencies: [RichTextExtension, ListExtension],
  nodes: () => [CitationNode, FootnoteNode, ReferenceNode],
  build: (_editor, { newBlockId, newCitationId, newFootnoteId }) => ({
    blocks: createIdKeeper<BlockId, LexicalNode>({
      $read: (block) => [$getBlockId(block)],
      $write: (block, [id]) => $setBlockId(block, id ?? null),
      $isBearer: (node): node is LexicalNode => $isRootNode(node.getParent()) && !$isCaptionNode(node),
      newId: newBlockId,
    }),
    citations: createIdKeeper<CitationId, CitationNode | FootnoteNode>({
      $read: $readCitationIds,
      $write: $writeCitationIds,
      $isBearer: (node): node is CitationNode | FootnoteNode =>
        ($isCitationNode(node) || $isFootnoteNode(node)) && node.isAttached(),
      newId: newCitationId,
    }),
    footnotes: createIdKeeper<FootnoteId, FootnoteNode>({
      $read: (footnote) => [$getFootnoteId(footnote)],
      $write: (footnote, [id]) => id !== undefined && $setFootnoteId(footnote, id),
      $isBearer: (node): node is FootnoteNode => $isFootnoteNode(node) && node.isAttached(),
      newId: newFootnoteId,
    }),
  }),
  register(editor, _config, state) {
    const { blocks, citations, footnotes } = state.getOutput();
    return mergeRegister(
      ...[ParagraphNode, HeadingNode, QuoteNode, ListNode].map((kind) =>
        editor.registerNodeTransform<ElementNode>(kind, (node) => blocks.$settle(node)),
      ),
      editor.registerNodeTransform(CitationNode, (node) => {
        // Only a damaged clipboard makes one: what says nothing about its sources is plain text.
        if ($getCitationItems(node).length === 0) node.replace($createTextNode(node.getTextContent()));
        else citations.$settle(node);
      }),
      editor.registerNodeTransform(FootnoteNode, (node) => {
        footnotes.$settle(node);
        citations.$settle(node);
      }),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes }) => {
          $followTargets(nodes, blocks.$admit(nodes.filter($mayBeBlock)));
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener((update) => {
        if (!replacedEverything(update)) return;
        update.editorState.read(() => {
          for (const block of $getRoot().getChildren()) blocks.$recall(block);
          for (const key of update.editorState._nodeMap.keys()) $recallMarks(state.getOutput(), $getNodeByKey(key));
        });
      }),
    );
  },
});

function $mayBeBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline() && !$isCaptionNode(node);
}

interface MarkKeepers {
  readonly citations: { readonly $recall: (node: LexicalNode) => void };
  readonly footnotes: { readonly $recall: (node: LexicalNode) => void };
}

function $recallMarks({ citations, footnotes }: MarkKeepers, node: LexicalNode | null): void {
  if ($isCitationNode(node) || $isFootnoteNode(node)) citations.$recall(node);
  if ($isFootnoteNode(node)) footnotes.$recall(node);
}

function $readCitationIds(node: CitationNode | FootnoteNode): readonly (CitationId | null)[] {
  if ($isCitationNode(node)) return [$getCitationId(node)];
  return $getFootnoteInlines(node).flatMap((inline) => (inline.kind === 'citation' ? [inline.id] : []));
}

function $writeCitationIds(node: CitationNode | FootnoteNode, ids: readonly CitationId[]): void {
  if ($isCitationNode(node)) {
    if (ids[0] !== undefined) $setCitationId(node, ids[0]);
    return;
  }
  let next = 0;
  const inlines = $getFootnoteInlines(node).map((inline) =>
    inline.kind === 'citation' ? { ...inline, id: ids[next++] ?? inline.id } : inline,
  );
  $setFootnoteInlines(node, inlines);
}

function missing(): never {
  throw new Error('The editor was built without a source of ids.');
}
