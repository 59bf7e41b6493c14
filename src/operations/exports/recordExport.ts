import { insertExportRecord } from '../../library/tables/exportRecords.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { recordChange } from '../recordChange.ts';
import { findDrift } from './findDrift.ts';

/** The record keeps the custody log's head after its own entry: a log cut short later on no longer leads to it. */
export const recordExport: WriteFunction<'exports.record'> = (context, { briefingId, fileName, sha256, revision }) => {
  const { db, now } = context;
  const { header } = existingBriefing(db, briefingId);
  const drifted = findDrift({ db }, { briefingId }).map(({ excerpt: { id, drift, version, keptAt }, newest }) => ({
    id,
    drift,
    version,
    newest,
    keptAt,
  }));
  const custody = recordChange(context, {
    action: 'briefing-exported',
    subject: briefingId,
    details: { title: header.title, marking: header.marking, revision, fileName, sha256, drifted },
  });
  insertExportRecord(db, { briefingId, revision, fileName, sha256, exportedAt: now, custody });
  return custody;
};
