import { useEscape } from '../../ui/useEscape.ts';
import { libraryWords } from '../../words/libraryWords.ts';
import { FacetPanel } from './filter/FacetPanel.tsx';
import styles from './LibraryPane.module.css';
import { CollectionPanel } from './organise/CollectionPanel.tsx';
import { SavedSearchPanel } from './saved/SavedSearchPanel.tsx';
import { canSave } from './saved/SaveSearchDialog.tsx';
import type { LibraryView } from './useLibraryView.ts';

/** What is unfolded beneath the search line; Escape folds it up. */
export function LibraryPanel({ view }: { readonly view: LibraryView }) {
  const { panel, filter, setFilter } = view;
  const leaveRef = useEscape(() => view.openPanel(null));
  if (panel === null) return null;
  return (
    <section key={panel} ref={leaveRef} aria-label={libraryWords.panels[panel]} className={styles.panel} data-panel>
      {panel === 'filters' && <FacetPanel query={view.query.trimStart()} filter={filter} onChange={setFilter} />}
      {panel === 'collections' && <CollectionPanel filter={filter} onChange={setFilter} />}
      {panel === 'savedSearches' && <SavedSearchPanel canSave={canSave(view)} onRun={view.run} />}
    </section>
  );
}
