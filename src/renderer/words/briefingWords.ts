import type { CitationStyleId } from '../../core/briefing/briefing.ts';
import type { Locator } from '../../core/excerpt/excerpt.ts';
import type { BlockKind } from '../editor/blocks/blockKind.ts';
import type { PasteLoss } from '../editor/paste/pastedBlock.ts';

const locatorLabels: Readonly<Record<Locator['label'], string>> = {
  page: 'Page',
  paragraph: 'Paragraph',
  section: 'Section',
  chapter: 'Chapter',
  line: 'Line',
  timestamp: 'Time',
};

const blockKinds: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Paragraph',
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  bulletList: 'Bulleted list',
  numberedList: 'Numbered list',
  quote: 'Block quote',
};

const pasteLosses: Readonly<Record<PasteLoss, string>> = {
  tables: 'Tables came in as one paragraph per row.',
  pictures: 'Pictures were left out.',
  formatting: 'Formatting other than bold and italic was left out.',
  footnotes: 'Footnotes came in as text.',
  deletions: 'Text that was deleted in the original was left out.',
  links: 'Links that lead neither to the web nor to a mail address came in as text.',
  levels: 'Headings below level 3 became level 3.',
};

const styles: Readonly<Record<CitationStyleId, { readonly label: string; readonly description: string }>> = {
  'chicago-fullnote-bibliography': { label: 'Chicago, notes', description: 'Footnotes with a bibliography' },
  'chicago-author-date': {
    label: 'Chicago, author-date',
    description: 'Author and year in the text, with a reference list',
  },
};

/** Words of the briefing: its page, citations, saving and export. */
export const briefingWords = {
  untitled: 'Untitled briefing',
  citation: {
    named: (label: string, note: number | null) =>
      note === null ? `Citation: ${label}` : `Citation ${note}: ${label}`,
    locatorLabels,
    typeLocator: 'Type p 4 to add a page',
    edit: 'Edit',
    openPassage: 'Open passage',
    notInLibrary: 'Not in the library',
    passageGone: 'The passage is not in the library',
    dialog: (label: string) => `Citation ${label}`,
    locatorLabel: 'Place',
    locator: 'Locator',
    locatorHint: '4 or 4-6',
    prefix: 'Before',
    prefixHint: 'see',
    suffix: 'After',
    suffixHint: 'emphasis added',
    suppressAuthor: 'Leave out the author',
    removeItem: 'Remove this source',
    removeCitation: 'Remove citation',
  },
  blockKinds,
  pasteLosses,
  pasted: { title: 'Not everything could be pasted' },
  styles,
  announced: {
    citation: (label: string) => `Cited ${label}.`,
    withLocator: 'Type p 4 for a page, or go on writing.',
    locator: (locator: string) => `${locator} set.`,
    results: (count: number) => (count === 0 ? 'Nothing found.' : `${count} found.`),
    removed: 'Citation removed.',
  },
  save: {
    saving: 'Saving…',
    saved: (time: string) => `Saved ${time}`,
    failed: 'Not saved',
    staysOpen: 'The briefing stays open',
    staysOpenWhy: 'Its last changes could not be saved, and closing it would lose them.',
    failedTitle: 'The last changes are not saved',
    failedText: 'They are kept here and saving is tried again. Keep this window open.',
    tryAgain: 'Try again',
    staleTitle: 'This briefing was changed in another window',
    staleText: 'Saving your version over it would lose those changes. Nothing of yours is lost: it is still here.',
    keepMine: 'Keep mine as a copy',
    takeTheirs: 'Take the other version',
    takeTheirsTitle: 'Take the other version?',
    takeTheirsText: 'What you wrote here since the last save is lost. To have both, keep yours as a copy instead.',
    copyOf: (title: string) => `${title} (my version)`,
    kept: 'Your version was saved as a briefing of its own',
  },
  page: {
    text: 'Briefing text',
    textHint: 'Type @ to cite a source, an excerpt or a claim.',
    outline: 'Outline',
  },
  header: {
    label: 'About this briefing',
    title: 'Title',
    audience: 'Audience',
    audienceHint: 'Who it is for',
    author: 'Author',
    authorHint: 'Left out when empty',
    date: 'Date',
    dateHint: '2026-11-22',
    cutOff: 'Cut-off',
    cutOffHint: 'Information up to',
    marking: 'Marking',
    noMarking: 'No marking',
    style: 'Citations',
    dateFault: 'Write a date as 2026, 2026-11 or 2026-11-22.',
  },
  format: {
    label: 'Format',
    block: 'Kind of block',
    bold: 'Bold',
    italic: 'Italic',
    link: 'Link',
    cite: 'Cite',
  },
  mention: {
    label: 'Sources, excerpts and claims',
    kinds: { source: 'Source', excerpt: 'Excerpt', claim: 'Claim' },
    searching: 'Searching…',
    nothingYet: 'Nothing to cite yet. Import a source, then take an excerpt from it.',
    noHit: (query: string) => `Nothing found for “${query}”.`,
    insert: { source: 'cite', excerpt: 'quote and citation', claim: 'statement and citation' },
    citationOnly: 'citation only',
    keepText: 'keep the text',
    leave: 'leave',
    noPassage: 'Rests on no passage yet',
    claimOrigin: (type: string, passages: number) =>
      `${type.slice(0, 1).toUpperCase()}${type.slice(1)} · ${passages === 0 ? 'no passage yet' : passages === 1 ? '1 passage' : `${passages} passages`}`,
    withoutPassage: {
      title: 'This claim rests on no passage yet',
      description: 'It has no citation. Add an excerpt to the claim, then cite it.',
    },
  },
  bibliography: {
    'chicago-fullnote-bibliography': 'Bibliography',
    'chicago-author-date': 'References',
  } satisfies Record<CitationStyleId, string>,
  link: {
    title: 'Link',
    address: 'Address',
    hint: 'A web address or a mail address.',
    fault: 'Write an address such as https://example.org or name@example.org.',
    set: 'Set link',
    remove: 'Remove link',
  },
  status: {
    missing: (count: number) => (count === 1 ? '1 cited source is missing' : `${count} cited sources are missing`),
  },
  list: {
    title: 'Briefings',
    menu: 'Briefing',
    menuOf: (title: string) => `More for ${title}`,
    all: 'All briefings',
    create: 'New briefing',
    duplicate: 'Duplicate',
    remove: 'Delete',
    removed: 'Briefing deleted',
    none: 'No briefing yet',
    noneText: 'Start one, write, and press @ to cite what you have collected.',
    forAudience: (audience: string) => `For ${audience}`,
    edited: (moment: string) => `Edited ${moment}`,
  },
  export: {
    making: 'Making the Word file…',
    done: 'Word file saved',
    reveal: 'Show in folder',
    notSaved: 'Nothing was exported',
    notSavedWhy:
      'The last changes could not be saved, and a file must say what the briefing says. Save first, then export again.',
    broken: (count: number) => (count === 1 ? 'A cited source is missing' : `${count} citations name a missing source`),
    brokenCitation: (number: number, sources: string) => `Citation ${number}: ${sources}.`,
    brokenAdvice: 'No file was made. Cite another source or remove the citation, then export again.',
  },
} as const;
