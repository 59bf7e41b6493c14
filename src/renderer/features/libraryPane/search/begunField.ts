import type { FacetName } from '../filter/libraryFilter.ts';

/** A field at the end of a query whose value is being written. */
export interface BegunField {
  readonly facet: Exclude<FacetName, 'years'>;
  /** The query up to the value, the colon included. */
  readonly before: string;
  /** The query without the field. */
  readonly rest: string;
  /** What of the value stands there. */
  readonly value: string;
}

const FIELD = /(?:^|\s)[-−]?(\p{L}+):(?:"([^"]*)|([^\s"]*))$/u;

const facets: Readonly<Record<string, BegunField['facet']>> = {
  outlet: 'outlets',
  tag: 'tags',
  in: 'collections',
  collection: 'collections',
  lang: 'languages',
  language: 'languages',
  grade: 'reliabilities',
  reliability: 'reliabilities',
  marking: 'markings',
  status: 'statuses',
  format: 'formats',
};

/** The field whose value is being written at the end of the query, if its values can be offered. */
export function findBegunField(query: string): BegunField | undefined {
  const match = FIELD.exec(query);
  if (!match) return undefined;
  const [whole, name = '', quoted, bare = ''] = match;
  const facet = facets[name.toLowerCase()];
  if (facet === undefined) return undefined;
  const rest = query.slice(0, match.index);
  return { facet, rest, before: rest + whole.slice(0, whole.indexOf(':') + 1), value: quoted ?? bare };
}

/** The query with that value written to its end, in quotation marks where it has more than plain letters and digits. */
export function withValue({ before }: BegunField, value: string): string {
  return `${before}${/^[\p{L}\p{N}:+-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`} `;
}
