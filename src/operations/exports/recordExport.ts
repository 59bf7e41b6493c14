import { listCitedClaims } from '../../library/tables/citationPlaces.ts';
import { findClaims } from '../../library/tables/claims.ts';
import { insertExportRecord } from '../../library/tables/exportRecords.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { recordChange } from '../recordChange.ts';
import { findDrift } from './findDrift.ts';

/**
 * The record keeps what did not stand as it was taken, which cited claims nobody had confirmed on a newer wording, what was
 * marked above the file and confirmed all the same, and the custody log's head after its own entry: a log cut short later on no longer leads to it.
 */
export const recordExport: WriteFunction<'exports.record'> = (context, input) => {
  const { briefingId, fileName, sha256, revision, markedAbove = [], confirmed = null } = input;
  const { db, now } = context;
  const { header } = existingBriefing(db, briefingId);
  const drifted = findDrift({ db }, { briefingId }).map(({ excerpt: { id, drift, version, keptAt }, newest }) => ({
    id,
    drift,
    version,
    newest,
    keptAt,
  }));
  const unconfirmed = findClaims(db, listCitedClaims(db, briefingId))
    .filter((claim) => claim.unconfirmed.length > 0)
    .map((claim) => ({ id: claim.id, evidence: claim.unconfirmed }));
  const above = markedAbove.map((one) => ({
    id: one.kind === 'marked-above' ? one.blockId : one.sourceId,
    marking: one.marking,
  }));
  const custody = recordChange(context, {
    action: 'briefing-exported',
    subject: briefingId,
    details: {
      title: header.title,
      marking: header.marking,
      revision,
      fileName,
      sha256,
      drifted,
      unconfirmed,
      ...(above.length === 0 ? {} : { markedAbove: above, confirmed }),
    },
  });
  insertExportRecord(db, { briefingId, revision, fileName, sha256, exportedAt: now, custody });
  return custody;
};
