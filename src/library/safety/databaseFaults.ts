import type { SchemaDb } from '../database.ts';
import { sql } from '../sql.ts';
import { breathe, type Finding, type TaskContext } from './finding.ts';

/** What SQLite finds wrong with a database's pages, indexes and references, a table at a time. */
export async function databaseFaults(db: SchemaDb, context: TaskContext): Promise<readonly Finding[]> {
  const tables = db
    .all<{ name: string }>(sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
      AND name <> 'sqlite_schema' ORDER BY name`)
    .map(({ name }) => name);
  const findings: Finding[] = [];
  for (const [index, table] of tables.entries()) {
    context.report(index, tables.length, table);
    const answers = db.all<{ integrity_check: string }>({
      text: `PRAGMA integrity_check('${table.replaceAll("'", "''")}')`,
      values: [],
    });
    for (const { integrity_check: answer } of answers) if (answer !== 'ok') findings.push(damage(table, answer));
    await breathe(context);
  }
  for (const { table, count } of db.all<{ table: string; count: number }>(
    sql`SELECT "table", count(*) AS count FROM pragma_foreign_key_check GROUP BY "table"`,
  )) {
    findings.push(damage(table, `${count} of its rows refer to something that is not there.`));
  }
  return findings;
}

function damage(table: string, what: string): Finding {
  return {
    about: 'database',
    subject: `Table ${table} of library.sqlite`,
    problem: `SQLite reports: ${what}`,
    advice: 'The disk or another program has damaged the database. Restore the newest backup that is sound.',
  };
}
