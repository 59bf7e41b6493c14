import type { CollectionId } from '../../../../core/ids.ts';
import type { Collection } from '../../../../shared/contract/organisingOperations.ts';

export interface CollectionNode {
  readonly collection: Collection;
  readonly children: readonly CollectionNode[];
}

/** The collections as a tree, in the order of the alphabet. */
export function collectionTree(collections: readonly Collection[]): readonly CollectionNode[] {
  const byParent = new Map<CollectionId | null, Collection[]>();
  const ids = new Set(collections.map(({ id }) => id));
  for (const collection of collections) {
    // One whose parent is not there must not be lost from sight.
    const parent = collection.parentId !== null && ids.has(collection.parentId) ? collection.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), collection]);
  }
  const under = (parent: CollectionId | null): readonly CollectionNode[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      .map((collection) => ({ collection, children: under(collection.id) }));
  return under(null);
}

/** Every collection in the order of the tree, with the names of those it lies in: `Cairo talks / Delegations`. */
export function collectionPaths(
  collections: readonly Collection[],
): readonly { readonly collection: Collection; readonly parents: string }[] {
  const walk = (nodes: readonly CollectionNode[], parents: string): ReturnType<typeof collectionPaths> =>
    nodes.flatMap(({ collection, children }) => [
      { collection, parents },
      ...walk(children, parents === '' ? collection.name : `${parents} / ${collection.name}`),
    ]);
  return walk(collectionTree(collections), '');
}
