import { commonWords } from './commonWords.ts';

const sources = (count: number) => commonWords.count(count, 'source', 'sources');

/** Words of bringing sources in: by files, by dropping, by pasting. */
export const importWords = {
  drop: 'Drop files or folders to import them',
  dropHint:
    'Documents, web pages, e-mail with its attachments, mailboxes, e-books, ZIP archives and bibliographies. The originals are kept byte for byte.',
  reading: 'Importing',
  counting: 'Looking for files…',
  progress: (done: number, total: number) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  /** Beside the count of files: what has become of them. */
  soFar: ({ imported, duplicates, rejected }: { imported: number; duplicates: number; rejected: number }): string =>
    [
      `${imported.toLocaleString('en-GB')} imported`,
      duplicates > 0 ? `${duplicates.toLocaleString('en-GB')} already there` : '',
      rejected > 0 ? `${rejected.toLocaleString('en-GB')} not` : '',
    ]
      .filter(Boolean)
      .join(', '),
  perSecond: (rate: number) => `${rate >= 10 ? Math.round(rate).toLocaleString('en-GB') : rate.toFixed(1)} a second`,
  andMore: (count: number) => `and ${count} more`,
  interrupted: (done: number, total: number) =>
    `An import was interrupted: ${done.toLocaleString('en-GB')} of ${commonWords.count(total, 'file', 'files')} done.`,
  interruptedHint: 'What was imported is in the library. The rest can be imported now, or left.',
  goOn: 'Go on',
  leave: 'Leave it',
  cancel: 'Cancel import',
  cancelling: 'Stopping…',
  /** The one line that says how an import went. Partial success is told as such. */
  summary: (counts: {
    imported: number;
    withNotices: number;
    duplicates: number;
    rejected: number;
    cancelled: number;
  }): string => {
    const { imported, withNotices, duplicates, rejected, cancelled } = counts;
    const rest = [
      withNotices > 0 ? `${withNotices.toLocaleString('en-GB')} with notices` : '',
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
  addAnyway: 'Add anyway',
  details: 'Details',
  open: 'Open',
  imported: (count: number) => `Imported (${count.toLocaleString('en-GB')})`,
  duplicates: (count: number) => `Already in the library (${count.toLocaleString('en-GB')})`,
  duplicatesHint: 'Nothing was added twice.',
  /** What a duplicate has in common with the source that is there. */
  same: {
    bytes: 'The same bytes',
    text: 'The same text in another file',
    url: 'The same address and text',
    work: 'The same work',
  },
  becameVersion: (number: number) => `Became version ${number} of this source.`,
  attachment: (name: string) => `With the attached file “${name}” as its original.`,
  dropped: (fields: readonly string[]) =>
    `${fields.length === 1 ? 'A field has' : 'Fields have'} no place of ${fields.length === 1 ? 'its' : 'their'} own and ${fields.length === 1 ? 'stands' : 'stand'} in the original only: ${fields.join(', ')}.`,
  outcomes: {
    imported: 'imported',
    duplicate: 'already in the library',
    rejected: 'not imported',
    cancelled: 'not tried',
  },
  moreRows: (count: number) => `And ${count.toLocaleString('en-GB')} more; the copied list has all of them.`,
  choose: (name: string) => `Try ${name} again`,
  copyList: 'Copy list',
  copied: 'The list was copied.',
  notCopied: 'The list could not be copied.',
  rejected: (count: number) => `Not imported (${count.toLocaleString('en-GB')})`,
  rejectedHint: 'Nothing was imported from these files, and your library is unchanged by them.',
  cancelled: (count: number) => `Not tried (${count.toLocaleString('en-GB')})`,
  cancelledHint: 'The import was cancelled before these files.',
  tryAgain: 'Try these again',
  tryChosenAgain: (count: number) => `Try ${count.toLocaleString('en-GB')} again`,
  pasteTitle: 'New source from pasted text',
  pasteName: 'Title',
  pasteText: 'Text',
  pasteTextHint: 'Kept exactly as pasted; it becomes the original.',
  pasteAdd: 'Add source',
  pasteNeedsText: 'Paste or type the text first.',
} as const;
