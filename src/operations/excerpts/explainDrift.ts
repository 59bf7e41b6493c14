import { searchableText } from '../../core/excerpt/findQuote.ts';
import { findExcerpt } from '../../library/anchoring/anchorExcerpts.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingExcerpt, existingSource } from '../existing.ts';

/** Characters of context shown on either side of a place. */
const CONTEXT = 120;

export const explainDrift: ReadFunction<'excerpts.explainDrift'> = ({ db }, { id }) => {
  const excerpt = existingExcerpt(db, id);
  const source = existingSource(db, excerpt.sourceId);
  const newest = source.version;
  if (excerpt.textId === source.textId) return { excerpt, newest, changes: [], places: [] };
  const text = readPlainText(db, source.textId);
  const finding = findExcerpt(db, excerpt, searchableText(text), excerpt.found?.start);
  // A place that a person chose stands before what is found anew.
  const places = excerpt.found === null || finding.state === 'lost' ? finding.places : [excerpt.found];
  return {
    excerpt,
    newest,
    changes: [...finding.changes],
    places: places.map(({ start, end }) => ({
      start,
      end,
      before: text.slice(Math.max(0, start - CONTEXT), start),
      words: text.slice(start, end),
      after: text.slice(end, end + CONTEXT),
    })),
  };
};
