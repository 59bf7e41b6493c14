import type { Claim } from '../claim/claim.ts';
import type { Excerpt } from '../excerpt/excerpt.ts';
import type { PersonName, SourceSummary } from '../source/source.ts';

/** Something that can be cited. */
type Citable =
  | { readonly kind: 'source'; readonly source: Pick<SourceSummary, 'title' | 'outlet' | 'authors'> }
  | { readonly kind: 'excerpt'; readonly excerpt: Pick<Excerpt, 'quote'> }
  | { readonly kind: 'claim'; readonly claim: Pick<Claim, 'statement'> };

/** The words that something citable is found by as one types: of a source its title, which stands first, outlet and authors. */
export function citableWords(citable: Citable): string {
  switch (citable.kind) {
    case 'source': {
      const { title, outlet, authors } = citable.source;
      return [title, outlet, ...authors.map(nameOf)].join('\n');
    }
    case 'excerpt':
      return citable.excerpt.quote.exact;
    case 'claim':
      return citable.claim.statement;
  }
}

function nameOf(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
