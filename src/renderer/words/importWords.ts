import { commonWords } from './commonWords.ts';

const sources = (count: number) => commonWords.count(count, 'source', 'sources');

/** Words of bringing sources in: by files, by dropping, by pasting. */
export const importWords = {
  drop: 'Drop files or folders to import them',
  dropHint: 'PDF, Word, web pages, Markdown and text. The originals are kept byte for byte.',
  reading: 'Importing',
  counting: 'Looking for files…',
  progress: (done: number, total: number) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  cancel: 'Cancel import',
  cancelling: 'Stopping…',
  /** The one line that says how an import went. Partial success is told as such. */
  summary: (counts: { imported: number; duplicates: number; rejected: number; cancelled: number }): string => {
    const { imported, duplicates, rejected, cancelled } = counts;
    const rest = [
      rejected > 0 ? `${rejected.toLocaleString('en-GB')} not` : '',
      duplicates > 0 ? `${duplicates.toLocaleString('en-GB')} already in the library` : '',
      cancelled > 0 ? `${cancelled.toLocaleString('en-GB')} not tried` : '',
    ].filter(Boolean);
    if (rest.length === 0) return `${sources(imported)} imported`;
    return [imported === 0 ? 'None imported' : `${imported.toLocaleString('en-GB')} imported`, ...rest].join(', ');
  },
  rejectedOne: (name: string) => `Not imported: “${name}”`,
  unchanged: 'Your library is unchanged.',
  tryAgainOne: 'Try again',
  importedOne: (title: string) => `Imported “${title}”`,
  duplicateOne: (title: string) => `Already in the library: “${title}”`,
  details: 'Details',
  open: 'Open',
  imported: (count: number) => `Imported (${count.toLocaleString('en-GB')})`,
  duplicates: (count: number) => `Already in the library (${count.toLocaleString('en-GB')})`,
  duplicatesHint: 'The same bytes are there already; nothing was added twice.',
  rejected: (count: number) => `Not imported (${count.toLocaleString('en-GB')})`,
  rejectedHint: 'Nothing was imported from these files, and your library is unchanged by them.',
  cancelled: (count: number) => `Not tried (${count.toLocaleString('en-GB')})`,
  cancelledHint: 'The import was cancelled before these files.',
  tryAgain: 'Try these again',
  pasteTitle: 'New source from pasted text',
  pasteName: 'Title',
  pasteText: 'Text',
  pasteTextHint: 'Kept exactly as pasted; it becomes the original.',
  pasteAdd: 'Add source',
  pasteNeedsText: 'Paste or type the text first.',
} as const;
