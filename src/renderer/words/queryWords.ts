import type { SearchFieldName } from '../../core/text/searchFields.ts';

/** An example of a field's value, and what it finds. */
type FieldWords = readonly [value: string, meaning: string];

const fields: Readonly<Record<SearchFieldName, FieldWords>> = {
  title: ['ceasefire', 'In the title'],
  author: ['haddad', 'In the names of authors, and of the outlet'],
  text: ['crossing', 'In the text alone'],
  outlet: ['"New York Times"', 'From one outlet'],
  published: ['2026-01..2026-03', 'In a time'],
  before: ['2026-03', 'Earlier than a date'],
  after: ['2026-03-14', 'Later than a date'],
  tag: ['hostages', 'With a tag'],
  in: ['"Cairo talks"', 'In a collection and those within it'],
  status: ['new', 'new, triaged, excerpted or cited'],
  grade: ['A-C', 'Reliability; grade:ungraded for what nobody has judged'],
  marking: ['amber', 'By marking; marking:unmarked'],
  lang: ['he', 'By language; lang:unknown'],
  format: ['pdf', 'By the format of the original'],
};

/** Words about the query language. */
export const queryWords = {
  title: 'How to search',
  examples: [
    ['prisoner talks', 'Both words. The last one may be unfinished.'],
    ['"exchange of names"', 'Exactly these words in this order'],
    ['ceasefir*', 'Every word that begins so'],
    ['talks -football', 'Without a word; NOT football is the same'],
  ] as const,
  fields,
  fieldsTitle: 'Fields',
  meaning: (meaning: string, otherNames: readonly string[]) =>
    otherNames.length === 0 ? meaning : `${meaning}; also ${otherNames.map((name) => `${name}:`).join(', ')}`,
  note: 'A field and its value become a chip when you go on. Backspace opens the chip again. A minus in front leaves out what has that value.',
  newestText: 'Of a source with several versions, the newest text is searched.',
  knownFields: (names: readonly string[]) => `Fields: ${names.join(', ')}`,
  useField: (field: string) => `Use ${field}: instead`,
} as const;
