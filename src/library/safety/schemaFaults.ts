import { connectNew, type SchemaDb } from '../database.ts';
import { migrate } from '../migrateLibrary.ts';
import { allMigrations } from '../migrations/allMigrations.ts';
import { sql } from '../sql.ts';
import type { Finding } from './finding.ts';

/**
 * Where tables, indexes and triggers are not those of a library of this version: the triggers are what keeps evidence from being changed
 * or deleted, and the search rows as the sources are.
 */
export function schemaFaults(db: SchemaDb): readonly Finding[] {
  const model = connectNew(':memory:');
  try {
    migrate(model, allMigrations);
    const made = statementsOf(model);
    const found = statementsOf(db);
    const names = [...new Set([...made.keys(), ...found.keys()])].sort();
    return names.flatMap((name) => {
      const [wanted, is] = [made.get(name), found.get(name)];
      if (wanted === is) return [];
      return [faultOf(name, wanted === undefined ? 'surplus' : is === undefined ? 'missing' : 'otherwise')];
    });
  } finally {
    model.close();
  }
}

/** By kind and name, without what SQLite keeps for itself. */
function statementsOf(db: SchemaDb): ReadonlyMap<string, string> {
  const rows = db.all<{ name: string; statement: string }>(sql`
    SELECT type || ' ' || name AS name, sql AS statement FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`);
  return new Map(rows.map(({ name, statement }) => [name, statement]));
}

const PROBLEMS = {
  missing: 'It is not there any more: what it guards or makes quick is unguarded.',
  surplus: 'Briefdesk did not make it.',
  otherwise: 'It is not as Briefdesk made it.',
} as const;

function faultOf(name: string, how: keyof typeof PROBLEMS): Finding {
  return {
    about: 'database',
    subject: `The ${name} of library.sqlite`,
    problem: PROBLEMS[how],
    advice: 'Another program has written to the database. Restore the newest backup from before that.',
  };
}
