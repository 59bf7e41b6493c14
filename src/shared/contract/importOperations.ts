import { z } from 'zod';
import { errorCodes } from '../../core/errors.ts';
import { sourceIdSchema } from '../../core/ids.ts';
import { MAX_CONTAINERS } from '../../core/importing/container.ts';
import { count, done, jobIdSchema, nothing, operation } from './operation.ts';
import { importIdSchema, newSourceSchema } from './sourceOperations.ts';

/** Where an entry stands in an archive or bibliography, from 0: its number, and that of its own entry. */
const entryPositionSchema = z.array(count).min(1).max(MAX_CONTAINERS);

const place = {
  /** Path of the file that was chosen or lay in a chosen folder. */
  file: z.string(),
  /** The entry of that file, where it is an archive or a bibliography: a path in the archive, or a citation key. */
  within: z.string().optional(),
};

const importedSchema = z.object({
  ...place,
  id: sourceIdSchema,
  title: z.string(),
  /** Sentences about what was imported otherwise than one might expect; they stay with the text as its notices. */
  warnings: z.array(z.string()),
  /** Names of the fields of a bibliography's entry that are not kept as fields; its text has them all. */
  dropped: z.array(z.string()).optional(),
  /** The file beside a bibliography that became the original of its entry. */
  attachment: z.string().optional(),
  /** It is a new version of a source that was there. */
  version: z.number().int().positive().optional(),
});
const rejectedSchema = z.object({ ...place, code: z.enum(errorCodes), message: z.string() });
const duplicateSchema = z.object({
  ...place,
  id: sourceIdSchema,
  title: z.string(),
  /** What is the same, when it is not the bytes. */
  same: z.enum(['text', 'url', 'work']).optional(),
  /** Of an entry that has the same text: where it stands in its file, for it to be added anyway. */
  entry: entryPositionSchema.optional(),
});

/** Not every file of an import becomes a source; none is dropped without being listed here. In the order of the files. */
const importResultSchema = z.object({
  imported: z.array(importedSchema),
  rejected: z.array(rejectedSchema),
  duplicates: z.array(duplicateSchema),
  /** Files not tried because the import was cancelled. */
  cancelled: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** What became of a file, or of an entry of an archive or a bibliography, as it is kept until the import has ended. */
const settledSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), entry: importedSchema }),
  z.object({ kind: z.literal('duplicate'), entry: duplicateSchema }),
  z.object({ kind: z.literal('rejected'), entry: rejectedSchema }),
  /** An archive or bibliography all of whose entries are settled, each in a row of its own. */
  z.object({ kind: z.literal('opened') }),
  /** It belongs to an entry of a bibliography in the same import, which has it as its original. */
  z.object({ kind: z.literal('attached') }),
]);
export type SettledFile = z.infer<typeof settledSchema>;

/** Where something of an import stands: the file's number, from 0, then that of its entry, and of the entry's entry. */
const positionSchema = z
  .array(count)
  .min(1)
  .max(MAX_CONTAINERS + 1);

const plannedFileSchema = z
  .object({
    position: positionSchema,
    path: z.string(),
    name: z.string(),
    /** Bytes and moment of the last change, as found when the import was begun; null for what is no file by itself. */
    size: count.nullable(),
    modifiedAt: z.string().nullable(),
    settled: settledSchema.nullable(),
  })
  .strict();
export type PlannedFile = z.infer<typeof plannedFileSchema>;

/**
 * A file that is to become a source, with what stands in the result of it once it has. Blocks and pages come as JSON: a message of
 * tens of thousands of objects between threads would hold up the event loop that sends it.
 */
const toAddSchema = z
  .object({
    position: positionSchema,
    /** Its notices are the warnings of the entry. */
    source: newSourceSchema.omit({ blocks: true, pages: true, notices: true }),
    layout: z.string().transform((json, context) => {
      const parsed = layoutSchema.safeParse(JSON.parse(json));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'not understood' });
      return z.NEVER;
    }),
    entry: importedSchema.omit({ id: true, title: true }),
  })
  .strict();
const layoutSchema = newSourceSchema.pick({ blocks: true, pages: true });

const interruptedSchema = z.object({
  importId: importIdSchema,
  startedAt: z.string(),
  total: count,
  done: count,
});
export type InterruptedImport = z.infer<typeof interruptedSchema>;

/** Also what has the text of a source that is there under other bytes, and is refused otherwise. */
const addSameText = newSourceSchema.shape.addSameText;

/** One entry of an archive or bibliography; its name goes with its number, since the file may have changed. */
const onlyEntrySchema = z.object({ entry: entryPositionSchema, within: z.string() }).strict();
export type OnlyEntry = z.infer<typeof onlyEntrySchema>;

/** Bringing sources in, as jobs that can be cancelled, and gone on with after whatever cut them short. */
export const importOperations = {
  'sources.import': operation({
    input: z
      .object({
        jobId: jobIdSchema,
        paths: z.array(z.string().min(1)).max(100_000).optional(),
        /** What the dialog offers when no paths are named. */
        pick: z.enum(['files', 'folder']).default('files'),
        addSameText,
        /** Of the one file that is named nothing but this entry. */
        only: onlyEntrySchema.optional(),
      })
      .strict()
      .refine(({ only, paths }) => only === undefined || paths?.length === 1, 'one file has the entry'),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'excerpts', 'claims', 'imports', 'undo'],
  }),
  'sources.importText': operation({
    input: z
      .object({
        jobId: jobIdSchema,
        title: z.string().max(2000),
        text: z.string().min(1).max(20_000_000),
        addSameText,
      })
      .strict(),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'excerpts', 'claims', 'undo'],
  }),
  /** Imports that were cut short, the oldest first: begun, not ended, and not under way. */
  'imports.interrupted': operation({ input: nothing, output: z.array(interruptedSchema), runs: 'job', changes: [] }),
  /** Goes on with one; what was settled before stands in the result too. */
  'imports.resume': operation({
    input: z.object({ jobId: jobIdSchema, importId: importIdSchema }).strict(),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'excerpts', 'claims', 'imports', 'undo'],
  }),
  /** Imports whose end is not recorded. */
  'imports.unended': operation({ input: nothing, output: z.array(interruptedSchema), runs: 'reads', changes: [] }),
  'imports.plan': operation({
    input: z
      .object({ importId: importIdSchema, offset: count.default(0), limit: z.number().int().min(1).max(10_000) })
      .strict(),
    output: z.array(plannedFileSchema),
    runs: 'reads',
    changes: [],
  }),
  /** Records what is to be imported, in as many calls as the files need. */
  'imports.begin': operation({
    input: z.object({ importId: importIdSchema, files: z.array(plannedFileSchema).max(10_000) }).strict(),
    output: done,
    runs: 'writes',
    changes: [],
  }),
  /**
   * Adds sources and records what became of their files, all in one transaction, each file whole or not at all; one whose
   * source cannot be added does not keep the others from it.
   */
  'imports.settle': operation({
    input: z
      .object({
        importId: importIdSchema,
        files: z
          .array(z.union([toAddSchema, z.object({ position: positionSchema, settled: settledSchema }).strict()]))
          .max(1000),
      })
      .strict(),
    /** What became of each in turn. */
    output: z.array(settledSchema),
    runs: 'writes',
    changes: ['sources', 'excerpts', 'claims', 'undo'],
  }),
  /** Forgets an import that is over or is to be left as it is; its sources stay. */
  'imports.end': operation({
    input: z.object({ importId: importIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['imports'],
  }),
} as const;
