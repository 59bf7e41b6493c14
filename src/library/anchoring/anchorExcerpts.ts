import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import { expectedPlace } from '../../core/excerpt/expectedPlace.ts';
import { findQuote, type SearchableText, searchableText } from '../../core/excerpt/findQuote.ts';
import type { SourceTextId } from '../../core/ids.ts';
import type { ReadableDb } from '../../library/database.ts';
import type { Anchor } from '../../library/tables/excerpts.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';

interface Texts {
  /** The newest text until now. */
  readonly before: SourceTextId;
  readonly after: { readonly id: SourceTextId; readonly text: string };
}

/** Finds excerpts of a source in its new text; in the order of the excerpts. */
export function anchorExcerpts(
  db: ReadableDb,
  excerpts: readonly Excerpt[],
  { before, after }: Texts,
): readonly Anchor[] {
  const stay = (excerpt: Excerpt): Anchor => ({ id: excerpt.id, drift: 'exact', found: null });
  if (excerpts.every(({ textId }) => textId === after.id)) return excerpts.map(stay);
  const expected = expectedPlace(readPlainText(db, before), after.text);
  const searchable = searchableText(after.text);
  return excerpts.map((excerpt) => {
    if (excerpt.textId === after.id) return stay(excerpt);
    const last = placeIn(excerpt, before);
    const finding = findExcerpt(db, excerpt, searchable, last === undefined ? undefined : expected(last.start));
    const found = finding.range === null ? null : { textId: after.id, ...finding.range };
    return { id: excerpt.id, drift: finding.state, found };
  });
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
