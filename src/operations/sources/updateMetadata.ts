import type { SourceMetadata } from '../../core/source/source.ts';
import { findSearchRow, INDEXED_FIELDS, indexSource } from '../../library/search/searchIndex.ts';
import { updateSourceMetadata } from '../../library/tables/sources.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const updateMetadata: WriteFunction<'sources.updateMetadata'> = (context, { id, metadata }) => {
  const { db } = context;
  const before = existingSource(db, id);
  const changes = changedFields(before.metadata, metadata);
  if (changes === null) return before;
  const source = { ...before, metadata };
  const row = findSearchRow(db, id) ?? null;
  updateSourceMetadata(db, id, metadata);
  // Indexing reads and folds the whole text: not for a grade or a marking.
  if (INDEXED_FIELDS.some((field) => field in changes)) indexSource(db, source, readPlainText(db, source.textId));
  recordChange(context, {
    action: 'source-metadata-edited',
    subject: id,
    details: changes,
    undo: {
      description: `editing the details of ${quoted(before.metadata.title)}`,
      inverse: { kind: 'set-source-metadata', id, metadata: before.metadata, row },
    },
  });
  return source;
};

/** Each field that differs, with what it was and what it is; null when none does. */
function changedFields(
  before: SourceMetadata,
  after: SourceMetadata,
): Record<string, { from: unknown; to: unknown }> | null {
  const fields = Object.keys(after) as (keyof SourceMetadata)[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}
