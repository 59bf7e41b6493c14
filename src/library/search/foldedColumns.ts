import type { PersonName, Source } from '../../core/source/source.ts';
import { hyphenatedWords } from '../../core/text/hyphenatedWords.ts';
import { foldForIndex } from './foldForIndex.ts';

/** What the index is given of a source, folded. */
export interface FoldedColumns {
  readonly title: string;
  readonly byline: string;
  readonly body: string;
}

export function foldColumns(source: Source, text: string): FoldedColumns {
  return {
    title: foldColumn(source.metadata.title),
    byline: foldColumn(bylineOf(source)),
    body: foldColumn(text),
  };
}

/** Behind the text stand the words that it divides by a hyphen, each apart from all else: they are in no phrase. */
function foldColumn(text: string): string {
  const hyphenated = hyphenatedWords(text).map(({ word }) => ` ${APART} ${word}`);
  return foldForIndex(text) + hyphenated.join('');
}

/** A noncharacter: it stands in no text, and nobody can ask for it. */
export const APART = '\ufdd0';

function bylineOf({ metadata: { outlet, agency, authors, editors } }: Source): string {
  return [outlet, agency, ...authors.map(fullName), ...editors.map(fullName)].join('\n');
}

function fullName(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
