import type { Topic } from '../../shared/contract/operation.ts';
import type { NamesThatRun } from '../../shared/contract.ts';

/** The operations whose output may be kept and shown until something it depends on changes. */
export type ReadName = NamesThatRun<'reads'> | 'app.info' | 'library.current' | 'library.recent';

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
  'sources.getMany': ['sources'],
  'sources.search': ['sources'],
  'sources.findBySha256': ['sources'],
  'sources.matchWorks': ['sources'],
  'sourceTexts.read': [],
  'sourceTexts.outline': [],
  'sourceTexts.whole': [],
  'sourceTexts.findMatches': [],
  'excerpts.list': ['excerpts'],
  'excerpts.get': ['excerpts'],
  'claims.list': ['claims', 'excerpts', 'sources'],
  'citables.search': ['sources', 'excerpts', 'claims'],
  'briefings.list': ['briefings'],
  'briefings.get': [],
  'exports.findFaults': [],
  'undo.next': ['undo'],
};
