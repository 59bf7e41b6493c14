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
  chosen: 'You took this source for it, by its key.',
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
  /** Asked where the works that a brief cites are listed nowhere. */
  asking: {
    title: 'Which bibliography lists its works?',
    intro: (file: string, count: number) =>
      `${file} cites ${count === 1 ? 'one work' : `${count.toLocaleString('en-GB')} works`} by ${count === 1 ? 'its key' : 'their keys'}, and there is no bibliography beside it. Nothing has been imported yet.`,
    known: 'Sources of this library with the same key',
    knownHint: 'A key alone does not say that they are the same work. Tick those that are.',
    without: 'Import without bibliography',
    withoutHint: (count: number) =>
      count === 1
        ? 'Without it, one citation key stays as text.'
        : `Without it, ${count.toLocaleString('en-GB')} citation keys stay as text.`,
    choose: 'Choose bibliography…',
  },
  done: 'Exported as Markdown',
  doneWith: (path: string, bibliography: string | null) =>
    bibliography === null ? path : `${path}, with its bibliography ${bibliography}`,
  reveal: 'Show in folder',
  notSaved: 'Nothing was exported',
  notSavedWhy: 'The last changes could not be saved, so the file would not be what the library holds.',
} as const;
