import fc from 'fast-check';
import type { CitationItem } from '../../src/core/citation/citation.ts';

/** What a citation cites: one to three of these works, the author of the first one now and then in the sentence. */
export function arbitraryItems(item: fc.Arbitrary<CitationItem>): fc.Arbitrary<CitationItem[]> {
  return fc.tuple(item, fc.array(item, { maxLength: 2 }), fc.nat({ max: 3 })).map(([first, others, nth]) => {
    const { prefix: _, suppressAuthor: __, ...rest } = first;
    return [nth === 0 ? { ...rest, authorInText: true } : first, ...others];
  });
}
