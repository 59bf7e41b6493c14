import {
  keepExportPlace,
  keepExportSettings,
  keepExportSummary,
  readExportChoices,
} from '../../library/tables/exportChoices.ts';
import type { ReadFunction, WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';

/** How a briefing was exported last. Choices are no evidence: what was exported with them is, and is on record. */
export const exportChoices: ReadFunction<'exports.choices'> = ({ db }, { briefingId }) => {
  existingBriefing(db, briefingId);
  return readExportChoices(db, briefingId);
};

export const keepSettings: WriteFunction<'exports.keepSettings'> = ({ db }, { briefingId, settings }) => {
  existingBriefing(db, briefingId);
  keepExportSettings(db, briefingId, settings);
  return {};
};

export const keepSummary: WriteFunction<'exports.keepSummary'> = ({ db }, { briefingId, summary }) => {
  existingBriefing(db, briefingId);
  keepExportSummary(db, briefingId, summary);
  return {};
};

export const keepPlace: WriteFunction<'exports.keepPlace'> = ({ db, now }, { briefingId, path, sha256 }) => {
  existingBriefing(db, briefingId);
  keepExportPlace(db, briefingId, { path, sha256, exportedAt: now });
  return {};
};
