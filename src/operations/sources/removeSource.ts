import { findSearchRow, unindexSource } from '../../library/search/searchIndex.ts';
import { setSourceRemoved } from '../../library/tables/sources.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { refuseSourceInUse } from './refuseSourceInUse.ts';

export const removeSource: WriteFunction<'sources.remove'> = (context, { id }) => {
  const { db, now } = context;
  const source = existingSource(db, id);
  refuseSourceInUse(db, source);
  const row = findSearchRow(db, id) ?? null;
  unindexSource(db, id);
  setSourceRemoved(db, id, now);
  recordChange(context, {
    action: 'source-removed',
    subject: id,
    details: { title: source.metadata.title, sha256: source.sha256 },
    undo: { description: `removing ${quoted(source.metadata.title)}`, inverse: { kind: 'restore-source', id, row } },
  });
  return {};
};
