import { findSearchRow, unindexSource } from '../../library/search/searchIndex.ts';
import { setSourceRemoved } from '../../library/tables/sources.ts';
import type { OperationOutput } from '../../shared/contract.ts';
import type { WriteFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { findSourceUses } from './refuseSourceInUse.ts';

/** All that nothing rests on go in one step; each other stays and is named. */
export const removeManySources: WriteFunction<'sources.removeMany'> = (context, { ids }) => {
  const { db, now } = context;
  const removed: { readonly id: (typeof ids)[number]; readonly title: string; readonly sha256: string }[] = [];
  const rows: { readonly id: (typeof ids)[number]; readonly row: number | null }[] = [];
  const kept: OperationOutput<'sources.removeMany'>['kept'] = [];
  for (const id of new Set(ids)) {
    const { metadata, sha256 } = existingSource(db, id);
    const uses = findSourceUses(db, id);
    if (uses) {
      kept.push({ id, title: metadata.title, ...uses });
      continue;
    }
    rows.push({ id, row: findSearchRow(db, id) ?? null });
    unindexSource(db, id);
    setSourceRemoved(db, id, now);
    removed.push({ id, title: metadata.title, sha256 });
  }
  const [first] = removed;
  if (first === undefined) return { removed: [], kept };
  const isOne = removed.length === 1;
  recordChange(context, {
    action: 'sources-removed',
    subject: isOne ? first.id : 'sources',
    details: { removed, kept: kept.map(({ id }) => id) },
    undo: {
      description: isOne ? `removing ${quoted(first.title)}` : `removing ${removed.length} sources`,
      inverse: { kind: 'restore-sources', sources: rows },
    },
  });
  return { removed: removed.map(({ id }) => id), kept };
};
