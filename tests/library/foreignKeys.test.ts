import { expect, test } from 'vitest';
import { sql } from '../../src/library/sql.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

test('what refers to sources and texts is found by an index: otherwise each import would look through whole tables', () => {
  const { reader } = temporaryLibrary();
  const references = reader.all<{ name: string; column: string }>(sql`
    SELECT tables.name, keys."from" AS "column" FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
    WHERE tables.type = 'table' AND keys."table" IN ('source', 'source_text')`);
  expect(references.length).toBeGreaterThan(10);
  const scanned = references.filter(({ name, column }) => {
    const query = { text: `EXPLAIN QUERY PLAN SELECT 1 FROM "${name}" WHERE "${column}" = ?`, values: ['x'] };
    return reader.all<{ detail: string }>(query).some(({ detail }) => detail.startsWith('SCAN'));
  });
  expect(scanned).toEqual([]);
});
