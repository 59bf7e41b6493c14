import { ChevronRight, Ellipsis, Folder, FolderOpen } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { CollectionId, SourceId } from '../../../../core/ids.ts';
import type { Collection } from '../../../../shared/contract/organisingOperations.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './CollectionPanel.module.css';
import { type CollectionNode, collectionTree } from './collectionTree.ts';
import { draggedSources, isDraggingSources } from './draggedSources.ts';

interface CollectionTreeProps {
  readonly collections: readonly Collection[];
  readonly chosen: readonly CollectionId[];
  readonly onChoose: (ids: readonly CollectionId[]) => void;
  readonly onCreateWithin: (parent: Collection) => void;
  readonly onRename: (collection: Collection) => void;
  readonly onRemove: (collection: Collection) => void;
  readonly onDropSources: (collection: Collection, ids: readonly SourceId[]) => void;
}

/** The tree of collections: arrows move and unfold, Enter chooses, F2 renames, Delete removes. */
export function CollectionTree({ collections, chosen, onChoose, ...acts }: CollectionTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<CollectionId>>(new Set());
  const inHand = (element: EventTarget) => {
    const id = element instanceof Element ? element.closest('[role="row"]')?.getAttribute('data-key') : null;
    return collections.find((one) => one.id === id);
  };
  return (
    <div
      role="presentation"
      onKeyDownCapture={({ key, target }) => {
        const collection = inHand(target);
        if (collection && key === 'F2') acts.onRename(collection);
        else if (collection && key === 'Delete') acts.onRemove(collection);
      }}
    >
      <Tree
        aria-label={organiseWords.collections}
        selectionMode="single"
        selectedKeys={chosen}
        onSelectionChange={(keys) => keys !== 'all' && onChoose([...keys] as CollectionId[])}
        expandedKeys={collections.map(({ id }) => id).filter((id) => !folded.has(id))}
        onExpandedChange={(keys) => {
          const open = new Set(keys);
          setFolded(new Set(collections.map(({ id }) => id).filter((id) => !open.has(id))));
        }}
        className={styles.tree}
      >
        {collectionTree(collections).map((node) => itemOf(node, acts))}
      </Tree>
    </div>
  );
}

type Acts = Pick<CollectionTreeProps, 'onCreateWithin' | 'onRename' | 'onRemove' | 'onDropSources'>;

/** Called, not rendered: the tree wants its items right below it. */
function itemOf({ collection, children }: CollectionNode, acts: Acts) {
  const { id, name, count } = collection;
  return (
    <TreeItem key={id} id={id} textValue={name} className={styles.item}>
      <TreeItemContent>
        {({ isExpanded, hasChildItems, level, isSelected }) => (
          <DropRow collection={collection} onDropSources={acts.onDropSources} level={level}>
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron}>
                <ChevronRight size={12} aria-hidden data-open={isExpanded} />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            {isSelected ? <FolderOpen size={14} aria-hidden /> : <Folder size={14} aria-hidden />}
            <span className={styles.name}>
              <bdi>{name}</bdi>
            </span>
            <span className={styles.end}>
              <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
              <MenuButton
                label={organiseWords.actionsFor(name)}
                entries={[
                  { id: 'within', label: organiseWords.newWithin, onAct: () => acts.onCreateWithin(collection) },
                  { id: 'rename', label: organiseWords.rename, onAct: () => acts.onRename(collection) },
                  { id: 'remove', label: organiseWords.remove, tone: 'danger', onAct: () => acts.onRemove(collection) },
                ]}
              >
                <IconButton size="small" label={organiseWords.actionsFor(name)} className={styles.more}>
                  <Ellipsis size={14} aria-hidden />
                </IconButton>
              </MenuButton>
            </span>
          </DropRow>
        )}
      </TreeItemContent>
      {children.map((child) => itemOf(child, acts))}
    </TreeItem>
  );
}

interface DropRowProps {
  readonly collection: Collection;
  readonly level: number;
  readonly onDropSources: Acts['onDropSources'];
  readonly children: ReactNode;
}

/** Takes sources that are dragged from the list. */
function DropRow({ collection, level, onDropSources, children }: DropRowProps) {
  const [isOver, setOver] = useState(false);
  const whenSources = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!isDraggingSources(event.dataTransfer)) return;
    event.preventDefault();
    act(event);
  };
  const handlers = {
    onDragEnter: whenSources(() => setOver(true)),
    onDragOver: whenSources((event) => {
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    }),
    onDragLeave: () => setOver(false),
    onDrop: whenSources((event) => {
      setOver(false);
      onDropSources(collection, draggedSources(event.dataTransfer));
    }),
  };
  return (
    <div className={styles.row} style={{ paddingInlineStart: 4 + (level - 1) * 14 }} data-over={isOver} {...handlers}>
      {children}
    </div>
  );
}
