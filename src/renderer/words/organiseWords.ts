import type { Marking } from '../../core/marking/marking.ts';
import { commonWords } from './commonWords.ts';

const sources = (count: number) => commonWords.count(count, 'source', 'sources');

/** Words of collections, tags, triage and changes of many sources at once. */
export const organiseWords = {
  bulk: 'With the chosen sources',
  chosen: (count: number) => `${count.toLocaleString('en-GB')} chosen`,
  chosenMost: (count: number) => `First ${count.toLocaleString('en-GB')} chosen`,
  clearSelection: 'Choose none',
  sources,
  source: (title: string) => `“${title}”`,
  unchanged: (count: number) => (count === 1 ? 'The source was so already' : 'All of them were so already'),

  tag: 'Tag…',
  tagTitle: (what: string) => `Tag ${what}`,
  findTag: 'Find or make a tag',
  newTag: (tag: string) => `New tag “${tag}”`,
  tagged: (what: string, tag: string) => `Tagged ${what} “${tag}”`,
  untagged: (what: string, tag: string) => `Took the tag “${tag}” from ${what}`,
  ticked: 'all have it; Enter takes it away',
  noChoice: 'Nothing has these letters',

  collect: 'Add to a collection…',
  collectTitle: (what: string) => `Add ${what} to a collection`,
  findCollection: 'Find or make a collection',
  newCollectionNamed: (name: string) => `New collection “${name}”`,
  collected: (what: string, name: string) => `Added ${what} to “${name}”`,
  takeOut: (name: string) => `Take out of “${name}”`,
  takenOut: (what: string, name: string) => `Took ${what} out of “${name}”`,

  setTriaged: 'Mark as triaged',
  setNew: 'Mark as new again',
  triaged: (what: string) => `Marked ${what} as triaged`,
  untriaged: (what: string) => `Marked ${what} as new`,

  gradeMany: 'Grade reliability…',
  gradeTitle: (what: string) => `Grade ${what}`,
  gradeAct: 'Grade',
  reliability: 'Reliability of the source',
  reason: 'Reason',
  reasonHint: 'Kept with the grade, in its history.',
  notGraded: 'Not graded',
  graded: (what: string, grade: string | null) =>
    grade === null ? `Took the grade from ${what}` : `Graded ${what} ${grade}`,

  mark: 'Marking…',
  markTitle: (what: string) => `Marking of ${what}`,
  findMarking: 'Find a marking',
  noMarking: 'Not marked',
  marked: (what: string, marking: Marking | null) =>
    marking === null ? `Took the marking from ${what}` : `Marked ${what} ${marking}`,

  removeMany: 'Remove from the library…',
  removeTitle: (what: string) => `Remove ${what}?`,
  removeText:
    'Those that something rests on stay, and are named. All others leave lists and searches; Undo brings them back together.',
  removed: (what: string) => `Removed ${what}`,
  keptTitle: (count: number) => (count === 1 ? 'One source stays' : `${sources(count)} stay`),
  keptText: 'Something rests on them. Remove that first.',
  keptMore: (count: number) => `And ${count.toLocaleString('en-GB')} more.`,
  uses: (excerpts: number, citations: number, briefing: string | null) =>
    [
      ...(excerpts > 0 ? [commonWords.count(excerpts, 'excerpt', 'excerpts')] : []),
      ...(citations > 0
        ? [`${commonWords.count(citations, 'citation', 'citations')}, for one in “${briefing || commonWords.untitled}”`]
        : []),
    ].join(' · '),
  look: 'Look at it',

  triage: 'Triage',
  endTriage: 'End triage',
  triageKeys: [
    ['t', 'triaged, next'],
    ['u', 'new'],
    ['a–f', 'grade'],
    ['g', 'tag'],
    ['l', 'collection'],
    ['m', 'marking'],
  ] as const,
  notInTriage: 'In triage a letter acts on the source',
  notInTriageWhy: 'Escape ends triage; then letters search again.',

  collections: 'Collections',
  tags: 'Tags',
  newCollection: 'New collection…',
  newWithin: 'New collection within…',
  newWithinTitle: (name: string) => `New collection in “${name}”`,
  collectionName: 'Name of the collection',
  create: 'Create',
  rename: 'Rename…',
  renameAct: 'Rename',
  renameTitle: (name: string) => `Rename “${name}”`,
  remove: 'Remove',
  actionsFor: (name: string) => `Actions for ${name}`,
  collectionRemoved: (name: string) => `Removed the collection “${name}”; its sources stay in the library`,
  noCollections: 'No collections yet',
  noCollectionsText: 'A collection gathers sources of a case without moving them. A source can be in several.',
  noTags: 'No tags yet. Choose sources and tag them.',
  tagName: 'Name of the tag',
  tagMerges: (tag: string) => `“${tag}” is there already: it takes these sources over.`,
  tagRenamed: (from: string, to: string) => `Renamed the tag “${from}” to “${to}”`,

  savedSearches: 'Saved searches',
  saveSearch: 'Save this search…',
  saveTitle: 'Save this search',
  searchName: 'Name of the search',
  replaces: (name: string) => `Takes the place of the saved search “${name}”.`,
  searchSaved: (name: string) => `Saved the search “${name}”`,
  searchRemoved: (name: string) => `Removed the saved search “${name}”`,
  noSearches: 'No saved searches yet',
  noSearchesText: 'Search or filter, then save it here by a name to run it again.',
  everything: 'All sources',
} as const;
