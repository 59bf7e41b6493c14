import { z } from 'zod';
import { reliabilitySchema } from '../../core/grading/sourceGrade.ts';
import { collectionIdSchema, savedSearchIdSchema, sourceIdSchema } from '../../core/ids.ts';
import { markingSchema } from '../../core/marking/marking.ts';
import { collectionNameSchema, savedSearchNameSchema, tagSchema } from '../../core/organising/names.ts';
import { count, done, nothing, operation } from './operation.ts';
import { sourceFilterSchema } from './sourceOperations.ts';

const collectionSchema = z.object({
  id: collectionIdSchema,
  name: z.string(),
  /** Null at the top. */
  parentId: collectionIdSchema.nullable(),
  /** Sources in it and in its sub-collections, each once. */
  count,
});
export type Collection = z.infer<typeof collectionSchema>;

const savedSearchSchema = z.object({
  id: savedSearchIdSchema,
  name: z.string(),
  query: z.string(),
  filter: sourceFilterSchema,
  order: z.enum(['rank', 'newest']),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

const collectionIds = z.array(collectionIdSchema).max(1000).default([]);

/** What analysts put on top of their sources: collections, tags, triage, bulk edits, saved searches. */
export const organisingOperations = {
  'collections.list': operation({ input: nothing, output: z.array(collectionSchema), runs: 'reads', changes: [] }),
  'collections.create': operation({
    input: z.object({ name: collectionNameSchema, parentId: collectionIdSchema.nullable().default(null) }).strict(),
    output: collectionSchema,
    runs: 'writes',
    changes: ['collections', 'undo'],
  }),
  'collections.rename': operation({
    input: z.object({ id: collectionIdSchema, name: collectionNameSchema }).strict(),
    output: collectionSchema,
    runs: 'writes',
    changes: ['collections', 'undo'],
  }),
  /** Takes a collection away with its sub-collections. Their sources stay in the library. */
  'collections.remove': operation({
    input: z.object({ id: collectionIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['collections', 'sources', 'undo'],
  }),
  /** In the order of the alphabet. */
  'tags.list': operation({
    input: nothing,
    output: z.array(z.object({ tag: z.string(), count })),
    runs: 'reads',
    changes: [],
  }),
  /** Spells a tag otherwise in all its sources; one that is there already takes them over. */
  'tags.rename': operation({
    input: z.object({ from: z.string().min(1), to: tagSchema }).strict(),
    output: z.object({ changed: count }),
    runs: 'writes',
    changes: ['sources', 'savedSearches', 'undo'],
  }),
  /** Changes many sources at once: all of them or none, undone in one step. What is left out stays as it is. */
  'sources.organise': operation({
    input: z
      .object({
        ids: z.array(sourceIdSchema).min(1).max(10_000),
        addTags: z.array(tagSchema).max(1000).default([]),
        removeTags: z.array(z.string()).max(1000).default([]),
        addTo: collectionIds,
        removeFrom: collectionIds,
        triaged: z.boolean().optional(),
        reliability: z
          .object({ value: reliabilitySchema.nullable(), reason: z.string().max(2000).default('') })
          .strict()
          .optional(),
        marking: markingSchema.nullable().optional(),
      })
      .strict(),
    /** How many sources are otherwise than before. */
    output: z.object({ changed: count }),
    runs: 'writes',
    changes: ['sources', 'collections', 'undo'],
  }),
  /** How sources are organised that are about to be changed together. */
  'sources.organisation': operation({
    input: z.object({ ids: z.array(sourceIdSchema).max(10_000) }).strict(),
    output: z.object({
      /** Each with how many of the sources have it. */
      tags: z.array(z.object({ tag: z.string(), count })),
      collections: z.array(z.object({ id: collectionIdSchema, count })),
      /** How many of the sources were triaged. */
      triaged: count,
    }),
    runs: 'reads',
    changes: [],
  }),
  'savedSearches.list': operation({ input: nothing, output: z.array(savedSearchSchema), runs: 'reads', changes: [] }),
  'savedSearches.save': operation({
    input: savedSearchSchema
      .omit({ id: true })
      .extend({
        name: savedSearchNameSchema,
        query: z.string().max(4000),
        filter: sourceFilterSchema.prefault({}),
        order: z.enum(['rank', 'newest']).default('rank'),
        /** The saved search whose place it takes; a new one when left out. */
        id: savedSearchIdSchema.optional(),
      })
      .strict(),
    output: savedSearchSchema,
    runs: 'writes',
    changes: ['savedSearches', 'undo'],
  }),
  'savedSearches.rename': operation({
    input: z.object({ id: savedSearchIdSchema, name: savedSearchNameSchema }).strict(),
    output: savedSearchSchema,
    runs: 'writes',
    changes: ['savedSearches', 'undo'],
  }),
  'savedSearches.remove': operation({
    input: z.object({ id: savedSearchIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['savedSearches', 'undo'],
  }),
} as const;
