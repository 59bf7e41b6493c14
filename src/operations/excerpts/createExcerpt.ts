import { listSourceVersions } from '../../library/tables/sourceVersions.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { mismatch, newExcerpt } from './newExcerpt.ts';

export const createExcerpt: WriteFunction<'excerpts.create'> = (context, { sourceId, textId, position, exact }) => {
  const source = existingSource(context.db, sourceId);
  const version = listSourceVersions(context.db, sourceId).find((one) => one.textId === textId);
  if (version === undefined) throw mismatch(source.metadata.title, 'its text is another one by now');
  const excerpt = newExcerpt(context, source, { version, position, exact });
  recordChange(context, {
    action: 'excerpt-created',
    subject: excerpt.id,
    details: { sourceId, textId, position, exact, locator: excerpt.locator },
    undo: { description: `taking the excerpt ${quoted(exact)}`, inverse: { kind: 'remove-excerpt', id: excerpt.id } },
  });
  return excerpt;
};
