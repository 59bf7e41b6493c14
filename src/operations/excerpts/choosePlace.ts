import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import { saysTheSame } from '../../core/excerpt/saysTheSame.ts';
import { setAnchor } from '../../library/tables/excerpts.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';
import { existingExcerpt, existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { mismatch } from './newExcerpt.ts';

/** The place decides nothing about the words: where they differ, the excerpt is one that changed. */
export const choosePlace: WriteFunction<'excerpts.choosePlace'> = (context, { id, position }) => {
  const { db } = context;
  const before = existingExcerpt(db, id);
  const source = existingSource(db, before.sourceId);
  const words = readPlainText(db, source.textId).slice(position.start, position.end);
  if (before.textId === source.textId || words === '') {
    throw mismatch(source.metadata.title, 'the newest text has no such place');
  }
  const drift = saysTheSame(words, before.quote.exact) ? 'moved' : 'changed';
  const after: Excerpt = { ...before, drift, found: { textId: source.textId, ...position } };
  setAnchor(db, after);
  recordChange(context, {
    action: 'excerpt-place-chosen',
    subject: id,
    details: {
      version: source.version,
      from: { drift: before.drift, found: before.found },
      to: { drift, found: after.found },
    },
    undo: {
      description: `choosing the place of ${quoted(before.quote.exact)}`,
      inverse: { kind: 'set-anchor', anchor: { id, drift: before.drift, found: before.found } },
    },
  });
  return after;
};
