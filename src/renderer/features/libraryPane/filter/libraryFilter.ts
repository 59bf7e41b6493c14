import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';

/** What sources are counted by; each but the years is a field of the filter. */
export const facetNames = [
  'statuses',
  'outlets',
  'years',
  'reliabilities',
  'tags',
  'collections',
  'languages',
  'markings',
  'formats',
] as const;
export type FacetName = (typeof facetNames)[number];
export type ListedFacet = Exclude<FacetName, 'years'>;

export function isFiltering(filter: SourceFilter): boolean {
  return hasDates(filter) || listedFacets.some((facet) => filter[facet].length > 0);
}

export function hasDates({ publishedFrom, publishedTo }: SourceFilter): boolean {
  return publishedFrom !== null || publishedTo !== null;
}

export const listedFacets = facetNames.filter((name): name is ListedFacet => name !== 'years');

/** The values of a facet that the filter asks for. Of the years those that the dates begin and end with, and all between. */
export function chosenOf(filter: SourceFilter, facet: FacetName, offered: readonly string[]): readonly string[] {
  if (facet !== 'years') return filter[facet];
  if (!hasDates(filter)) return [];
  const { from, to } = yearsOf(filter);
  return offered.filter((year) => year !== '' && year >= from && year <= to);
}

/** The change to a filter that makes these the values of a facet. */
export function withValues(facet: ListedFacet, values: readonly string[]): Partial<SourceFilter> {
  return { [facet]: [...values] };
}

/**
 * The change to a filter when a year is chosen or let go: the dates stretch to a year outside, draw back from one at their edge,
 * and shrink to one between.
 */
export function withYear(filter: SourceFilter, year: string): Partial<SourceFilter> {
  const only = { publishedFrom: year, publishedTo: year };
  if (!hasDates(filter)) return only;
  const { from, to } = yearsOf(filter);
  if (from === year && to === year) return { publishedFrom: null, publishedTo: null };
  if (year < from) return { publishedFrom: year };
  if (year > to) return { publishedTo: year };
  if (year === from) return { publishedFrom: String(Number(year) + 1) };
  if (year === to) return { publishedTo: String(Number(year) - 1) };
  return only;
}

function yearsOf({ publishedFrom, publishedTo }: SourceFilter): { readonly from: string; readonly to: string } {
  return { from: publishedFrom?.slice(0, 4) ?? '', to: publishedTo?.slice(0, 4) ?? '9999' };
}
