import { Folder } from 'lucide-react';
import type { CollectionId } from '../../../../core/ids.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import { ChoiceDialog } from './ChoiceDialog.tsx';
import { collectionPaths } from './collectionTree.ts';
import type { OrganiseDialogProps } from './OrganiseDialogs.tsx';
import { useNameOfSources } from './useNameOfSources.ts';
import { useOrganise } from './useOrganise.ts';

/** Into which collection the sources go; out of one that all of them are in. A new one can be made for them. */
export function CollectionChoice({ ids, onClose }: OrganiseDialogProps) {
  const subject = useNameOfSources(ids);
  const collections = useRead('collections.list', {});
  const organise = useOrganise();
  const organisation = useRead('sources.organisation', { ids: [...ids] });
  const onAll = new Set(organisation.data?.collections.filter(({ count }) => count === ids.length).map(({ id }) => id));
  const paths = collectionPaths(collections.data ?? []);
  const addTo = (id: CollectionId, name: string) => {
    organise(ids, { addTo: [id] }, (what) => organiseWords.collected(what, name));
  };
  const takeOut = (id: CollectionId, name: string) => {
    organise(ids, { removeFrom: [id] }, (what) => organiseWords.takenOut(what, name));
  };
  // Not as a mutation of this dialog, which is closed by then.
  const createWith = async (name: string) => {
    try {
      const made = await call('collections.create', { name });
      addTo(made.id, made.name);
    } catch (error) {
      reportError(error);
    }
  };
  return (
    <ChoiceDialog
      title={organiseWords.collectTitle(subject)}
      placeholder={organiseWords.findCollection}
      choices={paths.map(({ collection, parents }) => ({
        id: collection.id,
        label: collection.name,
        fact: parents,
        isTicked: onAll.has(collection.id),
        badge: <Folder size={14} aria-hidden />,
      }))}
      onChoose={(id) => {
        const chosen = paths.find(({ collection }) => collection.id === id)?.collection;
        if (chosen) (onAll.has(chosen.id) ? takeOut : addTo)(chosen.id, chosen.name);
      }}
      onCreate={(name) => void createWith(name)}
      createLabel={organiseWords.newCollectionNamed}
      onClose={onClose}
    />
  );
}
