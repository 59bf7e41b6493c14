import { noFilter } from '../../../../core/organising/sourceFilter.ts';
import type { SavedSearch } from '../../../../shared/contract/organisingOperations.ts';
import { organiseWords } from '../../../words/organiseWords.ts';
import { hasDates, listedFacets } from '../filter/libraryFilter.ts';
import type { LabelOf } from '../filter/useFacetLabels.ts';

/** A search on one line: what was typed, then what it is narrowed by. */
export function describeSearch(
  { query, filter: saved }: Pick<SavedSearch, 'query' | 'filter'>,
  labelOf: LabelOf,
): string {
  const filter = { ...noFilter, ...saved };
  const values = listedFacets.flatMap((facet) => filter[facet].map((value) => labelOf(facet, value)));
  const dates = hasDates(filter) ? [`${filter.publishedFrom ?? ''}…${filter.publishedTo ?? ''}`] : [];
  return [query.trim(), ...dates, ...values].filter((part) => part !== '').join(' · ') || organiseWords.everything;
}
