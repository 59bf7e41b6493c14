import type { SearchColumn } from './searchTerm.ts';

/** A field of the query language: words sought in one column, or a condition on the source (fieldCondition.ts). */
export type SearchField =
  | { readonly kind: 'column'; readonly name: SearchFieldName; readonly column: SearchColumn }
  | { readonly kind: 'condition'; readonly name: ConditionName; readonly column?: undefined };

interface FieldRow {
  /** Its words are sought in this column; without one it is a condition. */
  readonly column?: SearchColumn;
  /** Other names by which it can be written. */
  readonly also: readonly string[];
  /** Names that it is taken for, though it does not have them: what other programs call it, or something close to it. */
  readonly meantBy: readonly string[];
}

/** Every field of the query language, in the order in which help lists them. */
const table = {
  title: { column: 'title', also: [], meantBy: ['headline', 'heading', 'name', 'subject'] },
  author: { column: 'byline', also: ['by', 'byline'], meantBy: ['creator', 'journalist', 'writer'] },
  text: { column: 'text', also: [], meantBy: ['body', 'content', 'contents', 'fulltext'] },
  outlet: {
    also: [],
    meantBy: ['journal', 'media', 'newspaper', 'publication', 'publisher', 'site', 'source'],
  },
  published: { also: ['date'], meantBy: ['day', 'issued', 'month', 'year'] },
  before: { also: [], meantBy: ['older', 'until'] },
  after: { also: [], meantBy: ['newer', 'since'] },
  tag: { also: [], meantBy: ['category', 'keyword', 'keywords', 'label', 'tags', 'topic'] },
  in: { also: ['collection'], meantBy: ['case', 'collections', 'folder', 'group'] },
  status: { also: [], meantBy: ['progress', 'state', 'triage'] },
  grade: { also: ['reliability'], meantBy: ['admiralty', 'rating'] },
  marking: { also: [], meantBy: ['classification', 'handling', 'tlp'] },
  lang: { also: ['language'], meantBy: ['locale'] },
  format: { also: [], meantBy: ['ext', 'extension', 'file', 'filetype', 'kind', 'mime', 'type'] },
} as const satisfies Record<string, FieldRow>;

export type SearchFieldName = keyof typeof table;

/** The fields that are conditions. */
type ConditionName = {
  [Name in SearchFieldName]: (typeof table)[Name] extends { readonly column: SearchColumn } ? never : Name;
}[SearchFieldName];

export const searchFieldNames = Object.keys(table) as readonly SearchFieldName[];
const rows: Readonly<Record<SearchFieldName, FieldRow>> = table;

/** The field of that name, in small letters or capitals. */
export function findField(name: string): SearchField | undefined {
  const found = BY_NAME.get(name.toLowerCase());
  if (found === undefined) return undefined;
  const { column } = rows[found];
  return column ? { kind: 'column', name: found, column } : { kind: 'condition', name: found as ConditionName };
}

/** Other names by which a field can be written. */
export function otherNamesOf(name: SearchFieldName): readonly string[] {
  return rows[name].also;
}

/** Names that are no fields, and what they were probably meant for. */
export function misnomersOf(name: SearchFieldName): readonly string[] {
  return rows[name].meantBy;
}

const BY_NAME: ReadonlyMap<string, SearchFieldName> = new Map(
  searchFieldNames.flatMap((field) => [field, ...rows[field].also].map((name) => [name, field] as const)),
);
