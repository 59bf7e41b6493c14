import type { SchemaDb } from '../database.ts';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { breathe, type TaskContext } from '../safety/finding.ts';
import { openSnapshot } from '../safety/openSnapshot.ts';
import { sql } from '../sql.ts';
import { backupFiles, type LibraryCounts } from './backupManifest.ts';
import { countLibrary, hasTable } from './countLibrary.ts';
import { createdAt } from './sealCopy.ts';

const comparedKinds = [
  'sources',
  'excerpts',
  'claims',
  'briefings',
  'exports',
] as const satisfies readonly (keyof LibraryCounts)[];
type ComparedKind = (typeof comparedKinds)[number];

/** Things of one kind: how many, and the first of them by what they are called. */
export interface NamedThings {
  readonly count: number;
  readonly names: readonly string[];
}

/** What restoring a backup would do to the things of a kind. */
export interface KindDifference {
  readonly kind: ComparedKind;
  readonly inLibrary: number;
  readonly inBackup: number;
  /** In the library and not in the backup. */
  readonly gone: NamedThings;
  /** In the backup and not in the library. */
  readonly back: NamedThings;
  /** In both, and not the same. */
  readonly changed: NamedThings;
}

export interface BackupComparison {
  /** Undefined where the library's database cannot be read: then there is nothing to compare with. */
  readonly kinds: readonly KindDifference[] | undefined;
  /** Whether it is a backup of this library, by the moment at which that was made. */
  readonly sameLibrary: boolean;
}

/** What the library has and a backup has not, and the other way round. */
export async function compareBackup(
  { folder, path }: { readonly folder: string; readonly path: string },
  context: TaskContext,
): Promise<BackupComparison> {
  const backup = openSnapshot(backupFiles.database(path));
  try {
    const library = openReadable(libraryFiles.database(folder));
    if (!library) return { kinds: undefined, sameLibrary: true };
    try {
      const kinds: KindDifference[] = [];
      const [present, kept] = [countLibrary(library), countLibrary(backup)];
      for (const [index, kind] of comparedKinds.entries()) {
        context.report(index, comparedKinds.length, kind);
        await breathe(context);
        kinds.push({ kind, inLibrary: present[kind], inBackup: kept[kind], ...difference(library, backup, kind) });
      }
      return { kinds, sameLibrary: createdAt(library) === createdAt(backup) };
    } finally {
      library.close();
    }
  } finally {
    backup.close();
  }
}

function openReadable(file: string): SchemaDb | undefined {
  try {
    return openSnapshot(file);
  } catch {
    // Whatever is wrong with it: that a backup is to be restored is the answer to it.
    return undefined;
  }
}

interface Thing {
  readonly name: string;
  /** Differs where the thing does. */
  readonly state: string;
}

const NAMED = 100;

function difference(
  library: SchemaDb,
  backup: SchemaDb,
  kind: ComparedKind,
): Pick<KindDifference, 'gone' | 'back' | 'changed'> {
  const columns = sharedColumns(library, backup, TABLES[kind].table);
  const now = readThings(library, kind, columns);
  const then = readThings(backup, kind, columns);
  return {
    gone: named([...now].filter(([id]) => !then.has(id))),
    back: named([...then].filter(([id]) => !now.has(id))),
    changed: named([...now].filter(([id, { state }]) => then.has(id) && then.get(id)?.state !== state)),
  };
}

function named(things: readonly (readonly [string, Thing])[]): NamedThings {
  return { count: things.length, names: things.slice(0, NAMED).map(([, { name }]) => name) };
}

interface ComparedTable {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly condition: string;
}

const TABLES: Readonly<Record<ComparedKind, ComparedTable>> = {
  sources: { table: 'source', id: 'id', name: 'title', condition: 'removed_at IS NULL' },
  excerpts: { table: 'excerpt', id: 'id', name: 'exact', condition: '1' },
  claims: { table: 'claim', id: 'id', name: 'statement', condition: '1' },
  briefings: { table: 'briefing', id: 'id', name: 'title', condition: 'removed_at IS NULL' },
  exports: { table: 'export_record', id: 'sha256 || seq', name: 'file_name', condition: '1' },
};

/** An older backup lacks columns that came later; that is no difference. */
function sharedColumns(library: SchemaDb, backup: SchemaDb, table: string): readonly string[] {
  const columns = (db: SchemaDb) =>
    db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`).map(({ name }) => name);
  const known = new Set(columns(backup));
  return columns(library).filter((name) => known.has(name));
}

function readThings(db: SchemaDb, kind: ComparedKind, columns: readonly string[]): ReadonlyMap<string, Thing> {
  const { table, id, name, condition } = TABLES[kind];
  if (!hasTable(db, table)) return new Map();
  const rows = db.all<{ id: string; name: string; state: string }>({
    text: `SELECT ${id} AS id, substr(${name}, 1, 200) AS name, json_array(${columns.join(', ')}) AS state
      FROM ${table} WHERE ${condition}`,
    values: [],
  });
  return new Map(rows.map((row) => [row.id, row]));
}
