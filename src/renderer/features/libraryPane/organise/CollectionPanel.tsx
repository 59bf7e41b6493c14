import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import type { Collection } from '../../../../shared/contract/organisingOperations.ts';
import { useChange } from '../../../bridge/useChange.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { Button } from '../../../ui/Button.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import styles from './CollectionPanel.module.css';
import { CollectionTree } from './CollectionTree.tsx';
import { NameDialog } from './NameDialog.tsx';
import { TagGrid } from './TagGrid.tsx';
import { useOrganise } from './useOrganise.ts';

interface CollectionPanelProps {
  readonly filter: SourceFilter;
  readonly onChange: (change: Partial<SourceFilter>) => void;
}

type Naming =
  | { readonly kind: 'create'; readonly parent: Collection | null }
  | { readonly kind: 'rename'; readonly collection: Collection };

/** The collections as a tree, and the tags below them. Choosing narrows the list; sources are dropped onto a collection. */
export function CollectionPanel({ filter, onChange }: CollectionPanelProps) {
  const collections = useRead('collections.list', {});
  const [naming, setNaming] = useState<Naming | null>(null);
  const create = useChange('collections.create');
  const rename = useChange('collections.rename');
  const remove = useChange('collections.remove', {
    onSuccess: (_done, { id }) => {
      const name = nameOf(id);
      offerUndo(organiseWords.collectionRemoved(name));
    },
  });
  const organise = useOrganise();
  const nameOf = (id: string) => collections.data?.find((one) => one.id === id)?.name ?? '';
  const drop = (collection: Collection, ids: readonly SourceId[]) =>
    organise(ids, { addTo: [collection.id] }, (what) => organiseWords.collected(what, collection.name));
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{organiseWords.collections}</h3>
        <Button
          size="small"
          variant="quiet"
          icon={<FolderPlus size={13} aria-hidden />}
          onPress={() => setNaming({ kind: 'create', parent: null })}
        >
          {organiseWords.newCollection}
        </Button>
      </div>
      {collections.data === undefined ? (
        <Spinner />
      ) : collections.data.length === 0 ? (
        <p className={styles.empty}>
          {organiseWords.noCollections}. {organiseWords.noCollectionsText}
        </p>
      ) : (
        <CollectionTree
          collections={collections.data}
          chosen={filter.collections}
          onChoose={(ids) => onChange({ collections: [...ids] })}
          onCreateWithin={(parent) => setNaming({ kind: 'create', parent })}
          onRename={(collection) => setNaming({ kind: 'rename', collection })}
          onRemove={({ id }) => {
            onChange({ collections: filter.collections.filter((one) => one !== id) });
            remove.mutate({ id });
          }}
          onDropSources={drop}
        />
      )}
      <TagGrid chosen={filter.tags} onChoose={(tags) => onChange({ tags: [...tags] })} />
      {naming?.kind === 'create' && (
        <NameDialog
          title={naming.parent ? organiseWords.newWithinTitle(naming.parent.name) : organiseWords.newCollection}
          label={organiseWords.collectionName}
          act={organiseWords.create}
          onName={(name) => create.mutate({ name, parentId: naming.parent?.id ?? null })}
          onClose={() => setNaming(null)}
        />
      )}
      {naming?.kind === 'rename' && (
        <NameDialog
          title={organiseWords.renameTitle(naming.collection.name)}
          label={organiseWords.collectionName}
          name={naming.collection.name}
          act={organiseWords.renameAct}
          onName={(name) => rename.mutate({ id: naming.collection.id, name })}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
}
