import { BriefingError } from '../../core/errors.ts';
import type { Excerpt, Locator, TextPosition, TextQuote } from '../../core/excerpt/excerpt.ts';
import { newId } from '../../core/ids.ts';
import type { SourcePage } from '../../core/source/sourceText.ts';
import { insertExcerpt } from '../../library/tables/excerpts.ts';
import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const createExcerpt: WriteFunction<'excerpts.create'> = (context, { sourceId, textId, position, exact }) => {
  const { db, randomBytes, now } = context;
  const source = existingSource(db, sourceId);
  if (textId !== source.textId) throw mismatch(source.metadata.title, 'its text is another one by now');
  const { text, pages } = readSourceText(db, textId);
  if (position.end > text.length || text.slice(position.start, position.end) !== exact) {
    throw mismatch(source.metadata.title, 'the text at this place reads differently');
  }
  if (splitsPair(text, position.start) || splitsPair(text, position.end)) {
    throw mismatch(source.metadata.title, 'the selection cuts a character in two');
  }
  const excerpt: Excerpt = {
    id: newId('exc', randomBytes),
    sourceId,
    textId,
    quote: quoteAt(text, position),
    position,
    locator: pageLocator(pages, position),
    drift: 'exact',
    createdAt: now,
  };
  insertExcerpt(db, excerpt);
  recordChange(context, {
    action: 'excerpt-created',
    subject: excerpt.id,
    details: { sourceId, textId, position, exact, locator: excerpt.locator },
    undo: { description: `taking the excerpt ${quoted(exact)}`, inverse: { kind: 'remove-excerpt', id: excerpt.id } },
  });
  return excerpt;
};

/** UTF-16 code units of context on either side of a quote; one less where that would cut a character in two. */
const CONTEXT = 32;

function quoteAt(text: string, { start, end }: TextPosition): TextQuote {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
  };
}

/** Whether an offset falls between the two halves of one character outside the Basic Multilingual Plane. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** The page or pages a passage stands on, as a reader would cite them; null where the format has none. */
function pageLocator(pages: readonly SourcePage[], { start, end }: TextPosition): Locator | null {
  const labels = pages.filter((page) => page.start < end && page.end > start).map(({ label }) => label.trim());
  const first = labels[0] ?? '';
  const last = labels.at(-1) ?? '';
  if (first === '' || last === '') return null;
  return { label: 'page', value: (first === last ? first : `${first}-${last}`).slice(0, 200) };
}

function mismatch(title: string, reason: string): BriefingError {
  const message = `No excerpt was taken from ${quoted(title)}: ${reason}. Open the source again and select the passage anew.`;
  return new BriefingError('excerpt-mismatch', message, { title, reason });
}
