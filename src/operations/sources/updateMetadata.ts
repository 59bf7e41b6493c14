import { editedOrigins } from '../../core/source/editedOrigins.ts';
import type { Source } from '../../core/source/source.ts';
import { findSearchRow, INDEXED_FIELDS, indexSource } from '../../library/search/searchIndex.ts';
import { gradeSource } from '../../library/tables/gradeHistory.ts';
import { updateSourceMetadata } from '../../library/tables/sources.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const updateMetadata: WriteFunction<'sources.updateMetadata'> = (context, { id, metadata, gradeReason }) => {
  const { db, now } = context;
  const before = existingSource(db, id);
  const source: Source = {
    ...before,
    metadata,
    origins: editedOrigins(before.metadata, metadata, before.origins, now),
  };
  const changes = changedFields(before, source);
  const reason = gradeReason.trim();
  const isGraded = 'reliability' in changes || reason !== '';
  if (Object.keys(changes).length === 0 && !isGraded) return before;
  const row = findSearchRow(db, id) ?? null;
  updateSourceMetadata(db, id, metadata, source.origins);
  const gradeSeq = isGraded ? gradeSource(db, id, { reliability: metadata.reliability, reason, at: now }) : undefined;
  // Indexing reads and folds the whole text: not for a grade or a marking.
  if (INDEXED_FIELDS.some((field) => field in changes)) indexSource(db, source, readPlainText(db, source.textId));
  recordChange(context, {
    action: 'source-metadata-edited',
    subject: id,
    details: isGraded ? { ...changes, gradeReason: reason } : changes,
    undo: {
      description: `editing the details of ${quoted(before.metadata.title)}`,
      inverse: {
        kind: 'set-source-metadata',
        id,
        metadata: before.metadata,
        origins: before.origins,
        row,
        ...(gradeSeq === undefined ? {} : { gradeSeq }),
      },
    },
  });
  return source;
};

interface Change {
  readonly from: unknown;
  readonly to: unknown;
  /** Where the two values come from, as far as that is noted. */
  readonly origins?: { readonly from: unknown; readonly to: unknown };
}

/** Each field that differs, with what it was and what it is, and where either came from. */
function changedFields(before: Source, after: Source): Readonly<Record<string, Change>> {
  const fields = Object.keys(after.metadata) as (keyof Source['metadata'])[];
  const changed = fields.filter(
    (field) => JSON.stringify(before.metadata[field]) !== JSON.stringify(after.metadata[field]),
  );
  return Object.fromEntries(
    changed.map((field): [string, Change] => {
      const values = { from: before.metadata[field], to: after.metadata[field] };
      if (field === 'reliability') return [field, values];
      const origins = { from: before.origins[field]?.from ?? null, to: after.origins[field]?.from ?? null };
      return [field, { ...values, origins }];
    }),
  );
}
