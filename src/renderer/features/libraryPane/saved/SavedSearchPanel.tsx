import { Bookmark, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { SavedSearch } from '../../../../shared/contract/organisingOperations.ts';
import { useChange } from '../../../bridge/useChange.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { runCommand } from '../../../desk/commandRegistry.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { organiseWords } from '../../../words/organiseWords.ts';
import { useFacetLabels } from '../filter/useFacetLabels.ts';
import { NameDialog } from '../organise/NameDialog.tsx';
import { describeSearch } from './describeSearch.ts';
import styles from './SavedSearchPanel.module.css';

interface SavedSearchPanelProps {
  /** There is a search or a filter that could be saved. */
  readonly canSave: boolean;
  readonly onRun: (search: SavedSearch) => void;
}

/** The saved searches: Enter or a click runs one; each can be renamed and removed. */
export function SavedSearchPanel({ canSave, onRun }: SavedSearchPanelProps) {
  const searches = useRead('savedSearches.list', {}).data;
  const labelOf = useFacetLabels();
  const [renamed, setRenamed] = useState<SavedSearch | null>(null);
  const rename = useChange('savedSearches.rename');
  const { mutate: removeById } = useChange('savedSearches.remove');
  const remove = ({ id, name }: SavedSearch) =>
    removeById({ id }, { onSuccess: () => offerUndo(organiseWords.searchRemoved(name)) });
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{organiseWords.savedSearches}</h3>
        <Button
          size="small"
          variant="quiet"
          icon={<Bookmark size={13} aria-hidden />}
          isDisabled={!canSave}
          onPress={() => runCommand('search.save')}
        >
          {organiseWords.saveSearch}
        </Button>
      </div>
      {searches === undefined ? (
        <Spinner />
      ) : searches.length === 0 ? (
        <p className={styles.empty}>
          {organiseWords.noSearches}. {organiseWords.noSearchesText}
        </p>
      ) : (
        <GridList
          aria-label={organiseWords.savedSearches}
          items={searches}
          dependencies={[labelOf]}
          onAction={(id) => {
            const search = searches.find((one) => one.id === id);
            if (search) onRun(search);
          }}
          className={styles.list}
        >
          {(search) => (
            <GridListItem textValue={search.name} className={styles.search}>
              <span className={styles.words}>
                <span className={styles.name}>
                  <bdi>{search.name}</bdi>
                </span>
                <span className={styles.query}>
                  <bdi>{describeSearch(search, labelOf)}</bdi>
                </span>
              </span>
              <MenuButton
                label={organiseWords.actionsFor(search.name)}
                entries={[
                  { id: 'rename', label: organiseWords.rename, onAct: () => setRenamed(search) },
                  { id: 'remove', label: organiseWords.remove, tone: 'danger', onAct: () => remove(search) },
                ]}
              >
                <IconButton size="small" label={organiseWords.actionsFor(search.name)}>
                  <Ellipsis size={14} aria-hidden />
                </IconButton>
              </MenuButton>
            </GridListItem>
          )}
        </GridList>
      )}
      {renamed && (
        <NameDialog
          title={organiseWords.renameTitle(renamed.name)}
          label={organiseWords.searchName}
          name={renamed.name}
          act={organiseWords.renameAct}
          onName={(name) => rename.mutate({ id: renamed.id, name })}
          onClose={() => setRenamed(null)}
        />
      )}
    </div>
  );
}
