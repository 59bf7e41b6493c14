import { getBriefing } from './briefings/getBriefing.ts';
import { listBriefings } from './briefings/listBriefings.ts';
import { searchCitables } from './citables/searchCitables.ts';
import { listClaimCards } from './claims/listClaimCards.ts';
import { listCollections } from './collections/listCollections.ts';
import type { ReadFunctions } from './context.ts';
import { explainDrift } from './excerpts/explainDrift.ts';
import { getExcerpt } from './excerpts/getExcerpt.ts';
import { listExcerpts } from './excerpts/listExcerpts.ts';
import { listUndecided } from './excerpts/listUndecided.ts';
import { usesOfExcerpts } from './excerpts/usesOfExcerpts.ts';
import { exportChoices } from './exports/exportChoices.ts';
import { findDrift } from './exports/findDrift.ts';
import { findFaults } from './exports/findFaults.ts';
import { findMarkedAbove } from './exports/findMarkedAbove.ts';
import { gatherMaterial } from './exports/gatherMaterial.ts';
import { cleanOne } from './images/cleanOne.ts';
import { knownImages } from './images/knownImages.ts';
import { listUnendedImports } from './importing/listUnendedImports.ts';
import { readImportPlan } from './importing/readImportPlan.ts';
import { countLibrary } from './libraries/countLibrary.ts';
import { compareSources } from './nearCopies/compareSources.ts';
import { familiesOf } from './nearCopies/familiesOf.ts';
import { familyOf } from './nearCopies/familyOf.ts';
import { listNearCopies } from './nearCopies/listNearCopies.ts';
import { nearCopyProgress } from './nearCopies/nearCopyProgress.ts';
import { describeOrganisation } from './organising/describeOrganisation.ts';
import { listSavedSearches } from './savedSearches/listSavedSearches.ts';
import { countFacets } from './sources/countFacets.ts';
import { findByKeys } from './sources/findByKeys.ts';
import { findBySha256 } from './sources/findBySha256.ts';
import { getManySources } from './sources/getManySources.ts';
import { getSource } from './sources/getSource.ts';
import { isOriginal } from './sources/isOriginal.ts';
import { listGrades } from './sources/listGrades.ts';
import { listMatchingIds } from './sources/listMatchingIds.ts';
import { listOutlets } from './sources/listOutlets.ts';
import { listSources } from './sources/listSources.ts';
import { matchWorks } from './sources/matchWorks.ts';
import { placeSource } from './sources/placeSource.ts';
import { rankSources } from './sources/rankSources.ts';
import { searchSources } from './sources/searchSources.ts';
import { suggestTerms } from './sources/suggestTerms.ts';
import { findMatches } from './sourceTexts/findMatches.ts';
import { outlineSourceText } from './sourceTexts/outlineSourceText.ts';
import { readSourceTextBlocks } from './sourceTexts/readSourceTextBlocks.ts';
import { readSourceTextPage } from './sourceTexts/readSourceTextPage.ts';
import { readWholeText } from './sourceTexts/readWholeText.ts';
import { listAddedStyles } from './styles/listStyles.ts';
import { readStyleFile } from './styles/removeStyle.ts';
import { listTags } from './tags/listTags.ts';
import { nextUndo } from './undo/nextUndo.ts';
import { diffVersions } from './versions/diffVersions.ts';
import { earlierVersion } from './versions/earlierVersion.ts';
import { listVersions } from './versions/listVersions.ts';

/** Every operation that reads, by its name in the contract. */
export const readFunctions: ReadFunctions = {
  'library.counts': countLibrary,
  'sources.list': listSources,
  'sources.place': placeSource,
  'sources.outlets': listOutlets,
  'sources.get': getSource,
  'sources.gradeHistory': listGrades,
  'sources.getMany': getManySources,
  'sources.search': searchSources,
  'sources.rank': rankSources,
  'sources.matchingIds': listMatchingIds,
  'sources.facets': countFacets,
  'sources.suggest': suggestTerms,
  'sources.findBySha256': findBySha256,
  'sources.isOriginal': isOriginal,
  'sources.findByKeys': findByKeys,
  'sources.matchWorks': matchWorks,
  'sourceTexts.read': readSourceTextBlocks,
  'sourceTexts.page': readSourceTextPage,
  'sourceTexts.outline': outlineSourceText,
  'sourceTexts.whole': readWholeText,
  'sourceTexts.findMatches': findMatches,
  'imports.unended': listUnendedImports,
  'imports.plan': readImportPlan,
  'collections.list': listCollections,
  'tags.list': listTags,
  'sources.organisation': describeOrganisation,
  'savedSearches.list': listSavedSearches,
  'nearCopies.familyOf': familyOf,
  'nearCopies.familiesOf': familiesOf,
  'nearCopies.list': listNearCopies,
  'nearCopies.compare': compareSources,
  'nearCopies.progress': nearCopyProgress,
  'excerpts.list': listExcerpts,
  'excerpts.get': getExcerpt,
  'excerpts.explainDrift': explainDrift,
  'excerpts.listUndecided': listUndecided,
  'excerpts.uses': usesOfExcerpts,
  'versions.list': listVersions,
  'versions.earlier': earlierVersion,
  'versions.diff': diffVersions,
  'claims.list': listClaimCards,
  'citables.search': searchCitables,
  'briefings.list': listBriefings,
  'briefings.get': getBriefing,
  'images.clean': cleanOne,
  'images.known': knownImages,
  'exports.choices': exportChoices,
  'exports.gather': gatherMaterial,
  'exports.findFaults': findFaults,
  'exports.findMarkedAbove': findMarkedAbove,
  'exports.findDrift': findDrift,
  'undo.next': nextUndo,
  'styles.added': listAddedStyles,
  'styles.file': readStyleFile,
};
