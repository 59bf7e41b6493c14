import { z } from 'zod';
import { sourceIdSchema } from '../../core/ids.ts';
import { sourceSummarySchema } from '../../core/source/source.ts';
import { count, done, jobIdSchema, nothing, operation } from './operation.ts';

const share = z.number().min(0).max(1);

/** A source of a family as it stands to the one that was asked for. */
const familyMemberSchema = z.object({
  source: sourceSummarySchema,
  /** How much of the asked source's text stands in this one, and the other way round; null where the two were not found to be copies. */
  shareOfAsked: share.nullable(),
  shareOfIt: share.nullable(),
  /** Words that stand in both, quoted speech left out. */
  sharedWords: count,
  /** The versions that have the most in common, of which all this is said; null where it is the newest. */
  versionOfAsked: z.number().int().positive().nullable(),
  versionOfIt: z.number().int().positive().nullable(),
  /** The two texts are the same, word for word. */
  isSameText: z.boolean(),
  /** An analyst said that the asked source and this one are no copies; others of the family still join them. */
  isDenied: z.boolean(),
});
export type FamilyMember = z.infer<typeof familyMemberSchema>;

const likelyOriginalSchema = z.object({
  id: sourceIdSchema,
  /** What speaks for it: no other was published so early, or the most of its text stands in the others. */
  because: z.enum(['published-first', 'most-copied']),
});

const familySchema = z.object({
  /** The asked source is among them; the likely original first, then by date. */
  members: z.array(familyMemberSchema),
  /** How many members it has; of a very large family not all are listed. */
  size: count,
  original: likelyOriginalSchema.nullable(),
  /**
   * Sources that have much in common with the asked one and are of another family: what holds several texts, as a digest does, belongs
   * to the family it has most of its text from.
   */
  apart: z.array(familyMemberSchema),
  /** Sources that share longer quotations with the asked one and are no copies of it. */
  quoting: z.array(z.object({ source: sourceSummarySchema, sharedWords: count })),
  /** Sources outside the family that an analyst said are no copies of the asked one. */
  denied: z.array(sourceSummarySchema),
  /** False while the asked source has not been compared with the others yet. */
  isCompared: z.boolean(),
});
export type NearCopyFamily = z.infer<typeof familySchema>;

const familySummarySchema = z.object({
  original: sourceSummarySchema,
  because: likelyOriginalSchema.shape.because.nullable(),
  size: z.number().int().min(2),
  /** The newest of the others, a few of them. */
  others: z.array(sourceSummarySchema),
});
export type NearCopyFamilySummary = z.infer<typeof familySummarySchema>;

/** Passages that stand in both texts; offsets in UTF-16 code units of the source text. */
const sharedPassageSchema = z.object({
  start: count,
  end: count,
  otherStart: count,
  otherEnd: count,
  words: count,
  /** It is quoted speech in one of them, or what an outlet puts under every text; neither makes a copy. */
  counts: z.enum(['text', 'quotation', 'boilerplate']),
});
export type SharedPassage = z.infer<typeof sharedPassageSchema>;

/** Near copies: which sources have their text from one another. Nothing is merged or hidden because of them. */
export const nearCopyOperations = {
  /** The family of a source: those it is joined to by near copies, directly or through others. */
  'nearCopies.familyOf': operation({
    input: z.object({ id: sourceIdSchema }).strict(),
    output: familySchema,
    runs: 'reads',
    changes: [],
  }),
  /** For each source in turn a name of its family, the same for all its members; null for one without near copies. */
  'nearCopies.familiesOf': operation({
    input: z.object({ ids: z.array(sourceIdSchema).max(10_000) }).strict(),
    output: z.array(sourceIdSchema.nullable()),
    runs: 'reads',
    changes: [],
  }),
  /** All families of the library, the largest first. */
  'nearCopies.list': operation({
    input: z.object({ offset: count.default(0), limit: z.number().int().min(1).max(200).default(50) }).strict(),
    output: z.object({ families: z.array(familySummarySchema), total: count }),
    runs: 'reads',
    changes: [],
  }),
  /** The versions of two sources that have the most in common, or where the two were not found to be copies the newest ones. */
  'nearCopies.compare': operation({
    input: z.object({ id: sourceIdSchema, otherId: sourceIdSchema }).strict(),
    output: z.object({
      version: z.number().int().positive(),
      otherVersion: z.number().int().positive(),
      passages: z.array(sharedPassageSchema),
      shareOfAsked: share,
      shareOfIt: share,
      sharedWords: count,
    }),
    runs: 'reads',
    changes: [],
  }),
  /** How many sources have been compared with the others, and how many wait for it. */
  'nearCopies.progress': operation({
    input: nothing,
    output: z.object({ compared: count, waiting: count }),
    runs: 'reads',
    changes: [],
  }),
  /** Says that a source is no copy of others, or takes that back. It holds for good, whatever is found later. */
  'nearCopies.deny': operation({
    input: z
      .object({ id: sourceIdSchema, others: z.array(sourceIdSchema).min(1).max(1000), isDenied: z.boolean() })
      .strict(),
    output: done,
    runs: 'writes',
    changes: ['sources', 'undo'],
  }),
  /** Compares the next few sources that wait for it; a step of `nearCopies.findPending`. */
  'nearCopies.findNext': operation({
    input: z.object({ milliseconds: z.number().int().min(1).max(1000).default(12) }).strict(),
    output: z.object({ compared: count, found: count, waiting: count }),
    runs: 'writes',
    changes: [],
  }),
  /** Compares all sources that wait for it, a little at a time, so that nothing else waits for it. */
  'nearCopies.findPending': operation({
    input: z.object({ jobId: jobIdSchema }).strict(),
    output: z.object({ compared: count, found: count }),
    runs: 'job',
    changes: ['sources'],
  }),
} as const;
