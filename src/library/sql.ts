/** What SQLite can be given. Booleans and dates have their own spellings in the tables, chosen where a row is mapped. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A piece of SQL with its values apart, so that nothing a person typed can become SQL. */
export interface Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * Tagged template: values become parameters, other queries become part of the text.
 *
 * Whole numbers are bound as INTEGER. better-sqlite3 binds every JavaScript number as REAL, and FTS5 then ignores a
 * rowid bound without a word (performance.md §1.4).
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Query)[]): Query {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  for (const [index, part] of parts.entries()) {
    if (isQuery(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(typeof part === 'number' && Number.isSafeInteger(part) ? BigInt(part) : part);
    }
    text += strings[index + 1] ?? '';
  }
  return { text, values };
}

/** A list of values for `IN`, as one parameter: the statement stays the same whatever the list's length. */
export function sqlList(values: readonly (string | number)[]): Query {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/** Conditions of which all must hold; none is true. */
export function sqlAll(conditions: readonly Query[]): Query {
  return conditions.reduce((all, condition) => sql`${all} AND ${condition}`, sql`1`);
}

function isQuery(part: SqlValue | Query): part is Query {
  return typeof part === 'object' && part !== null && !(part instanceof Uint8Array);
}
