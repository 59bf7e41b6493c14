import type { SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { Button } from '../../ui/Button.tsx';
import { libraryWords } from '../../words/libraryWords.ts';
import { DateChip } from './DateChip.tsx';
import styles from './FilterChips.module.css';
import { isFiltering, noFilter } from './libraryFilter.ts';
import { OutletChip } from './OutletChip.tsx';
import type { SourceRows } from './useSourceRows.ts';

interface FilterChipsProps {
  readonly filter: SourceFilter;
  readonly onChange: (filter: SourceFilter) => void;
  readonly rows: SourceRows;
}

/** What the list is narrowed by, and how many sources that leaves. */
export function FilterChips({ filter, onChange, rows }: FilterChipsProps) {
  return (
    <div className={styles.chips}>
      <OutletChip outlets={filter.outlets} onChange={(outlets) => onChange({ ...filter, outlets })} />
      <DateChip filter={filter} onChange={onChange} />
      {isFiltering(filter) && (
        <Button size="small" variant="quiet" onPress={() => onChange(noFilter)}>
          {libraryWords.clearFilter}
        </Button>
      )}
      <span role="status" className={styles.count}>
        {rows.isPending ? '' : (rows.isSearch ? libraryWords.hitCount : libraryWords.count)(rows.total)}
      </span>
    </div>
  );
}
