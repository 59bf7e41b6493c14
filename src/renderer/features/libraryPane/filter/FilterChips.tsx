import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { Button as WordButton } from '../../../ui/Button.tsx';
import { formatPartialDate } from '../../../ui/formatPartialDate.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import styles from './FilterChips.module.css';
import { hasDates, isFiltering, type ListedFacet, listedFacets, withValues } from './libraryFilter.ts';
import { type LabelOf, useFacetLabels } from './useFacetLabels.ts';

interface FilterChipsProps {
  readonly filter: SourceFilter;
  readonly onChange: (change: Partial<SourceFilter>) => void;
  readonly onClear: () => void;
}

/** What the list is narrowed by, a chip for each value; nothing when it is not. Arrows move between them, Delete takes one away. */
export function FilterChips({ filter, onChange, onClear }: FilterChipsProps) {
  const labelOf = useFacetLabels();
  if (!isFiltering(filter)) return null;
  const chips = chipsOf(filter, labelOf);
  return (
    <div className={styles.chips}>
      <TagGroup
        aria-label={libraryWords.filters}
        className={styles.group}
        onRemove={(keys) => {
          for (const chip of chips) if (keys.has(chip.id)) onChange(chip.without);
        }}
      >
        <TagList className={styles.list} items={chips}>
          {({ id, facet, label }) => (
            <Tag id={id} textValue={`${facet}: ${label}`} className={styles.chip}>
              <span className={styles.facet}>{facet}</span>
              <bdi className={styles.label}>{label}</bdi>
              <Button slot="remove" className={styles.remove}>
                <X size={11} aria-hidden />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <WordButton size="small" variant="quiet" onPress={onClear}>
        {libraryWords.clearFilter}
      </WordButton>
    </div>
  );
}

interface Chip {
  readonly id: string;
  readonly facet: string;
  readonly label: string;
  /** The change to the filter that takes it away. */
  readonly without: Partial<SourceFilter>;
}

function chipsOf(filter: SourceFilter, labelOf: LabelOf): readonly Chip[] {
  const values = listedFacets.flatMap((facet) => filter[facet].map((value) => chipOf(filter, facet, value, labelOf)));
  if (!hasDates(filter)) return values;
  const without = { publishedFrom: null, publishedTo: null };
  return [{ id: 'dates', facet: libraryWords.facets.years, label: formatDates(filter), without }, ...values];
}

function chipOf(filter: SourceFilter, facet: ListedFacet, value: string, labelOf: LabelOf): Chip {
  const others = (filter[facet] as readonly string[]).filter((other) => other !== value);
  return {
    id: `${facet}:${value}`,
    facet: libraryWords.facets[facet],
    label: labelOf(facet, value),
    without: withValues(facet, others),
  };
}

function formatDates({ publishedFrom, publishedTo }: SourceFilter): string {
  const [from, to] = [publishedFrom, publishedTo].map((date) => (date === null ? null : formatPartialDate(date)));
  if (from && to) return from === to ? from : libraryWords.between(from, to);
  return from ? libraryWords.since(from) : libraryWords.until(to ?? '');
}
