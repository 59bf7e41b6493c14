import { noFilter } from '../../core/organising/sourceFilter.ts';
import type { SchemaDb } from '../database.ts';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { schemaVersion } from '../migrateLibrary.ts';
import { allMigrations } from '../migrations/allMigrations.ts';
import { countSources } from '../search/listSources.ts';
import { type CustodyHead, checkCustody, custodyHead } from '../tables/custody.ts';
import { findImportJobs } from '../tables/importJobs.ts';
import { backupFaults } from './backupFaults.ts';
import { databaseFaults } from './databaseFaults.ts';
import { breathe, type Finding, type TaskContext } from './finding.ts';
import { findKnownHeads } from './knownHeads.ts';
import { openSnapshot } from './openSnapshot.ts';
import { listOriginals, originalFaults, surplusFiles } from './originalFaults.ts';
import { type RowCheck, rowFaults } from './rowFaults.ts';
import { schemaFaults } from './schemaFaults.ts';
import { searchFaults } from './searchFaults.ts';

export interface Verification {
  readonly findings: readonly Finding[];
  readonly checked: {
    readonly originals: number;
    /** Of the originals. */
    readonly bytes: number;
    /** Of tables that hold evidence. */
    readonly rows: number;
    /** Of the custody log. */
    readonly entries: number;
    /** Heads that exports and backups noted down. */
    readonly heads: number;
    readonly backups: number;
  };
  /** Where the custody log ends: whoever notes it down can tell later whether the log is still the same. */
  readonly head: CustodyHead;
}

/**
 * Checks all of a library against itself and against what was noted down of it: the pages of the database, the custody log
 * from its first entry and by the heads in exports and backups, every row of evidence, every byte of originals and backups, tables and
 * triggers, and what searches are narrowed by. Looks
 * at one state of the database; who works with the library goes on meanwhile. Changes nothing.
 */
export async function verifyLibrary(
  { folder }: { readonly folder: string },
  context: TaskContext,
): Promise<Verification> {
  const started = Date.now();
  const db = openSnapshot(libraryFiles.database(folder));
  try {
    const database = await databaseFaults(db, within(context, 'Database'));
    const head = custodyHead(db);
    const backups = await backupFaults(folder, within(context, 'Backups'));
    const heads = findKnownHeads(db, backups.backups);
    const log = await run(checkCustody(db, heads), context, (seq) => ({
      done: seq,
      total: head.seq,
      of: 'Custody log',
    }));
    const isOld = isOutdated(db);
    const schema = isOld ? [] : schemaFaults(db);
    const rows = isOld
      ? NOT_RECORDED
      : await run(rowFaults(db), context, (seq) => ({ done: head.seq - seq, total: head.seq, of: 'Rows' }));
    const sources = countSources(db, noFilter);
    const search = isOld
      ? []
      : await run(searchFaults(db), context, (done) => ({ done, total: sources, of: 'Search index' }));
    const originals = listOriginals(db);
    const files = await originalFaults(folder, originals, within(context, 'Originals'));
    // An import that has not ended puts originals in their place before it writes their sources.
    const importing = findImportJobs(db).map(({ startedAt }) => Date.parse(startedAt));
    const surplus = await surplusFiles(folder, originals, Math.min(started, ...importing));
    return {
      findings: [
        ...database,
        ...schema,
        ...log.map(ofLog),
        ...rows.findings,
        ...files.findings,
        ...surplus,
        ...search,
        ...backups.findings,
      ],
      checked: {
        originals: originals.length,
        bytes: files.bytes,
        rows: rows.rows,
        entries: head.seq,
        heads: heads.length,
        backups: backups.backups.length,
      },
      head,
    };
  } finally {
    db.close();
  }
}

/** A library of an earlier version has columns, and maybe rows, that its log does not know yet. */
function isOutdated(db: SchemaDb): boolean {
  return schemaVersion(db) < (allMigrations.at(-1)?.version ?? 0);
}

const NOT_RECORDED: RowCheck = {
  findings: [
    {
      about: 'database',
      subject: 'library.sqlite',
      problem: 'An earlier version of Briefdesk wrote this library last: its rows were not checked.',
      advice: 'Open it once with this version, then verify it again.',
    },
  ],
  rows: 0,
};

/** Each part counts for itself, and says which it is. */
function within({ signal, report }: TaskContext, part: string): TaskContext {
  return {
    signal,
    report: (done, total, current) => report(done, total, current === '' ? part : `${part}: ${current}`),
  };
}

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly of: string;
}

/** Runs a check to its end, letting others have a turn after each part. */
async function run<Step, Result>(
  check: Generator<Step, Result>,
  context: TaskContext,
  progressOf: (step: Step) => Progress,
): Promise<Result> {
  for (;;) {
    const step = check.next();
    if (step.done) return step.value;
    const { done, total, of } = progressOf(step.value);
    context.report(done, total, of);
    await breathe(context);
  }
}

function ofLog(problem: string): Finding {
  return {
    about: 'log',
    subject: 'Custody log',
    problem,
    advice: 'Compare the library with a backup from before that, and keep this library as it is until you have.',
  };
}
