import { z } from 'zod';
import { driftStates, excerptSchema, textPositionSchema } from '../../core/excerpt/excerpt.ts';
import { meaningChangeSchema } from '../../core/excerpt/meaningChange.ts';
import { briefingIdSchema, claimIdSchema, excerptIdSchema, sourceIdSchema } from '../../core/ids.ts';
import { sourceMetadataSchema, sourceSummarySchema } from '../../core/source/source.ts';
import { sourceVersionSchema } from '../../core/source/sourceVersion.ts';
import { textDifferenceSchema } from '../../core/versions/textDifference.ts';
import { driftedCitationSchema } from './driftedCitation.ts';
import { count, jobIdSchema, nothing, operation } from './operation.ts';
import { importIdSchema, newSourceSchema } from './sourceOperations.ts';

/** What a new version did to the excerpts of its source. */
const driftCountsSchema = z.record(z.enum(driftStates), count);

/** Metadata that a version says of itself and that differs from what the library holds: offered, never put in its place. */
const proposedValueSchema = z.object({
  field: z.enum(Object.keys(sourceMetadataSchema.shape) as [keyof typeof sourceMetadataSchema.shape]),
  held: z.json(),
  proposed: z.json(),
});

const newVersionSchema = z.object({
  outcome: z.enum(['version', 'duplicate']),
  /** The new version; for a duplicate, the version that says the same already. */
  number: z.number().int().positive(),
  drift: driftCountsSchema,
});
export type NewVersion = z.infer<typeof newVersionSchema>;

const placeInContextSchema = textPositionSchema.extend({ before: z.string(), words: z.string(), after: z.string() });

const citingBriefingSchema = z.object({ id: briefingIdSchema, title: z.string(), citations: count });
export type CitingBriefing = z.infer<typeof citingBriefingSchema>;

/** What rests on an excerpt, which goes on doing so when the new wording is taken. */
const excerptUsesSchema = z.object({
  excerpt: excerptSchema,
  /** Of one that does not stand as it was taken: the excerpt of a later version in its place. */
  newer: excerptSchema.nullable(),
  claims: count,
  /** The claims that were made with it, rest on a newer wording and are not confirmed on that. */
  unconfirmed: z.array(z.object({ id: claimIdSchema, statement: z.string() })),
  briefings: z.array(citingBriefingSchema),
});
export type ExcerptUses = z.infer<typeof excerptUsesSchema>;

const undecidedPassagesSchema = z.object({ source: sourceSummarySchema, excerpts: z.array(excerptSchema) });
/** The passages of one source that are still to be looked at, in the order of their places. */
export type UndecidedPassages = z.infer<typeof undecidedPassagesSchema>;

/** Why an excerpt does not stand in the newest text as it was taken. */
const driftExplanationSchema = z.object({
  excerpt: excerptSchema,
  newest: z.number().int().positive(),
  /** What differs at the place that was found. */
  changes: z.array(meaningChangeSchema),
  /** The places that may be meant, the likeliest first; one where it was found. */
  places: z.array(placeInContextSchema),
});
export type DriftExplanation = z.infer<typeof driftExplanationSchema>;

const changedTopics = ['sources', 'excerpts', 'claims', 'undo'] as const;

/** Versions of sources, what differs between them, and what becomes of excerpts. */
export const versionOperations = {
  /** The first version first. */
  'versions.list': operation({
    input: z.object({ sourceId: sourceIdSchema }).strict(),
    output: z.array(sourceVersionSchema.extend({ proposals: z.array(proposedValueSchema) })),
    runs: 'reads',
    changes: [],
  }),
  /** The source that a document with this address is to be a version of, and how many excerpts it has. */
  'versions.earlier': operation({
    input: newSourceSchema.pick({ format: true }).extend({ url: z.string() }).strict(),
    output: z.object({ id: sourceIdSchema, excerpts: count }).nullable(),
    runs: 'reads',
    changes: [],
  }),
  'versions.diff': operation({
    input: z
      .object({ sourceId: sourceIdSchema, from: z.number().int().positive(), to: z.number().int().positive() })
      .strict(),
    output: textDifferenceSchema,
    runs: 'reads',
    changes: [],
  }),
  /** Asks for a file, unless a path is given, and makes it a version of the source. Null: nothing was picked. */
  'versions.import': operation({
    input: z.object({ jobId: jobIdSchema, sourceId: sourceIdSchema, path: z.string().min(1).optional() }).strict(),
    output: newVersionSchema.nullable(),
    runs: 'job',
    changes: changedTopics,
  }),
  /** Reads the newest original again with the readers of today; a duplicate when they read the same. */
  'versions.readAgain': operation({
    input: z.object({ jobId: jobIdSchema, sourceId: sourceIdSchema }).strict(),
    output: newVersionSchema,
    runs: 'job',
    changes: changedTopics,
  }),
  'versions.add': operation({
    input: z
      .object({
        sourceId: sourceIdSchema,
        importId: importIdSchema,
        origin: z.enum(['by hand', 'read again']),
        source: newSourceSchema,
      })
      .strict(),
    output: newVersionSchema,
    runs: 'writes',
    changes: changedTopics,
  }),
  'excerpts.explainDrift': operation({
    input: z.object({ id: excerptIdSchema }).strict(),
    output: driftExplanationSchema,
    runs: 'reads',
    changes: [],
  }),
  /**
   * The passages of the whole library that do not stand in the newest text as they were taken and are not decided on, by source: the one
   * whose newest version came last is the first.
   */
  'excerpts.listUndecided': operation({
    input: nothing,
    output: z.array(undecidedPassagesSchema),
    runs: 'reads',
    changes: [],
  }),
  /** In the order of the ids; one that is not in the library is left out. */
  'excerpts.uses': operation({
    input: z.object({ ids: z.array(excerptIdSchema).max(10_000) }).strict(),
    output: z.array(excerptUsesSchema),
    runs: 'reads',
    changes: [],
  }),
  /**
   * Takes the words of the newest text as a new excerpt, and lets the claims that rested on the old one rest on it, to be confirmed
   * where the words differ. Its place is that of
   * the old one from then on. Citations in drafts stay as they are: what stands around them may speak of the old words.
   */
  'excerpts.takeNewWording': operation({
    input: z.object({ id: excerptIdSchema, position: textPositionSchema }).strict(),
    output: z.object({
      excerpt: excerptSchema,
      claims: count,
      /** Which briefings go on citing the old one. */
      briefings: z.array(citingBriefingSchema),
    }),
    runs: 'writes',
    changes: changedTopics,
  }),
  /** The passage stays one of the version it was taken from, or no longer does. */
  'excerpts.keepVersion': operation({
    input: z.object({ id: excerptIdSchema, keep: z.boolean() }).strict(),
    output: excerptSchema,
    runs: 'writes',
    changes: ['excerpts', 'claims', 'undo'],
  }),
  /** Says which of several places is the passage. */
  'excerpts.choosePlace': operation({
    input: z.object({ id: excerptIdSchema, position: textPositionSchema }).strict(),
    output: excerptSchema,
    runs: 'writes',
    changes: ['excerpts', 'claims', 'undo'],
  }),
  /** Those that an export must name; in the order in which they are cited. */
  'exports.findDrift': operation({
    input: z.object({ briefingId: briefingIdSchema }).strict(),
    output: z.array(driftedCitationSchema),
    runs: 'reads',
    changes: [],
  }),
} as const;
