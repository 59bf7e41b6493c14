import type { CitationStyleId } from '../../core/briefing/briefing.ts';
import { commonWords } from './commonWords.ts';

interface Described {
  readonly label: string;
  readonly description: string;
}

/** Styles that need more than their own title. */
const described: Readonly<Record<CitationStyleId, Described | undefined>> = {
  'chicago-fullnote-bibliography': { label: 'Chicago, notes', description: 'Footnotes with a bibliography' },
  'chicago-author-date': {
    label: 'Chicago, author-date',
    description: 'Author and year in the text, with a reference list',
  },
};

/** How a style cites, by the name that CSL has for it. */
const formats: Readonly<Record<string, string | undefined>> = {
  note: 'Notes',
  'author-date': 'Author and year',
  author: 'Author',
  numeric: 'Numbers',
  label: 'Labels',
};

/** Words of citation styles: the field that chooses one, and the dialog with all of them. */
export const styleWords = {
  title: 'Citation style',
  /** The short list has names of our own, the others those that their files have. */
  nameOf: ({ id, title }: { readonly id: CitationStyleId; readonly title: string }) => described[id]?.label ?? title,
  descriptionOf: (id: CitationStyleId) => described[id]?.description,
  formatOf: (format: string) => formats[format] ?? format,
  /** A field of science, of which the CSL project has one that means all of them. */
  fieldOf: (field: string) => (field === 'generic-base' ? 'any field' : field.replaceAll('_', ' ')),
  more: 'More styles…',
  moreMeaning: 'Every style that is built in, and your own files',
  find: 'Find a style',
  findHint: 'Title, field or id, such as law',
  list: 'Citation styles',
  found: (total: number, shown: number) => {
    if (total === 0) return 'No style has these words.';
    if (total <= shown) return commonWords.count(total, 'style', 'styles');
    const more = (total - shown).toLocaleString('en-GB');
    return `The first ${shown} styles; ${more} more are found by typing.`;
  },
  current: 'The style of this briefing',
  added: 'Added',
  add: 'Add a style file…',
  wasAdded: 'Citation style added',
  refused: (file: string, faults: number) =>
    `“${file}” is wrong in ${commonWords.count(faults, 'place', 'places')} and was not added`,
  refusedAdvice: 'Correct the file and add it again. Nothing was changed.',
  faults: 'What is wrong',
  place: (line: number, column: number) => `Line ${line}, column ${column}:`,
  addedOnes: 'Added to this library',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  wasRemoved: 'Citation style removed',
} as const;
