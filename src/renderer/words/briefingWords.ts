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
    copyOf: (title: string) => `${title} (my version)`,
    kept: 'Your version was saved as a briefing of its own',
  },
} as const;
