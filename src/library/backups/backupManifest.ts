import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Why a backup was made. Those of each day are thinned out; the others stay until a person deletes them. */
const backupReasons = ['by-hand', 'daily', 'before-migration', 'before-restore'] as const;
const backupReasonSchema = z.enum(backupReasons);
export type BackupReason = z.infer<typeof backupReasonSchema>;

const count = z.number().int().nonnegative();

/** What a library holds, by kinds. Removed things are not counted. */
const libraryCountsSchema = z.object({
  sources: count,
  excerpts: count,
  claims: count,
  briefings: count,
  exports: count,
});
export type LibraryCounts = Readonly<z.infer<typeof libraryCountsSchema>>;

/** What stands beside the copy of the database, so that a backup can be judged without opening it. */
const backupManifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  reason: backupReasonSchema,
  /** The name of the library's folder. */
  libraryName: z.string(),
  /** When the library was made, by which it is known from others of the same name; empty where it is not known. */
  libraryCreatedAt: z.string(),
  schemaVersion: count,
  /** Of the copy of the database: bytes, and SHA-256 in lower-case hexadecimal. */
  size: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  counts: libraryCountsSchema,
  /** Where the custody log ended. */
  custody: z.object({ seq: count, hash: z.string() }),
});
export type BackupManifest = Readonly<z.infer<typeof backupManifestSchema>>;

/** The places in a backup's folder. */
export const backupFiles = {
  database: (path: string): string => join(path, 'library.sqlite'),
  manifest: (path: string): string => join(path, 'manifest.json'),
} as const;

/** The manifest of a backup; undefined where there is none that can be understood. */
export async function readManifest(path: string): Promise<BackupManifest | undefined> {
  try {
    return backupManifestSchema.parse(JSON.parse(await readFile(backupFiles.manifest(path), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The name of a backup's folder: in the order of time, saying why it was made. */
export function backupName(madeAt: string, reason: string): string {
  return `${madeAt.replace(/[:.]/g, '-')}-${reason}`;
}
