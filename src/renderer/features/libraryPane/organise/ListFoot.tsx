import { useRead } from '../../../bridge/useRead.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import type { Selection } from '../list/useSelection.ts';
import type { LibraryView } from '../useLibraryView.ts';
import { BulkBar } from './BulkBar.tsx';
import { OrganiseDialogs } from './OrganiseDialogs.tsx';
import { TriageLegend } from './TriageLegend.tsx';
import { useOrganise } from './useOrganise.ts';
import type { Organising } from './useOrganiseCommands.ts';

interface ListFootProps {
  readonly view: LibraryView;
  readonly selection: Selection;
  readonly organising: Organising;
  readonly onToList: () => void;
}

/** Below the list: what can be done with what is chosen, and the keys of triage while it lasts. */
export function ListFoot({ view, selection, organising, onToList }: ListFootProps) {
  const collections = useRead('collections.list', {}).data;
  const organise = useOrganise();
  const [only, ...others] = view.filter.collections;
  const shown = others.length === 0 ? collections?.find(({ id }) => id === only) : undefined;
  return (
    <>
      {selection.ids.size > 0 && (
        <BulkBar
          count={selection.ids.size}
          isCut={selection.isCut}
          organising={organising}
          collection={shown}
          onTakeOut={({ id, name }) => {
            const ids = [...selection.ids];
            selection.clear();
            onToList();
            organise(ids, { removeFrom: [id] }, (what) => organiseWords.takenOut(what, name));
          }}
          onClear={() => {
            selection.clear();
            onToList();
          }}
        />
      )}
      {view.isTriage && selection.ids.size === 0 && (
        <TriageLegend
          onEnd={() => {
            view.setTriage(false);
            onToList();
          }}
        />
      )}
      <OrganiseDialogs asked={organising.asked} onClose={organising.close} onRemoved={selection.clear} />
    </>
  );
}
