import { z } from 'zod';
import { errorCodes } from '../../core/errors.ts';
import { sourceIdSchema } from '../../core/ids.ts';
import { sampleDeskSchema } from '../../core/sample/sampleDesk.ts';
import { count, done, jobIdSchema, nothing, operation, topics } from './operation.ts';

const libraryInfoSchema = z.object({
  folder: z.string(),
  name: z.string(),
  sourceCount: count,
  briefingCount: count,
  /** It is the sample library: invented sources, to try things on, deletable as a whole. */
  sample: z.boolean(),
  /** Set when the folder looks synchronised or remote: such folders can corrupt a database. */
  warning: z.enum(['synchronised-folder', 'network-folder']).nullable(),
});
export type LibraryInfo = z.infer<typeof libraryInfoSchema>;

/** By this the making of the sample tells its progress, and is cancelled. */
export const SAMPLE_JOB_ID = 'sample';

/** The program, its library, jobs under way, and undo. */
export const libraryOperations = {
  'app.info': operation({
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      /** True on the old Electron of restricted networks, which must not see real material. */
      testRuntime: z.boolean(),
      runtime: z.string(),
    }),
    runs: 'job',
    changes: [],
  }),
  'library.current': operation({ input: nothing, output: libraryInfoSchema.nullable(), runs: 'job', changes: [] }),
  'library.open': operation({
    input: z.object({ folder: z.string().min(1).optional() }).strict(),
    output: libraryInfoSchema.nullable(),
    runs: 'job',
    changes: topics,
  }),
  'library.create': operation({
    input: z.object({ folder: z.string().min(1).optional() }).strict(),
    output: libraryInfoSchema.nullable(),
    runs: 'job',
    changes: topics,
  }),
  /** Makes the sample library beside the default one, or opens it where it is already. */
  'library.openSample': operation({
    input: nothing,
    output: libraryInfoSchema,
    runs: 'job',
    changes: topics,
  }),
  /** The second half of making it, on a library that holds its sources and nothing else. */
  'library.fillSample': operation({
    input: z.object({ desk: sampleDeskSchema, sources: z.record(z.string(), sourceIdSchema) }).strict(),
    output: done,
    runs: 'writes',
    changes: topics,
  }),
  /** Closes the sample library and moves its folder to the system's trash. Refuses any other library. */
  'library.deleteSample': operation({
    input: nothing,
    output: done,
    runs: 'job',
    changes: topics,
  }),
  'library.recent': operation({
    input: nothing,
    output: z.object({
      /** Newest first; `exists` is false when the folder is gone or a drive is not there. */
      recent: z.array(z.object({ folder: z.string(), name: z.string(), exists: z.boolean(), sample: z.boolean() })),
      defaultFolder: z.string(),
      /** The person's own folder, which is shown as `~`. */
      homeFolder: z.string(),
      /** Why the last library could not be reopened at start, when it could not. */
      problem: z.object({ code: z.enum(errorCodes), message: z.string() }).nullable(),
    }),
    runs: 'job',
    changes: [],
  }),
  'library.counts': operation({
    input: nothing,
    output: z.object({
      sourceCount: count,
      briefingCount: count,
      /** Some source has more than one version. */
      hasVersions: z.boolean(),
      sample: z.boolean(),
    }),
    runs: 'reads',
    changes: [],
  }),
  'jobs.cancel': operation({
    input: z.object({ jobId: jobIdSchema }).strict(),
    output: done,
    runs: 'job',
    changes: [],
  }),
  'undo.next': operation({
    input: nothing,
    output: z.object({ description: z.string() }).nullable(),
    runs: 'reads',
    changes: [],
  }),
  'undo.undo': operation({
    input: nothing,
    output: z.object({ description: z.string() }),
    runs: 'writes',
    changes: topics.filter((topic) => topic !== 'library'),
  }),
} as const;
