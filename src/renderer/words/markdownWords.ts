import type { BriefImport } from '../../shared/contract/briefingOperations.ts';

type Found = Extract<BriefImport, { readonly kind: 'imported' }>['found'][number];

/** By what a source was known to be the work that a brief cites. */
const knownBy: Readonly<Record<Found['by'], string>> = {
  id: 'It was exported from this source.',
  original: 'The same entry was imported before.',
  key: 'It has the same key and title.',
  doi: 'It has the same DOI.',
  url: 'It has the same address.',
  title: 'It has the same title, date and first author.',
};

/** Words of Markdown briefs, in and out. */
export const markdownWords = {
  imported: (title: string) => `Imported “${title}”`,
  importedDialog: 'What became of the briefing',
  refusedDialog: 'The briefing was not imported',
  refusedHint: 'Nothing was changed. Correct these lines in the file and import it again.',
  intro: (file: string) => `${file} is a briefing of this library now.`,
  problems: (count: number) => `Not as in the file (${count.toLocaleString('en-GB')})`,
  errors: (count: number) => `To be corrected (${count.toLocaleString('en-GB')})`,
  line: (file: string, line: number) => `${file}, line ${line.toLocaleString('en-GB')}`,
  added: (count: number) => `New sources, as bibliographic entries only (${count.toLocaleString('en-GB')})`,
  addedHint: 'Import the works themselves to read and quote them.',
  unplaced: (fields: readonly string[]) => `Only in the original entry: ${fields.join(', ')}`,
  found: (count: number) => `Cited from sources that were here (${count.toLocaleString('en-GB')})`,
  knownBy,
  done: 'Exported as Markdown',
  doneWith: (path: string, bibliography: string | null) =>
    bibliography === null ? path : `${path}, with its bibliography ${bibliography}`,
  reveal: 'Show in folder',
  notSaved: 'Nothing was exported',
  notSavedWhy: 'The last changes could not be saved, so the file would not be what the library holds.',
} as const;
