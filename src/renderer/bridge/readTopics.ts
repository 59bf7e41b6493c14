import type { Topic } from '../../shared/contract/operation.ts';
import type { NamesThatRun } from '../../shared/contract.ts';

/** The operations whose output may be kept and shown until something it depends on changes. */
export type ReadName =
  | NamesThatRun<'reads'>
  | 'app.info'
  | 'library.current'
  | 'library.recent'
  | 'imports.interrupted'
  | 'styles.list';

/**
 * What each read depends on. Another library changes all of them (see queryClient.ts), so `library` stands only where nothing else
 * would. A source text is never rewritten, and the open draft belongs to the editor: neither is read again for a topic.
 */
export const readTopics: Readonly<Record<ReadName, readonly Topic[]>> = {
  'app.info': [],
  'library.current': ['library'],
  'library.recent': ['library'],
  'library.counts': ['sources', 'briefings'],
  'sources.list': ['sources'],
  'sources.place': ['sources'],
  'sources.outlets': ['sources'],
  'sources.get': ['sources'],
  'sources.gradeHistory': ['sources'],
  'sources.getMany': ['sources'],
  'sources.search': ['sources'],
  'sources.rank': ['sources'],
  'sources.matchingIds': ['sources'],
  'sources.facets': ['sources', 'collections', 'excerpts', 'briefings'],
  'sources.suggest': ['sources'],
  'sources.findBySha256': ['sources'],
  'sources.isOriginal': ['sources'],
  'sources.findByKeys': ['sources'],
  'sources.matchWorks': ['sources'],
  // A text never changes, but another version's takes its place.
  'sourceTexts.read': ['sources'],
  'sourceTexts.page': ['sources'],
  'sourceTexts.outline': ['sources'],
  'sourceTexts.whole': ['sources'],
  'sourceTexts.findMatches': ['sources'],
  'collections.list': ['collections', 'sources'],
  'tags.list': ['sources'],
  'sources.organisation': ['sources', 'collections'],
  'savedSearches.list': ['savedSearches'],
  'nearCopies.familyOf': ['sources'],
  'nearCopies.familiesOf': ['sources'],
  'nearCopies.list': ['sources'],
  'nearCopies.compare': ['sources'],
  'nearCopies.progress': ['sources'],
  'imports.interrupted': ['imports'],
  'imports.unended': ['imports'],
  'imports.plan': ['imports'],
  'excerpts.list': ['excerpts'],
  'excerpts.get': ['excerpts'],
  'excerpts.explainDrift': ['excerpts', 'sources'],
  'excerpts.listUndecided': ['excerpts', 'claims', 'sources', 'briefings'],
  'excerpts.uses': ['excerpts', 'claims', 'sources', 'briefings'],
  'versions.list': ['sources', 'excerpts'],
  'versions.earlier': ['sources', 'excerpts'],
  'versions.diff': ['sources'],
  'claims.list': ['claims', 'excerpts', 'sources'],
  'citables.search': ['sources', 'excerpts', 'claims'],
  'briefings.list': ['briefings'],
  'briefings.get': [],
  'exports.choices': [],
  'exports.gather': ['sources', 'excerpts', 'claims', 'collections', 'briefings'],
  'images.clean': [],
  'images.known': [],
  'exports.findFaults': [],
  'exports.findMarkedAbove': ['briefings', 'sources'],
  'exports.findDrift': ['excerpts', 'claims', 'sources', 'briefings'],
  'styles.list': ['styles'],
  'styles.added': ['styles'],
  'styles.file': ['styles'],
  'undo.next': ['undo'],
};
