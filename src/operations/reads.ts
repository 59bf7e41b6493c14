import { getBriefing } from './briefings/getBriefing.ts';
import { listBriefings } from './briefings/listBriefings.ts';
import { searchCitables } from './citables/searchCitables.ts';
import { listClaimCards } from './claims/listClaimCards.ts';
import type { ReadFunctions } from './context.ts';
import { getExcerpt } from './excerpts/getExcerpt.ts';
import { listExcerpts } from './excerpts/listExcerpts.ts';
import { findFaults } from './exports/findFaults.ts';
import { countLibrary } from './libraries/countLibrary.ts';
import { findBySha256 } from './sources/findBySha256.ts';
import { getManySources } from './sources/getManySources.ts';
import { getSource } from './sources/getSource.ts';
import { listOutlets } from './sources/listOutlets.ts';
import { listSources } from './sources/listSources.ts';
import { matchWorks } from './sources/matchWorks.ts';
import { placeSource } from './sources/placeSource.ts';
import { searchSources } from './sources/searchSources.ts';
import { findMatches } from './sourceTexts/findMatches.ts';
import { outlineSourceText } from './sourceTexts/outlineSourceText.ts';
import { readSourceTextBlocks } from './sourceTexts/readSourceTextBlocks.ts';
import { readWholeText } from './sourceTexts/readWholeText.ts';
import { nextUndo } from './undo/nextUndo.ts';

/** Every operation that reads, by its name in the contract. */
export const readFunctions: ReadFunctions = {
  'library.counts': countLibrary,
  'sources.list': listSources,
  'sources.place': placeSource,
  'sources.outlets': listOutlets,
  'sources.get': getSource,
  'sources.getMany': getManySources,
  'sources.search': searchSources,
  'sources.findBySha256': findBySha256,
  'sources.matchWorks': matchWorks,
  'sourceTexts.read': readSourceTextBlocks,
  'sourceTexts.outline': outlineSourceText,
  'sourceTexts.whole': readWholeText,
  'sourceTexts.findMatches': findMatches,
  'excerpts.list': listExcerpts,
  'excerpts.get': getExcerpt,
  'claims.list': listClaimCards,
  'citables.search': searchCitables,
  'briefings.list': listBriefings,
  'briefings.get': getBriefing,
  'exports.findFaults': findFaults,
  'undo.next': nextUndo,
};
