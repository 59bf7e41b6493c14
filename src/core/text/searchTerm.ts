import { takesProclitics } from './proclitics.ts';

/** One word or phrase that is sought: its folded tokens in a row. */
export interface SearchTerm {
  readonly tokens: readonly string[];
  /** The last token also matches as the beginning of a word. */
  readonly prefix: boolean;
  /** Only because it is still being typed: then the commonest of the words that begin so may do. */
  readonly begun: boolean;
  /** Where it is begun, the words it was taken for; all that begin so when left out. */
  readonly completions?: readonly string[];
  /** A word that was not put into quotation marks is also found with particles written onto it (proclitics.ts). */
  readonly proclitics: boolean;
}

/** Where a term is sought. */
export type SearchColumn = 'title' | 'byline' | 'text';

/** A term of those tokens; `exact` when it stood in quotation marks. */
export function termOf(
  tokens: readonly string[],
  { prefix, begun, exact }: { readonly prefix: boolean; readonly begun: boolean; readonly exact: boolean },
): SearchTerm {
  const [only = ''] = tokens;
  return { tokens, prefix, begun, proclitics: !exact && tokens.length === 1 && takesProclitics(only) };
}
