import { setExcerptLocator } from '../../library/tables/excerpts.ts';
import type { WriteFunction } from '../context.ts';
import { existingExcerpt } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const setLocator: WriteFunction<'excerpts.setLocator'> = (context, { id, locator }) => {
  const { db } = context;
  const before = existingExcerpt(db, id);
  if (before.locator?.label === locator?.label && before.locator?.value === locator?.value) return before;
  setExcerptLocator(db, id, locator);
  recordChange(context, {
    action: 'excerpt-locator-set',
    subject: id,
    details: { from: before.locator, to: locator },
    undo: {
      description: `setting the locator of ${quoted(before.quote.exact)}`,
      inverse: { kind: 'set-excerpt-locator', id, locator: before.locator },
    },
  });
  return { ...before, locator };
};
