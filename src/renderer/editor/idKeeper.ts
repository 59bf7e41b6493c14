import { $getNodeByKey, $hasUpdateTag, type LexicalNode, type NodeKey } from 'lexical';
import { LOAD_TAG, NOTE_TAG } from './editorTags.ts';

export interface IdAccess<Id, Bearer extends LexicalNode> {
  /** The ids that a node bears, in order; null for one that has none yet. */
  readonly $read: (node: Bearer) => readonly (Id | null)[];
  readonly $write: (node: Bearer, ids: readonly Id[]) => void;
  readonly $isBearer: (node: LexicalNode) => node is Bearer;
  readonly newId: () => Id;
}

export interface IdKeeper<Id, Bearer extends LexicalNode> {
  /** Gives a node that was touched ids of its own where it has none, or claims those of another. */
  readonly $settle: (node: LexicalNode) => void;
  /** The node that has an id now. */
  readonly $find: (id: Id) => Bearer | undefined;
  /** Gives nodes that are about to be put into the text ids of their own where they cannot keep theirs. Returns the new ids by the old ones. */
  readonly $admit: (nodes: readonly Bearer[]) => ReadonlyMap<Id, Id>;
  /** Notes whose the ids are after all nodes were replaced. */
  readonly $recall: (node: LexicalNode) => void;
}

/** Remembers which node holds an id, and settles who keeps it when two claim it: the one that had it first. */
export function createIdKeeper<Id, Bearer extends LexicalNode>(access: IdAccess<Id, Bearer>): IdKeeper<Id, Bearer> {
  const { $read, $write, $isBearer, newId } = access;
  const holders = new Map<Id, NodeKey>();

  function $holderOf(id: Id): Bearer | undefined {
    const node = $getNodeByKey(holders.get(id) ?? '');
    return node !== null && $isBearer(node) && $read(node).includes(id) ? node : undefined;
  }

  function $mayKeep(id: Id, key: NodeKey): boolean {
    const isKnown = holders.has(id) || $hasUpdateTag(LOAD_TAG) || $hasUpdateTag(NOTE_TAG);
    const holder = isKnown ? $holderOf(id) : undefined;
    return isKnown && (holder === undefined || holder.getKey() === key);
  }

  return {
    $settle(node) {
      if (!$isBearer(node)) return;
      const key = node.getKey();
      const before = $read(node);
      const settled = new Set<Id>();
      for (const id of before) settled.add(id !== null && !settled.has(id) && $mayKeep(id, key) ? id : newId());
      const after = [...settled];
      for (const id of after) holders.set(id, key);
      if (after.some((id, index) => id !== before[index])) $write(node, after);
    },
    $find: $holderOf,
    $admit(nodes) {
      const renamed = new Map<Id, Id>();
      for (const node of nodes) {
        const key = node.getKey();
        const ids = $read(node).map((id) => {
          if (id === null || $mayKeep(id, key)) return id;
          const renewed = newId();
          // Known from now on, so that the node keeps it when it is settled.
          holders.set(renewed, key);
          renamed.set(id, renewed);
          return renewed;
        });
        if (ids.every((id): id is Id & {} => id !== null)) $write(node, ids);
      }
      return renamed;
    },
    $recall(node) {
      if (!$isBearer(node)) return;
      for (const id of $read(node)) if (id !== null) holders.set(id, node.getKey());
    },
  };
}
