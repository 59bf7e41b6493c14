import { z } from 'zod';
import { anchoredAheadSchema } from '../../core/excerpt/excerptAhead.ts';
import { gradeReasonSchema, reliabilitySchema } from '../../core/grading/sourceGrade.ts';
import { collectionIdSchema, sourceIdSchema } from '../../core/ids.ts';
import { markingSchema } from '../../core/marking/marking.ts';
import { partialDateSchema } from '../../core/partialDate.ts';
import { metadataOriginsSchema } from '../../core/source/metadataOrigins.ts';
import { otherCslSchema, sourceMetadataSchema, sourceSchema, sourceSummarySchema } from '../../core/source/source.ts';
import { sourceStatusSchema } from '../../core/source/sourceStatus.ts';
import { sourceBlockSchema, sourcePageSchema } from '../../core/source/sourceText.ts';
import { count, done, nothing, operation } from './operation.ts';

const page = { offset: count.default(0), limit: z.number().int().min(1).max(500).default(100) };

/**
 * What a source list or a search may be narrowed by: any of the values of a field, and all fields that have any. Dates are
 * inclusive; a source without a date never matches one.
 */
export const sourceFilterSchema = z
  .object({
    outlets: z.array(z.string()).max(100).readonly().default([]),
    publishedFrom: partialDateSchema.nullable().default(null),
    publishedTo: partialDateSchema.nullable().default(null),
    /** Primary subtags, such as `he`; '' for unknown. */
    languages: z.array(z.string().max(35)).max(100).readonly().default([]),
    reliabilities: z
      .array(z.enum([...reliabilitySchema.options, 'ungraded']))
      .max(100)
      .readonly()
      .default([]),
    markings: z
      .array(z.enum([...markingSchema.options, 'unmarked']))
      .max(100)
      .readonly()
      .default([]),
    formats: z.array(sourceSchema.shape.format).max(100).readonly().default([]),
    statuses: z.array(sourceStatusSchema).max(100).readonly().default([]),
    /** Sources of their sub-collections count too. */
    collections: z.array(collectionIdSchema).max(100).readonly().default([]),
    tags: z.array(z.string().max(200)).max(100).readonly().default([]),
  })
  .strict();

/** The same for all that one import brings: undo takes those back in one step. */
export const importIdSchema = z.string().min(1).max(64);

/** A source before it has its id. */
export const newSourceSchema = z
  .object({
    metadata: sourceMetadataSchema,
    /** Where the values come from, as far as that is known. */
    origins: metadataOriginsSchema.default({}),
    otherCsl: otherCslSchema.default({}),
    format: sourceSchema.shape.format,
    sha256: sourceSchema.shape.sha256,
    size: count,
    fileName: z.string(),
    capturedAt: z.string().nullable(),
    text: z.string(),
    blocks: z.array(sourceBlockSchema),
    pages: z.array(sourcePageSchema),
    extractor: z.string(),
    extractorVersion: z.number().int().positive(),
    /** Text, blocks and pages as the library keeps them, where they were packed ahead. */
    packed: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
    /** What reading its file warned of, sentences. */
    notices: z.array(z.string()).default([]),
    /** Of its folded form, where it was worked out with the text; null where it has too few words to be told by. */
    foldedSha256: sourceSchema.shape.sha256.nullable().optional(),
    /** Also where the library has a source with the same text, of no other outlet, address or date, under other bytes. */
    addSameText: z.boolean().optional(),
    /** Where the excerpts of the source stand in it that it is to be a version of, where they were looked for already. */
    anchored: anchoredAheadSchema.optional(),
    /** The archive or bibliography that it came out of, and which entry of it. */
    container: z
      .object({ fileName: z.string(), sha256: sourceSchema.shape.sha256, entry: z.string() })
      .strict()
      .optional(),
  })
  .strict();

/** What became of something that was to be added. */
const addedSourceSchema = z.object({
  /** `version`: it is a version of a source that is there, with the same address and another text. */
  outcome: z.enum(['added', 'duplicate', 'version']),
  /** The source that was added, or that it is a duplicate or a version of. */
  id: sourceIdSchema,
  title: z.string(),
  /** Of a duplicate: what is the same, where it is not the bytes. `url` goes with the same text. */
  same: z.enum(['text', 'url', 'work']).optional(),
  /** Number of the version that it became or, as a duplicate, is the same as. */
  version: z.number().int().positive().optional(),
});

/** The source that a work of a bibliography is, and by what it was known. */
export const workMatchSchema = z.object({
  id: sourceIdSchema,
  title: z.string(),
  by: z.enum(['id', 'original', 'key', 'doi', 'url', 'title', 'chosen']),
});

/** A source that stays because of what rests on it. */
const sourceInUseSchema = z.object({
  id: sourceIdSchema,
  title: z.string(),
  excerpts: count,
  citations: count,
  /** The title of a briefing that cites it. */
  briefing: z.string().nullable(),
});
export type SourceInUse = z.infer<typeof sourceInUseSchema>;

/** Sources: lists, details. */
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
  'sources.findBySha256': operation({
    input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
    output: z.object({ id: sourceIdSchema, title: z.string() }).nullable(),
    runs: 'reads',
    changes: [],
  }),
  /** Whether a file among the originals is one of a source, also of one that was removed: those may be brought back. */
  'sources.isOriginal': operation({
    input: z.object({ sha256: sourceSchema.shape.sha256 }).strict(),
    output: z.boolean(),
    runs: 'reads',
    changes: [],
  }),
  /** Of each citation key that is one source's and no other's, that source; whether it is the work that a brief means, a person has to say. */
  'sources.findByKeys': operation({
    input: z.object({ keys: z.array(z.string()).max(10_000) }).strict(),
    output: z.array(z.object({ key: z.string(), id: sourceIdSchema, title: z.string() })),
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
    output: addedSourceSchema,
    runs: 'writes',
    changes: ['sources', 'excerpts', 'claims', 'undo'],
  }),
  'sources.updateMetadata': operation({
    input: z
      .object({
        id: sourceIdSchema,
        metadata: sourceMetadataSchema,
        /** Why the reliability is another, or is judged the same once more. */
        gradeReason: gradeReasonSchema.default(''),
      })
      .strict(),
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
  /** Removes sources together, which undo brings back together. Those that something rests on stay. */
  'sources.removeMany': operation({
    input: z.object({ ids: z.array(sourceIdSchema).min(1).max(10_000) }).strict(),
    output: z.object({ removed: z.array(sourceIdSchema), kept: z.array(sourceInUseSchema) }),
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
} as const;
