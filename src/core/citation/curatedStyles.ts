/** The citation styles that are offered first and tested one by one; the others that ship are found by searching. */
export const curatedStyleIds = [
  'chicago-fullnote-bibliography',
  'chicago-fullnote-bibliography-with-ibid',
  'chicago-author-date',
  'apa',
  'modern-language-association',
  'harvard-cite-them-right',
  'ieee',
  'oscola',
  'iso690-author-date-en',
  'iso690-numeric-en',
  'briefdesk-newsroom',
  'briefdesk-icd-206',
] as const;
export type CuratedStyleId = (typeof curatedStyleIds)[number];

const curated: ReadonlySet<string> = new Set(curatedStyleIds);

export const isCurated = (id: string): id is CuratedStyleId => curated.has(id);
