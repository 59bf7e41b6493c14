import type { Excerpt, FoundPlace } from '../../core/excerpt/excerpt.ts';
import type { AnchoredAhead, ExcerptAhead } from '../../core/excerpt/excerptAhead.ts';
import { expectedPlace } from '../../core/excerpt/expectedPlace.ts';
import { findQuote, type SearchableText, searchableText } from '../../core/excerpt/findQuote.ts';
import { saysTheSame } from '../../core/excerpt/saysTheSame.ts';
import { standsAsTaken } from '../../core/excerpt/standsAsTaken.ts';
import type { SourceTextId } from '../../core/ids.ts';
import type { ReadableDb } from '../database.ts';
import type { Anchor } from '../tables/excerpts.ts';
import { readPlainText } from '../tables/sourceTexts.ts';

interface Texts {
  /** The newest text until now. */
  readonly before: SourceTextId;
  readonly after: { readonly id: SourceTextId; readonly text: string };
}

/**
 * Finds excerpts of a source in its new text; in the order of the excerpts. What was found ahead is taken where it still holds, so that
 * only the rest is looked for.
 */
export function anchorExcerpts(
  db: ReadableDb,
  excerpts: readonly Excerpt[],
  { before, after }: Texts,
  ahead?: AnchoredAhead,
): readonly Anchor[] {
  const find = excerptFinder(db, before, after.text);
  const known = new Map(ahead?.before === before ? ahead.anchors.map((one) => [one.id, one]) : []);
  return excerpts.map((excerpt) => {
    if (excerpt.textId === after.id) return { id: excerpt.id, drift: 'exact', found: null };
    const one = known.get(excerpt.id);
    const { drift, range } = one && stillHolds(one, excerpt, after.text) ? one : find(excerpt);
    return { id: excerpt.id, drift, found: range === null ? null : { textId: after.id, ...range } };
  });
}

/** Finds one excerpt after the other in a text; what they have in common is made with the first. */
export function excerptFinder(
  db: ReadableDb,
  before: SourceTextId,
  text: string,
): (excerpt: Excerpt) => Pick<ExcerptAhead, 'drift' | 'range'> {
  let ready: { readonly searchable: SearchableText; readonly expected: (offset: number) => number } | undefined;
  return (excerpt) => {
    ready ??= { searchable: searchableText(text), expected: expectedPlace(readPlainText(db, before), text) };
    const last = placeIn(excerpt, before);
    const { state, range } = findExcerpt(db, excerpt, ready.searchable, last && ready.expected(last.start));
    return { drift: state, range };
  };
}

/** Whether an excerpt is as it was when it was looked for, and stands where it was found. */
function stillHolds({ textId, was, drift, range }: ExcerptAhead, excerpt: Excerpt, text: string): boolean {
  if (textId !== excerpt.textId || !isSamePlace(was, excerpt.found)) return false;
  if (range !== null && range.end > text.length) return false;
  if (!standsAsTaken(drift)) return true;
  return range !== null && saysTheSame(text.slice(range.start, range.end), excerpt.quote.exact);
}

function isSamePlace(one: FoundPlace | null, other: FoundPlace | null): boolean {
  if (one === null || other === null) return one === other;
  return one.textId === other.textId && one.start === other.start && one.end === other.end;
}

/** How an excerpt stands to a text other than its own. */
export function findExcerpt(db: ReadableDb, excerpt: Excerpt, text: SearchableText, expected: number | undefined) {
  const { quote, position } = excerpt;
  const isUnique = () => {
    const own = readPlainText(db, excerpt.textId);
    const first = own.indexOf(quote.exact);
    return own.indexOf(quote.exact, first + 1) < 0;
  };
  return findQuote(text, { quote, position, isUnique, ...(expected === undefined ? {} : { expected }) });
}

/** Where an excerpt stands in a text, as far as that is known. */
function placeIn({ textId, position, found }: Excerpt, text: SourceTextId): { readonly start: number } | undefined {
  if (textId === text) return position;
  return found?.textId === text ? found : undefined;
}
