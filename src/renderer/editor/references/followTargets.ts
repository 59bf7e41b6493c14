import { $isElementNode, type LexicalNode } from 'lexical';
import type { BlockId } from '../../../core/ids.ts';
import { $getFootnoteInlines, $isFootnoteNode, $setFootnoteInlines } from '../footnotes/footnoteNode.ts';
import { $getReferenceTarget, $isReferenceNode, $setReferenceTarget } from './referenceNode.ts';

/** Lets the cross-references in some nodes, and in footnotes among them, name what their targets are called from now on. */
export function $followTargets(nodes: readonly LexicalNode[], renamed: ReadonlyMap<BlockId, BlockId>): void {
  if (renamed.size === 0) return;
  const texts = nodes.flatMap((node): readonly LexicalNode[] =>
    $isElementNode(node) ? node.getAllTextNodes() : [node],
  );
  for (const text of texts) $follow(text, renamed);
}

function $follow(node: LexicalNode, renamed: ReadonlyMap<BlockId, BlockId>): void {
  if ($isReferenceNode(node)) {
    const target = $getReferenceTarget(node);
    const now = target === null ? undefined : renamed.get(target);
    if (now !== undefined) $setReferenceTarget(node, now);
  } else if ($isFootnoteNode(node)) {
    const inlines = $getFootnoteInlines(node);
    const followed = inlines.map((inline) => {
      const now = inline.kind === 'crossReference' ? renamed.get(inline.target) : undefined;
      return now === undefined || inline.kind !== 'crossReference' ? inline : { ...inline, target: now };
    });
    if (followed.some((inline, index) => inline !== inlines[index])) $setFootnoteInlines(node, followed);
  }
}
