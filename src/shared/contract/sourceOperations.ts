import { z } from 'zod';
import { errorCodes } from '../../core/errors.ts';
import { sourceIdSchema } from '../../core/ids.ts';
import { partialDateSchema } from '../../core/partialDate.ts';
import { sourceMetadataSchema, sourceSchema, sourceSummarySchema } from '../../core/source/source.ts';
import { sourceBlockSchema } from '../../core/source/sourceText.ts';
import { markedTextSchema } from './markedText.ts';
import { count, done, jobIdSchema, nothing, operation } from './operation.ts';

const page = { offset: count.default(0), limit: z.number().int().min(1).max(500).default(100) };

/** What a source list or a search may be narrowed by. Dates are inclusive; a source without a date never matches one. */
const sourceFilterSchema = z
  .object({
    outlets: z.array(z.string()).max(100).default([]),
    publishedFrom: partialDateSchema.nullable().default(null),
    publishedTo: partialDateSchema.nullable().default(null),
  })
  .strict();
export type SourceFilter = z.infer<typeof sourceFilterSchema>;

const searchHitSchema = sourceSummarySchema.extend({
  snippet: markedTextSchema,
  /** UTF-16 offset in the source text of the first match that the snippet shows, to open the reader there; null for a match in the title. */
  firstMatch: count.nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** Not every file of an import becomes a source; none is dropped without being listed here. */
const importResultSchema = z.object({
  imported: z.array(
    z.object({ id: sourceIdSchema, title: z.string(), file: z.string(), warnings: z.array(z.string()) }),
  ),
  rejected: z.array(z.object({ file: z.string(), code: z.enum(errorCodes), message: z.string() })),
  duplicates: z.array(z.object({ file: z.string(), id: sourceIdSchema, title: z.string() })),
  /** Files not tried because the import was cancelled. */
  cancelled: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** The same for all that one import brings: undo takes those back in one step. */
export const importIdSchema = z.string().min(1).max(64);

/** A source before it has its id. */
export const newSourceSchema = z
  .object({
    metadata: sourceMetadataSchema,
    format: sourceSchema.shape.format,
    sha256: sourceSchema.shape.sha256,
    size: count,
    fileName: z.string(),
    capturedAt: z.string().nullable(),
    text: z.string(),
    blocks: z.array(sourceBlockSchema),
    pages: z.array(z.object({ label: z.string(), start: count, end: count })),
    extractor: z.string(),
    extractorVersion: z.number().int().positive(),
  })
  .strict();

/** The source that a work of a bibliography is, and by what it was known. */
export const workMatchSchema = z.object({
  id: sourceIdSchema,
  title: z.string(),
  by: z.enum(['id', 'original', 'key', 'doi', 'url', 'title']),
});

/** Sources: lists, search, import, details. */
export const sourceOperations = {
  'sources.list': operation({
    input: z.object({ filter: sourceFilterSchema.prefault({}), ...page }).strict(),
    output: z.object({ sources: z.array(sourceSummarySchema), total: count }),
    runs: 'reads',
    changes: [],
  }),
  /** Where a source stands in the list of a filter, counted from 0; null when the filter leaves it out. */
  'sources.place': operation({
    input: z.object({ id: sourceIdSchema, filter: sourceFilterSchema.prefault({}) }).strict(),
    output: z.object({ index: count.nullable() }),
    runs: 'reads',
    changes: [],
  }),
  'sources.outlets': operation({
    input: nothing,
    output: z.array(z.object({ outlet: z.string(), count })),
    runs: 'reads',
    changes: [],
  }),
  'sources.get': operation({
    input: z.object({ id: sourceIdSchema }).strict(),
    output: sourceSchema,
    runs: 'reads',
    changes: [],
  }),
  'sources.getMany': operation({
    input: z.object({ ids: z.array(sourceIdSchema).max(10_000) }).strict(),
    output: z.array(sourceSchema),
    runs: 'reads',
    changes: [],
  }),
  'sources.search': operation({
    input: z
      .object({
        query: z.string().max(1000),
        filter: sourceFilterSchema.prefault({}),
        limit: z.number().int().min(1).max(200).default(50),
      })
      .strict(),
    output: z.object({
      hits: z.array(searchHitSchema),
      total: count,
      /** How many of the newest matches were ranked, when there were too many to rank all; else null. Say so. */
      rankedWithinNewest: count.nullable(),
      /**
       * Whether the last word was also taken as the beginning of longer ones. Not so for one or two letters in a large
       * library, where that would match nearly everything.
       */
      completed: z.boolean(),
    }),
    runs: 'reads',
    changes: [],
  }),
  'sources.import': operation({
    input: z
      .object({
        jobId: jobIdSchema,
        paths: z.array(z.string().min(1)).max(100_000).optional(),
        /** What the dialog offers when no paths are named. */
        pick: z.enum(['files', 'folder']).default('files'),
      })
      .strict(),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'undo'],
  }),
  'sources.importText': operation({
    input: z
      .object({
        jobId: jobIdSchema,
        title: z.string().max(2000),
        text: z.string().min(1).max(20_000_000),
      })
      .strict(),
    output: importResultSchema,
    runs: 'job',
    changes: ['sources', 'undo'],
  }),
  'sources.findBySha256': operation({
    input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
    output: z.object({ id: sourceIdSchema, title: z.string() }).nullable(),
    runs: 'reads',
    changes: [],
  }),
  'sources.matchWorks': operation({
    input: z
      .object({
        works: z
          .array(
            z
              .object({
                /** Id of the source that it says it was exported from. */
                exportedFrom: z.string().optional(),
                sha256: sourceSchema.shape.sha256,
                metadata: sourceMetadataSchema,
              })
              .strict(),
          )
          .max(10_000),
      })
      .strict(),
    /** One for each work in turn. */
    output: z.array(workMatchSchema.nullable()),
    runs: 'reads',
    changes: [],
  }),
  'sources.add': operation({
    input: newSourceSchema.extend({ importId: importIdSchema }).strict(),
    output: z.object({ outcome: z.enum(['added', 'duplicate']), id: sourceIdSchema, title: z.string() }),
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
  'sources.updateMetadata': operation({
    input: z.object({ id: sourceIdSchema, metadata: sourceMetadataSchema }).strict(),
    output: sourceSchema,
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
  'sources.remove': operation({
    input: z.object({ id: sourceIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
} as const;
