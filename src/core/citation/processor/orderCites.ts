import CSL from 'citeproc';

/** A cite of a cluster with what it is sorted by. */
type SortableCite = CSL.CiteItem & { readonly index: number };

/**
 * As the processor sorts the cites of a cluster before it looks at their positions: indexes of the cites given.
 *
 * @param cites in the order in which they are written
 */
export function orderCites(state: CSL.State, cites: readonly CSL.CiteItem[]): readonly number[] {
  if (cites.length < 2 || state.citation_sort.tokens.length === 0) return cites.map((_cite, index) => index);
  const entries = cites.map((cite, index): [CSL.Item, SortableCite] => {
    const work = state.retrieveItem(cite.id);
    // The processor hands out the one list that it fills anew each time.
    const sortkeys = [...CSL.getSortKeys.call(state, work, 'citation_sort')];
    return [work, { ...cite, index, sortkeys }];
  });
  if (state.opt.grouped_sort && !state.opt.citation_number_sort) groupByAuthors(state, entries);
  return entries.sort(state.citation.srt.compareCompositeKeys).map(([, cite]) => cite.index);
}

/** Works of the same authors stand together, at the place of the first of them. */
function groupByAuthors(state: CSL.State, entries: [CSL.Item, SortableCite][]): void {
  for (const [work, cite] of entries) {
    state.tmp.authorstring_request = true;
    CSL.getAmbiguousCite.call(state, work, state.registry.registry[work.id]?.disambig);
    state.tmp.authorstring_request = false;
    cite.sortkeys = [state.registry.authorstrings[work.id], ...(cite.sortkeys ?? [])];
  }
  entries.sort(state.citation.srt.compareCompositeKeys);
  let authors: string | undefined;
  let firstKey: string | undefined;
  entries.forEach(([, cite], index) => {
    const keys = cite.sortkeys ?? [];
    if (index === 0 || keys[0] !== authors) firstKey = keys[1];
    authors = keys[0];
    keys[0] = `${firstKey}${index}`;
  });
}
