import { createBriefing } from './briefings/createBriefing.ts';
import { duplicateBriefing } from './briefings/duplicateBriefing.ts';
import { insertImportedBriefing } from './briefings/insertImportedBriefing.ts';
import { removeBriefing } from './briefings/removeBriefing.ts';
import { saveBlocks } from './briefings/saveBlocks.ts';
import { saveHeader } from './briefings/saveHeader.ts';
import { confirmClaim } from './claims/confirmClaim.ts';
import { createClaim } from './claims/createClaim.ts';
import { removeClaim } from './claims/removeClaim.ts';
import { updateClaim } from './claims/updateClaim.ts';
import { createCollection } from './collections/createCollection.ts';
import { removeCollection } from './collections/removeCollection.ts';
import { renameCollection } from './collections/renameCollection.ts';
import type { WriteFunctions } from './context.ts';
import { choosePlace } from './excerpts/choosePlace.ts';
import { createExcerpt } from './excerpts/createExcerpt.ts';
import { keepVersion } from './excerpts/keepVersion.ts';
import { removeExcerpt } from './excerpts/removeExcerpt.ts';
import { setLocator } from './excerpts/setLocator.ts';
import { takeNewWording } from './excerpts/takeNewWording.ts';
import { keepPlace, keepSettings, keepSummary } from './exports/exportChoices.ts';
import { recordExport } from './exports/recordExport.ts';
import { recordImage } from './images/recordImage.ts';
import { beginImport } from './importing/beginImport.ts';
import { endImport } from './importing/endImport.ts';
import { settleImport } from './importing/settleImport.ts';
import { fillSample } from './libraries/fillSample.ts';
import { deny } from './nearCopies/deny.ts';
import { findNext } from './nearCopies/findNext.ts';
import { organiseSources } from './organising/organiseSources.ts';
import { removeSearch } from './savedSearches/removeSearch.ts';
import { renameSearch } from './savedSearches/renameSearch.ts';
import { saveSearch } from './savedSearches/saveSearch.ts';
import { addSource } from './sources/addSource.ts';
import { grade } from './sources/grade.ts';
import { removeManySources } from './sources/removeManySources.ts';
import { removeSource } from './sources/removeSource.ts';
import { updateMetadata } from './sources/updateMetadata.ts';
import { storeStyle } from './styles/addStyle.ts';
import { removeStyle } from './styles/removeStyle.ts';
import { renameTag } from './tags/renameTag.ts';
import { undoLast } from './undo/undoLast.ts';
import { storeVersion } from './versions/storeVersion.ts';

/** Every operation that writes, by its name in the contract. */
export const writeFunctions: WriteFunctions = {
  'library.fillSample': fillSample,
  'sources.add': addSource,
  'sources.updateMetadata': updateMetadata,
  'sources.grade': grade,
  'sources.remove': removeSource,
  'sources.removeMany': removeManySources,
  'imports.begin': beginImport,
  'imports.settle': settleImport,
  'imports.end': endImport,
  'sources.organise': organiseSources,
  'collections.create': createCollection,
  'collections.rename': renameCollection,
  'collections.remove': removeCollection,
  'tags.rename': renameTag,
  'savedSearches.save': saveSearch,
  'savedSearches.rename': renameSearch,
  'savedSearches.remove': removeSearch,
  'nearCopies.deny': deny,
  'nearCopies.findNext': findNext,
  'excerpts.create': createExcerpt,
  'excerpts.setLocator': setLocator,
  'excerpts.takeNewWording': takeNewWording,
  'excerpts.keepVersion': keepVersion,
  'excerpts.choosePlace': choosePlace,
  'versions.add': storeVersion,
  'excerpts.remove': removeExcerpt,
  'claims.create': createClaim,
  'claims.update': updateClaim,
  'claims.confirm': confirmClaim,
  'claims.remove': removeClaim,
  'briefings.create': createBriefing,
  'briefings.duplicate': duplicateBriefing,
  'briefings.insertImported': insertImportedBriefing,
  'briefings.remove': removeBriefing,
  'briefings.saveBlocks': saveBlocks,
  'briefings.saveHeader': saveHeader,
  'images.record': recordImage,
  'exports.keepSettings': keepSettings,
  'exports.keepSummary': keepSummary,
  'exports.keepPlace': keepPlace,
  'exports.record': recordExport,
  'styles.store': storeStyle,
  'styles.remove': removeStyle,
  'undo.undo': undoLast,
};
