import type { PersonName, Source } from '../../core/source/source.ts';
import { foldForIndex } from './foldForIndex.ts';

/** What the index is given of a source, folded. */
export interface FoldedColumns {
  readonly title: string;
  readonly byline: string;
  readonly body: string;
}

export function foldColumns(source: Source, text: string): FoldedColumns {
  return {
    title: foldForIndex(source.metadata.title),
    byline: foldForIndex(bylineOf(source)),
    body: foldForIndex(text),
  };
}

function bylineOf({ metadata: { outlet, agency, authors, editors } }: Source): string {
  return [outlet, agency, ...authors.map(fullName), ...editors.map(fullName)].join('\n');
}

function fullName(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
