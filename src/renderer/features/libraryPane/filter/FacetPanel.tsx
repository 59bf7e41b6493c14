import { useState } from 'react';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { describeError } from '../../../bridge/reportError.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';
import { DateFields } from './DateFields.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './FacetPanel.module.css';
import { chosenOf, type FacetName, facetNames, withValues, withYear } from './libraryFilter.ts';
import { useFacetLabels } from './useFacetLabels.ts';
import { useFacets } from './useFacets.ts';

interface FacetPanelProps {
  readonly query: string;
  readonly filter: SourceFilter;
  readonly onChange: (change: Partial<SourceFilter>) => void;
}

/** By what the sources at hand can be narrowed, each value with how many of them have it. Several values of a kind can be ticked. */
export function FacetPanel({ query, filter, onChange }: FacetPanelProps) {
  const facets = useFacets(query, filter);
  const labelOf = useFacetLabels();
  const [open, setOpen] = useState(openAtFirst);
  if (facets.error) {
    const { title, advice } = describeError(facets.error);
    return (
      <Notice tone="danger" title={title}>
        {advice}
      </Notice>
    );
  }
  const { data } = facets;
  if (!data) return <Spinner />;
  return (
    <div className={styles.groups}>
      {data.within !== null && <p className={styles.note}>{libraryWords.countedWithin(data.within)}</p>}
      {facetNames.map((facet) => {
        const values: readonly { readonly value: string; readonly count: number }[] = data[facet];
        const chosen = chosenOf(
          filter,
          facet,
          values.map(({ value }) => value),
        );
        return (
          <FacetGroup
            key={facet}
            title={libraryWords.facets[facet]}
            values={values}
            chosen={chosen}
            labelOf={(value) => labelOf(facet, value)}
            isOpen={open.has(facet)}
            onOpen={(isOpen) => setOpen((before) => withMember(before, facet, isOpen))}
            onChoose={(next) => {
              if (facet !== 'years') onChange(withValues(facet, next));
              else for (const year of changed(chosen, next)) onChange(withYear(filter, year));
            }}
          >
            {facet === 'years' && <DateFields filter={filter} onChange={onChange} />}
          </FacetGroup>
        );
      })}
    </div>
  );
}

const openAtFirst: ReadonlySet<FacetName> = new Set<FacetName>(['statuses', 'outlets']);

function withMember<Item>(set: ReadonlySet<Item>, item: Item, isIn: boolean): ReadonlySet<Item> {
  const next = new Set(set);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
}

function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...after.filter((one) => !before.includes(one)), ...before.filter((one) => !after.includes(one))];
}
