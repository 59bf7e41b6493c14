import type { Excerpt, TextPosition } from '../../core/excerpt/excerpt.ts';
import { saysTheSame } from '../../core/excerpt/saysTheSame.ts';
import type { SourceTextId } from '../../core/ids.ts';
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
  const after: Excerpt = { ...before, ...placeChosen(before, { position, exact: words, textId: source.textId }) };
  setAnchor(db, after);
  recordChange(context, {
    action: 'excerpt-place-chosen',
    subject: id,
    details: {
      version: source.version,
      from: { drift: before.drift, found: before.found },
      to: { drift: after.drift, found: after.found },
    },
    undo: {
      description: `choosing the place of ${quoted(before.quote.exact)}`,
      inverse: { kind: 'set-anchor', anchor: { id, drift: before.drift, found: before.found } },
    },
  });
  return after;
};

/** How an excerpt stands to the newest text once it has been decided which place there is its own. */
export function placeChosen(
  { quote }: Excerpt,
  {
    position,
    exact,
    textId,
  }: { readonly position: TextPosition; readonly exact: string; readonly textId: SourceTextId },
): Pick<Excerpt, 'drift' | 'found'> {
  return { drift: saysTheSame(exact, quote.exact) ? 'moved' : 'changed', found: { textId, ...position } };
}
