import { setDenied } from '../../library/tables/nearCopies.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

/** What is said already is left as it was said, and no step for undo. */
export const deny: WriteFunction<'nearCopies.deny'> = (context, { id, others, isDenied }) => {
  const { db, now } = context;
  const { title } = existingSource(db, id).metadata;
  const otherIds = [...new Set(others)].filter((other) => other !== id);
  const titles = new Map(otherIds.map((other) => [other, existingSource(db, other).metadata.title]));
  const changed = setDenied(db, id, otherIds, isDenied ? now : null);
  const [first] = changed;
  if (first === undefined) return {};
  const what = changed.length === 1 ? quoted(titles.get(first) ?? '') : `${changed.length} sources`;
  recordChange(context, {
    action: isDenied ? 'near-copy-denied' : 'near-copy-denial-withdrawn',
    subject: id,
    details: { title, others: changed.map((other) => ({ id: other, title: titles.get(other) ?? '' })) },
    undo: {
      description: isDenied
        ? `saying that ${quoted(title)} is no copy of ${what}`
        : `no longer saying that ${quoted(title)} is no copy of ${what}`,
      inverse: { kind: 'set-near-copy-denial', id, others: changed, isDenied: !isDenied },
    },
  });
  return {};
};
