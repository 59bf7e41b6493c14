import { z } from 'zod';
import { sourceIdSchema } from '../../core/ids.ts';
import { sourceSummarySchema } from '../../core/source/source.ts';
import { markedTextSchema } from './markedText.ts';
import { count, jobIdSchema, operation } from './operation.ts';
import { sourceFilterSchema } from './sourceOperations.ts';

const range = z.object({ start: count, end: count });

const searchHitSchema = sourceSummarySchema.extend({
  snippet: markedTextSchema,
  /** UTF-16 offset in the source text of the first match that the snippet shows, to open the reader there; null for a match in the title. */
  firstMatch: count.nullable(),
  /** Where the words stand in the title. */
  titleMarks: z.array(range),
  /** The outlet or the name that the words stand in; null when they stand in neither. */
  byline: markedTextSchema.nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** What of a query could not be used, or stands for nothing; `start` and `end` are UTF-16 offsets into the query. */
const queryProblemSchema = range.extend({
  message: z.string(),
  /** What looks like a field but is none, and the field it was probably meant for, with the query that names that instead. */
  unknownField: z.object({ nearest: z.object({ name: z.string(), query: z.string() }).nullable() }).optional(),
});

/** Long enough for any list of words a person pastes. */
const query = z.string().max(4000);
const filter = sourceFilterSchema.prefault({});
const orderSchema = z.enum(['rank', 'newest']);

/** Pages far down cost more than the first: all that stands above them is ranked as well. */
const rankedPage = { query, filter, limit: z.number().int().min(1).max(200).default(50), offset: count.default(0) };

const searchOutputSchema = z.object({
  hits: z.array(searchHitSchema),
  /** All that match, shown or not. */
  total: count,
  /** The order of these hits: `newest` also where ranking all matches is not quick. Then `sources.rankAll` has the rank. */
  order: orderSchema,
  /** The words that the begun last word was taken for; empty when it was taken for every word that begins so, or for itself. */
  completions: z.array(z.string()),
  problems: z.array(queryProblemSchema),
});

const facetSchema = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count }));

/** Finding sources: search, its ranking, facets and suggestions. The query language is in core/text/parseSearchQuery. */
export const searchOperations = {
  /** A query without a space at its end is still being typed: its last word is also taken for longer ones. */
  'sources.search': operation({
    input: z
      .object({
        query,
        filter,
        order: orderSchema.default('rank'),
        limit: z.number().int().min(1).max(200).default(50),
        offset: count.default(0),
      })
      .strict(),
    output: searchOutputSchema,
    runs: 'reads',
    changes: [],
  }),
  /** The exact rank over all matches, however many. Takes up to seconds in a very large library; `jobs.cancel` ends it. */
  'sources.rankAll': operation({
    input: z.object({ jobId: jobIdSchema, ...rankedPage }).strict(),
    output: searchOutputSchema,
    runs: 'job',
    changes: [],
  }),
  /** What `sources.rankAll` runs in a thread of its own. */
  'sources.rank': operation({
    input: z.object(rankedPage).strict(),
    output: searchOutputSchema,
    runs: 'reads',
    changes: [],
  }),
  /** The ids alone of what a query finds, or without a query of all, the newest first: for choosing them all. */
  'sources.matchingIds': operation({
    input: z.object({ query: query.default(''), filter, limit: z.number().int().min(1).max(10_000) }).strict(),
    output: z.object({ ids: z.array(sourceIdSchema) }),
    runs: 'reads',
    changes: [],
  }),
  /** How many of a query's sources, or without a query of all, have each value. The most frequent first. */
  'sources.facets': operation({
    input: z.object({ query: query.default(''), filter }).strict(),
    output: z.object({
      outlets: facetSchema(z.string()),
      /** Primary subtags; '' for unknown. */
      languages: facetSchema(z.string()),
      /** Of the first day that a date may mean; '' for unknown. The latest first. */
      years: facetSchema(z.string()),
      reliabilities: facetSchema(sourceFilterSchema.shape.reliabilities.unwrap().unwrap().element),
      markings: facetSchema(sourceFilterSchema.shape.markings.unwrap().unwrap().element),
      formats: facetSchema(sourceFilterSchema.shape.formats.unwrap().unwrap().element),
      statuses: facetSchema(sourceFilterSchema.shape.statuses.unwrap().unwrap().element),
      tags: facetSchema(z.string()),
      collections: facetSchema(sourceFilterSchema.shape.collections.unwrap().unwrap().element),
      /** How many of the newest sources were counted, when counting all is not quick; else null. Say so. */
      within: count.nullable(),
    }),
    runs: 'reads',
    changes: [],
  }),
  /** Words of the library that begin so, those in the most sources first. As of the last time the words were counted. */
  'sources.suggest': operation({
    input: z.object({ prefix: z.string().max(200), limit: z.number().int().min(1).max(50).default(10) }).strict(),
    output: z.array(z.object({ term: z.string(), sources: count })),
    runs: 'reads',
    changes: [],
  }),
} as const;
