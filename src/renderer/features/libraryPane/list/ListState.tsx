import { FileStack, SearchX } from 'lucide-react';
import { describeError } from '../../../bridge/reportError.ts';
import { runCommand } from '../../../desk/commandRegistry.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import { hasDates, isFiltering } from '../filter/libraryFilter.ts';
import { FewerWords } from '../search/FewerWords.tsx';
import type { LibraryView } from '../useLibraryView.ts';
import styles from './ListState.module.css';
import type { SourceRows } from './sourceRows.ts';

interface ListStateProps {
  readonly rows: SourceRows;
  readonly view: LibraryView;
  readonly onSearchFor: (query: string) => void;
}

/** What stands in place of the rows when there are none: loading, failed, nothing found, nothing there yet. */
export function ListState(props: ListStateProps) {
  // It may be higher than the pane: then keys must be able to scroll it.
  return (
    <div {...SCROLLED} className={styles.state}>
      {contentOf(props)}
    </div>
  );
}

const SCROLLED = { role: 'group', tabIndex: 0, 'aria-label': libraryWords.list } as const;

function contentOf({ rows, view, onSearchFor }: ListStateProps) {
  const { words: query, filter, clearFilter } = view;
  if (rows.error) {
    const { title, advice } = describeError(rows.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  if (rows.isPending) return <Spinner />;
  const clear = <Button onPress={clearFilter}>{libraryWords.clearFilters}</Button>;
  if (query !== '') {
    return (
      <EmptyState
        icon={<SearchX size={24} aria-hidden />}
        title={libraryWords.noHitTitle(query)}
        actions={
          <>
            {isFiltering(filter) && clear}
            <FewerWords query={query} filter={filter} onSearchFor={onSearchFor} />
          </>
        }
      >
        <p>{libraryWords.noHitText}</p>
        {isFiltering(filter) && <p>{libraryWords.filtersAlsoApply}</p>}
      </EmptyState>
    );
  }
  if (isFiltering(filter)) {
    return (
      <EmptyState icon={<SearchX size={24} aria-hidden />} title={libraryWords.noMatchTitle} actions={clear}>
        {hasDates(filter) && libraryWords.datesExcludeUnknown}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<FileStack size={26} aria-hidden />}
      title={libraryWords.emptyTitle}
      actions={
        <>
          <Button variant="primary" onPress={() => runCommand('sources.import')}>
            {libraryWords.emptyImport}
          </Button>
          <Button onPress={() => runCommand('sources.paste')}>{libraryWords.emptyPaste}</Button>
        </>
      }
    >
      <p>{libraryWords.emptyText}</p>
      <dl className={styles.keys}>
        <dt>{libraryWords.emptySteps.files}</dt>
        <dd>
          <Keys command="sources.import" />
        </dd>
        <dt>{libraryWords.emptySteps.paste}</dt>
        <dd>
          <Keys command="sources.paste" />
        </dd>
      </dl>
    </EmptyState>
  );
}
