import { setExcerptKept } from '../../library/tables/excerpts.ts';
import type { WriteFunction } from '../context.ts';
import { existingExcerpt } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

/** A decision of the analyst's, not of the program's: it holds whatever versions follow, and exports still name the passage. */
export const keepVersion: WriteFunction<'excerpts.keepVersion'> = (context, { id, keep }) => {
  const { db, now } = context;
  const before = existingExcerpt(db, id);
  if ((before.keptAt !== null) === keep) return before;
  const keptAt = keep ? now : null;
  setExcerptKept(db, id, keptAt);
  recordChange(context, {
    action: 'excerpt-kept',
    subject: id,
    details: { version: before.version, kept: keep, drift: before.drift },
    undo: {
      description: `${keep ? 'keeping' : 'no longer keeping'} ${quoted(before.quote.exact)} as of version ${before.version}`,
      inverse: { kind: 'set-excerpt-kept', id, keptAt: before.keptAt },
    },
  });
  return { ...before, keptAt };
};
