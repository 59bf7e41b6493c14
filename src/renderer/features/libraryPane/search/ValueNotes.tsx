import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import { useFacetLabels } from '../filter/useFacetLabels.ts';
import { type BegunField, withValue } from './begunField.ts';
import { WordOffers } from './WordOffers.tsx';

interface ValueNotesProps {
  readonly field: BegunField;
  readonly filter: SourceFilter;
  readonly onChange: (query: string) => void;
}

const unknown: Readonly<Record<string, string>> = { languages: 'unknown' };

/** The values of the field that is being written, those of the most sources first; each can be put into the query. */
export function ValueNotes({ field, filter, onChange }: ValueNotesProps) {
  const { facet, rest, value: typed } = field;
  const facets = useRead('sources.facets', { query: rest.trim(), filter }, { keepPrevious: true });
  const labelOf = useFacetLabels();
  const sought = typed.toLocaleLowerCase();
  const values = (facets.data?.[facet] ?? []).map(({ value }) => ({ value, label: labelOf(facet, value) }));
  const offers = values
    .filter(({ value, label }) => `${value} ${label}`.toLocaleLowerCase().includes(sought))
    .map(({ value, label }) => ({
      label,
      // A collection is written by its name, not by its id.
      query: withValue(field, facet === 'collections' ? label : value || (unknown[facet] ?? value)),
    }));
  return <WordOffers lead={libraryWords.values} offers={offers} onChoose={onChange} />;
}
