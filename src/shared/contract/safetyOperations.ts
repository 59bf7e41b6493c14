import { z } from 'zod';
import { count, custodyHeadSchema, jobIdSchema, operation, topics } from './operation.ts';

const findingSchema = z.object({
  about: z.enum(['row', 'file', 'log', 'database', 'backup']),
  /** Which row or file. */
  subject: z.string(),
  problem: z.string(),
  advice: z.string(),
  /** The field that was changed, what the custody log says it is, and what is there. */
  change: z.object({ field: z.string(), from: z.string(), to: z.string() }).optional(),
});
export type SafetyFinding = z.infer<typeof findingSchema>;

const verificationSchema = z.object({
  findings: z.array(findingSchema),
  checked: z.object({
    originals: count,
    bytes: count,
    rows: count,
    entries: count,
    heads: count,
    backups: count,
  }),
  head: custodyHeadSchema,
});
export type Verification = z.infer<typeof verificationSchema>;

const libraryCountsSchema = z.object({
  sources: count,
  excerpts: count,
  claims: count,
  briefings: count,
  exports: count,
});

const backupSchema = z.object({
  /** By which it is chosen among those listed. */
  path: z.string(),
  name: z.string(),
  madeAt: z.string(),
  reason: z.enum(['by-hand', 'daily', 'before-migration', 'before-restore']),
  libraryName: z.string(),
  /** Bytes of its database. */
  size: count,
  counts: libraryCountsSchema,
  head: custodyHeadSchema,
});
export type Backup = z.infer<typeof backupSchema>;

const namedThingsSchema = z.object({
  count,
  /** The first of them. */
  names: z.array(z.string()),
});

const backupComparisonSchema = z.object({
  backup: backupSchema,
  /** Null where the library that is there cannot be read. */
  kinds: z
    .array(
      z.object({
        kind: z.enum(['sources', 'excerpts', 'claims', 'briefings', 'exports']),
        inLibrary: count,
        inBackup: count,
        /** In the library and not in the backup: they would go. */
        gone: namedThingsSchema,
        /** In the backup and not in the library: they would come back. */
        back: namedThingsSchema,
        /** In both and not the same: they would be as they were. */
        changed: namedThingsSchema,
      }),
    )
    .nullable(),
  sameLibrary: z.boolean(),
});
export type BackupComparison = z.infer<typeof backupComparisonSchema>;

const copiedOriginalsSchema = z.object({
  copied: count,
  /** Titles of sources whose originals were not there to be copied. */
  missing: z.array(z.string()),
});

/**
 * The library whose backups are meant, where none is open because it could not be: one of those opened before. Left out, it is
 * the one that is open.
 */
const library = z.string().min(1).optional();

/** Whether a library is what it was, and how it comes back where it is not. */
export const safetyOperations = {
  /** Checks every original, the custody log, every row of evidence and every backup. Rejects with `job-cancelled`. */
  'library.verify': operation({
    input: z.object({ jobId: jobIdSchema }).strict(),
    output: verificationSchema,
    runs: 'job',
    changes: [],
  }),
  /** Makes a backup beside the library, or with its originals in a folder elsewhere. Null: no folder was picked. */
  'library.backUp': operation({
    input: z.object({ jobId: jobIdSchema, where: z.enum(['library', 'elsewhere']) }).strict(),
    output: z
      .object({
        backup: backupSchema,
        /** Null beside the library, where originals stay in their place. */
        originals: copiedOriginalsSchema.nullable(),
      })
      .nullable(),
    runs: 'job',
    changes: [],
  }),
  /** The backups beside the library, or in a folder elsewhere; the newest first. Null: no folder was picked. */
  'library.backups': operation({
    input: z.object({ where: z.enum(['library', 'elsewhere']), library }).strict(),
    output: z
      .object({
        backups: z.array(backupSchema),
        /** Why the backup of the day could not be made, when it could not. */
        problem: z.string().nullable(),
      })
      .nullable(),
    runs: 'job',
    changes: [],
  }),
  /** What restoring a listed backup would change. */
  'library.compareBackup': operation({
    input: z.object({ path: z.string().min(1), library }).strict(),
    output: backupComparisonSchema,
    runs: 'job',
    changes: [],
  }),
  /** Puts a listed backup in the place of the library, after a backup of the library as it is, and opens it again. */
  'library.restore': operation({
    input: z.object({ jobId: jobIdSchema, path: z.string().min(1), library }).strict(),
    output: z.object({
      /** The backup of what was there before. */
      before: z.string(),
      originals: copiedOriginalsSchema,
    }),
    runs: 'job',
    changes: topics,
  }),
} as const;
