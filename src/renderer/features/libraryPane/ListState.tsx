import { FileStack, SearchX } from 'lucide-react';
import type { SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { describeError } from '../../bridge/reportError.ts';
import { runCommand } from '../../desk/commandRegistry.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { libraryWords } from '../../words/libraryWords.ts';
import { FewerWords } from './FewerWords.tsx';
import styles from './ListState.module.css';
import { isFiltering } from './libraryFilter.ts';
import type { SourceRows } from './useSourceRows.ts';

interface ListStateProps {
  readonly rows: SourceRows;
  readonly query: string;
  readonly filter: SourceFilter;
  readonly onSearchFor: (query: string) => void;
  readonly onClearFilters: () => void;
}

/** What stands in place of the rows when there are none: loading, failed, nothing found, nothing there yet. */
export function ListState(props: ListStateProps) {
  return <div className={styles.state}>{contentOf(props)}</div>;
}

function contentOf({ rows, query, filter, onSearchFor, onClearFilters }: ListStateProps) {
  if (rows.error) {
    const { title, advice } = describeError(rows.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  if (rows.isPending) return <Spinner />;
  const clear = <Button onPress={onClearFilters}>{libraryWords.clearFilters}</Button>;
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
        <p>{rows.completed ? libraryWords.noHitText : libraryWords.noHitTextWhole}</p>
        {isFiltering(filter) && <p>{libraryWords.filtersAlsoApply}</p>}
      </EmptyState>
    );
  }
  if (isFiltering(filter)) {
    return (
      <EmptyState icon={<SearchX size={24} aria-hidden />} title={libraryWords.noMatchTitle} actions={clear}>
        {libraryWords.datesExcludeUnknown}
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
