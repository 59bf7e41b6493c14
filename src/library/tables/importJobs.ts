import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';

/** A file of an import as it is kept until the import has ended. `Settled` is data that this table does not look into. */
export interface ImportJobFile<Settled> {
  /** The file's number, from 0, then that of its entry where it is one of an archive or bibliography. */
  readonly position: readonly number[];
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number | null;
  readonly modifiedAt: string | null;
  /** What became of it; null while it waits. */
  readonly settled: Settled | null;
}

export interface ImportJob {
  readonly importId: string;
  readonly startedAt: string;
  readonly total: number;
  readonly done: number;
}

/** Notes that an import is under way; once is enough. */
export function insertImportJob(db: WritableDb, importId: string, startedAt: string): void {
  db.run(sql`INSERT INTO import_job (id, started_at) VALUES (${importId}, ${startedAt}) ON CONFLICT DO NOTHING`);
}

/** Those that have not ended, the oldest first. */
export function findImportJobs(db: ReadableDb): readonly ImportJob[] {
  return db.all(sql`
    SELECT j.id AS importId, j.started_at AS startedAt, count(f.position) AS total, count(f.settled) AS done
    FROM import_job j LEFT JOIN import_job_file f ON f.job_id = j.id
    GROUP BY j.id ORDER BY j.started_at, j.id`);
}

/** Forgets an import with its files. */
export function deleteImportJob(db: WritableDb, importId: string): void {
  db.run(sql`DELETE FROM import_job WHERE id = ${importId}`);
}

/** Adds a file, or renews what is known of it. */
export function writeImportJobFile<Settled>(db: WritableDb, importId: string, file: ImportJobFile<Settled>): void {
  const settled = file.settled === null ? null : JSON.stringify(file.settled);
  db.run(sql`INSERT INTO import_job_file (job_id, position, path, name, size, modified_at, settled)
    VALUES (${importId}, ${columnOf(file.position)}, ${file.path}, ${file.name}, ${file.size}, ${file.modifiedAt}, ${settled})
    ON CONFLICT DO UPDATE SET settled = excluded.settled`);
}

/** Notes what became of a file; nothing where the import is not recorded. */
export function settleImportJobFile(
  db: WritableDb,
  importId: string,
  position: readonly number[],
  settled: unknown,
): void {
  db.run(sql`UPDATE import_job_file SET settled = ${JSON.stringify(settled)}
    WHERE job_id = ${importId} AND position = ${columnOf(position)}`);
}

/** Some of the files of an import in their order, entries after what they are entries of. */
export function readImportJobFiles<Settled>(
  db: ReadableDb,
  importId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly ImportJobFile<Settled>[] {
  return db
    .all<FileRow>(
      sql`SELECT position, path, name, size, modified_at AS modifiedAt, settled
        FROM import_job_file WHERE job_id = ${importId} ORDER BY position LIMIT ${limit} OFFSET ${offset}`,
    )
    .map((row) => ({
      ...row,
      position: row.position.split('.').map(Number),
      settled: row.settled === null ? null : (JSON.parse(row.settled) as Settled),
    }));
}

interface FileRow extends Omit<ImportJobFile<unknown>, 'position' | 'settled'> {
  readonly position: string;
  /** JSON. */
  readonly settled: string | null;
}

/** Every number has as many digits, so that text is in the order of numbers. */
const columnOf = (position: readonly number[]): string =>
  position.map((number) => String(number).padStart(7, '0')).join('.');
