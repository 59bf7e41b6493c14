import { expect, test } from 'vitest';
import { sql, sqlAll, sqlList } from '../../src/library/sql.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

test('values become parameters and never text', () => {
  expect(sql`SELECT * FROM source WHERE title = ${"'; DROP TABLE source; --"}`).toEqual({
    text: 'SELECT * FROM source WHERE title = ?',
    values: ["'; DROP TABLE source; --"],
  });
});

test('a query inside another becomes part of it', () => {
  const where = sqlAll([sql`a = ${'x'}`, sql`b = ${null}`]);
  expect(sql`SELECT ${where} LIMIT ${2}`).toEqual({
    text: 'SELECT 1 AND a = ? AND b = ? LIMIT ?',
    values: ['x', null, 2n],
  });
});

test('whole numbers reach SQLite as integers, others as they are', () => {
  const { reader } = temporaryLibrary();
  expect(reader.find(sql`SELECT typeof(${2 ** 40}) AS whole, typeof(${0.5}) AS part`)).toEqual({
    whole: 'integer',
    part: 'real',
  });
});

test('a list of any length is one parameter', () => {
  const { reader } = temporaryLibrary();
  const many = Array.from({ length: 50_000 }, (_, index) => index);
  expect(reader.find(sql`SELECT count(*) AS count FROM ${sqlList(many)}`)).toEqual({ count: 50_000 });
});

test('an unfinished transaction leaves nothing', () => {
  const { writer, reader } = temporaryLibrary();
  expect(() =>
    writer.transaction(() => {
      writer.run(sql`INSERT INTO library_setting VALUES ('half', 'done')`);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(reader.find(sql`SELECT 1 FROM library_setting WHERE name = 'half'`)).toBeUndefined();
});
