import type { TermPart } from '../../core/text/parseSearchQuery.ts';
import { withProclitics } from '../../core/text/proclitics.ts';
import type { SearchColumn, SearchTerm } from '../../core/text/searchTerm.ts';

/**
 * The terms in the syntax of FTS5: all that are not negated are required, none that is may be found. Tokens are letters, digits and
 * marks only, so nothing can break out. Undefined when nothing is required: FTS5 knows no query of negations alone.
 */
export function renderFtsQuery(parts: readonly TermPart[]): string | undefined {
  const required = parts.filter(({ negated }) => !negated).map(renderPart);
  if (required.length === 0) return undefined;
  const all = required.join(' AND ');
  const excluded = renderExcluded(parts);
  return excluded === undefined ? all : `(${all}) NOT ${excluded}`;
}

/** Any of the negated terms. */
export function renderExcluded(parts: readonly TermPart[]): string | undefined {
  const excluded = parts.filter(({ negated }) => negated).map(renderPart);
  return excluded.length === 0 ? undefined : `(${excluded.join(' OR ')})`;
}

function renderPart({ column, term }: TermPart): string {
  const rendered = renderTerm(term);
  return column === null ? rendered : `{${COLUMNS[column]}} : ${rendered}`;
}

const COLUMNS: Readonly<Record<SearchColumn, string>> = { title: 'title', byline: 'byline', text: 'body' };

/** A word is asked for with each particle that may be written onto it: the index need not hold the word behind them. */
function renderTerm({ tokens, prefix, completions, proclitics }: SearchTerm): string {
  const before = tokens.slice(0, -1);
  const last = tokens.at(-1) ?? '';
  const words = completions ?? (proclitics ? withProclitics(last) : [last]);
  const star = prefix && completions === undefined ? '*' : '';
  const phrases = words.map((word) => `"${[...before, word].join(' ')}"${star}`);
  return phrases.length === 1 ? (phrases[0] ?? '') : `(${phrases.join(' OR ')})`;
}
