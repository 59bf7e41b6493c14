import { BriefingError } from '../../core/errors.ts';
import type { Excerpt, TextPosition } from '../../core/excerpt/excerpt.ts';
import { pageLocator } from '../../core/excerpt/pageLocator.ts';
import { quoteAt, splitsPair } from '../../core/excerpt/quoteAt.ts';
import { newId, type SourceTextId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import { anchorExcerpts } from '../../library/anchoring/anchorExcerpts.ts';
import { insertExcerpt } from '../../library/tables/excerpts.ts';
import { readPlainText, readSourceText } from '../../library/tables/sourceTexts.ts';
import type { WriteContext } from '../context.ts';
import { quoted } from '../recordChange.ts';

interface Passage {
  /** Of which version it is; the newest, unless it says otherwise. */
  readonly version?: { readonly number: number; readonly textId: SourceTextId };
  readonly position: TextPosition;
  /** What whoever chose it has seen there. */
  readonly exact: string;
}

/**
 * Takes a passage of a source into the library; whoever calls records it. One of an older version is looked for in the newest. Throws
 * `excerpt-mismatch` where the text does not read so.
 */
export function newExcerpt(context: WriteContext, source: Source, passage: Passage): Excerpt {
  const { db, randomBytes, now } = context;
  const { position, exact, version = { number: source.version, textId: source.textId } } = passage;
  const { title } = source.metadata;
  const { text, pages } = readSourceText(db, version.textId);
  if (position.end > text.length || text.slice(position.start, position.end) !== exact) {
    throw mismatch(title, 'the text at this place reads differently');
  }
  if (splitsPair(text, position.start) || splitsPair(text, position.end)) {
    throw mismatch(title, 'the selection cuts a character in two');
  }
  const taken: Excerpt = {
    id: newId('exc', randomBytes),
    sourceId: source.id,
    textId: version.textId,
    quote: quoteAt(text, position),
    position,
    locator: pageLocator(pages, position),
    drift: 'exact',
    version: version.number,
    found: null,
    keptAt: null,
    createdAt: now,
  };
  const newest = { id: source.textId, text: readPlainText(db, source.textId) };
  const [anchor] = anchorExcerpts(db, [taken], { before: version.textId, after: newest });
  const excerpt = { ...taken, ...anchor };
  insertExcerpt(db, excerpt);
  return excerpt;
}

export function mismatch(title: string, reason: string): BriefingError {
  const message = `No excerpt was taken from ${quoted(title)}: ${reason}. Open the source again and select the passage anew.`;
  return new BriefingError('excerpt-mismatch', message, { title, reason });
}
