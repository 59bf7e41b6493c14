import { useQueries } from '@tanstack/react-query';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import type { OperationOutput } from '../../../../shared/contract.ts';
import { readOptions, useRead } from '../../../bridge/useRead.ts';
import { type FacetName, facetNames, hasDates } from './libraryFilter.ts';

type Facets = OperationOutput<'sources.facets'>;

export interface ShownFacets {
  readonly data: Facets | undefined;
  readonly error: Error | null;
}

/**
 * The counts for what is searched and filtered. A facet that narrows the list is counted as if it did not, so that more of its values can be
 * chosen. They wait for no key: those of the last query stay until the new ones are there.
 */
export function useFacets(query: string, filter: SourceFilter): ShownFacets {
  const narrowed = useRead('sources.facets', { query, filter }, { keepPrevious: true });
  const narrowing = facetNames.filter((facet) => isNarrowing(filter, facet));
  const widened = useQueries({
    queries: narrowing.map((facet) =>
      readOptions('sources.facets', { query, filter: { ...filter, ...withoutFacet(facet) } }),
    ),
  });
  if (!narrowed.data) return { data: undefined, error: narrowed.error };
  const wider = narrowing.flatMap((facet, index) => {
    const data = widened[index]?.data;
    return data ? [{ [facet]: data[facet], within: data.within }] : [];
  });
  const within = [narrowed.data, ...wider].map((facets) => facets.within).find((count) => count !== null);
  return {
    data: Object.assign({}, narrowed.data, ...wider, { within: within ?? null }) as Facets,
    error: narrowed.error,
  };
}

function isNarrowing(filter: SourceFilter, facet: FacetName): boolean {
  return facet === 'years' ? hasDates(filter) : filter[facet].length > 0;
}

function withoutFacet(facet: FacetName): Partial<SourceFilter> {
  return facet === 'years' ? { publishedFrom: null, publishedTo: null } : { [facet]: [] };
}
