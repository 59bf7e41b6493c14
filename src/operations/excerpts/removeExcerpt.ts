import { deleteExcerpt } from '../../library/tables/excerpts.ts';
import type { WriteFunction } from '../context.ts';
import { existingExcerpt } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { refuseExcerptInUse } from './refuseExcerptInUse.ts';

export const removeExcerpt: WriteFunction<'excerpts.remove'> = (context, { id }) => {
  const { db } = context;
  const excerpt = existingExcerpt(db, id);
  refuseExcerptInUse(db, excerpt);
  deleteExcerpt(db, id);
  recordChange(context, {
    action: 'excerpt-removed',
    subject: id,
    details: { excerpt },
    undo: {
      description: `removing the excerpt ${quoted(excerpt.quote.exact)}`,
      inverse: { kind: 'restore-excerpt', excerpt },
    },
  });
  return {};
};
