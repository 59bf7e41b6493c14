import { $getRoot, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import type { Block } from '../../core/briefing/document.ts';
import { $isCaptionNode } from './captions/captionNode.ts';
import { $captionOf } from './captions/captionPlace.ts';
import { $readBlock } from './editorDocument.ts';
import { replacedEverything } from './editorTags.ts';

interface Mirrored {
  readonly block: Block;
  /** The block's stored form, to see whether a node that was touched has changed at all. */
  readonly json: string;
}

export interface DocumentMirror {
  /**
   * The blocks that the editor shows, in order. A block that has not changed is the same object as last time, so that whoever
   * compares two calls sees by identity what changed.
   */
  readonly blocks: () => readonly Block[];
  /** Calls `listener` after every update that may have changed a block. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/**
 * Follows the editor's text at the price of a set entry per key: blocks are read when someone asks, and only those that an
 * update touched. Wordings of citations are not part of a block, so renewing them changes nothing here.
 */
export function mirrorDocument(editor: LexicalEditor): DocumentMirror {
  const touched = new Set<NodeKey>();
  let isEverythingTouched = true;
  let mirrored: ReadonlyMap<NodeKey, Mirrored> = new Map();
  let blocks: readonly Block[] = [];
  const listeners = new Set<() => void>();

  const stop = editor.registerUpdateListener((update) => {
    if (update.dirtyElements.size === 0 && update.dirtyLeaves.size === 0) return;
    if (replacedEverything(update)) isEverythingTouched = true;
    for (const key of update.dirtyElements.keys()) touched.add(key);
    // Images and breaks are leaves.
    for (const key of update.dirtyLeaves) touched.add(key);
    for (const listener of listeners) listener();
  });

  /** A caption is part of the block beside it. One that comes or goes touches its neighbours. */
  function $isTouched(node: LexicalNode): boolean {
    return touched.has(node.getKey()) || touched.has($captionOf(node)?.getKey() ?? '');
  }

  function refresh(): void {
    const next = new Map<NodeKey, Mirrored>();
    editor.getEditorState().read(() => {
      for (const node of $getRoot().getChildren()) {
        if ($isCaptionNode(node)) continue;
        const known = mirrored.get(node.getKey());
        const mustRead = known === undefined || isEverythingTouched || $isTouched(node);
        next.set(node.getKey(), mustRead ? renew(known, $readBlock(node)) : known);
      }
    });
    mirrored = next;
    touched.clear();
    isEverythingTouched = false;
    blocks = [...next.values()].map(({ block }) => block);
  }

  return {
    blocks() {
      if (isEverythingTouched || touched.size > 0) refresh();
      return blocks;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop,
  };
}

function renew(known: Mirrored | undefined, block: Block): Mirrored {
  const json = JSON.stringify(block);
  return known?.json === json ? known : { block, json };
}
