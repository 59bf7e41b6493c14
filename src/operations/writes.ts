import { createBriefing } from './briefings/createBriefing.ts';
import { duplicateBriefing } from './briefings/duplicateBriefing.ts';
import { insertImportedBriefing } from './briefings/insertImportedBriefing.ts';
import { removeBriefing } from './briefings/removeBriefing.ts';
import { saveBlocks } from './briefings/saveBlocks.ts';
import { saveHeader } from './briefings/saveHeader.ts';
import { createClaim } from './claims/createClaim.ts';
import { removeClaim } from './claims/removeClaim.ts';
import { updateClaim } from './claims/updateClaim.ts';
import type { WriteFunctions } from './context.ts';
import { createExcerpt } from './excerpts/createExcerpt.ts';
import { removeExcerpt } from './excerpts/removeExcerpt.ts';
import { setLocator } from './excerpts/setLocator.ts';
import { recordExport } from './exports/recordExport.ts';
import { fillSample } from './libraries/fillSample.ts';
import { addSource } from './sources/addSource.ts';
import { removeSource } from './sources/removeSource.ts';
import { updateMetadata } from './sources/updateMetadata.ts';
import { undoLast } from './undo/undoLast.ts';

/** Every operation that writes, by its name in the contract. */
export const writeFunctions: WriteFunctions = {
  'library.fillSample': fillSample,
  'sources.add': addSource,
  'sources.updateMetadata': updateMetadata,
  'sources.remove': removeSource,
  'excerpts.create': createExcerpt,
  'excerpts.setLocator': setLocator,
  'excerpts.remove': removeExcerpt,
  'claims.create': createClaim,
  'claims.update': updateClaim,
  'claims.remove': removeClaim,
  'briefings.create': createBriefing,
  'briefings.duplicate': duplicateBriefing,
  'briefings.insertImported': insertImportedBriefing,
  'briefings.remove': removeBriefing,
  'briefings.saveBlocks': saveBlocks,
  'briefings.saveHeader': saveHeader,
  'exports.record': recordExport,
  'undo.undo': undoLast,
};
