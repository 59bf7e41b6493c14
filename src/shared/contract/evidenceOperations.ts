import { z } from 'zod';
import { citationItemSchema } from '../../core/citation/citation.ts';
import { claimCardSchema, claimDraftSchema, claimSchema } from '../../core/claim/claim.ts';
import { excerptSchema, locatorSchema, textPositionSchema } from '../../core/excerpt/excerpt.ts';
import { claimIdSchema, excerptIdSchema, sourceIdSchema, sourceTextIdSchema } from '../../core/ids.ts';
import { sourceSummarySchema } from '../../core/source/source.ts';
import { markedTextSchema } from './markedText.ts';
import { done, operation } from './operation.ts';

const citableSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), source: sourceSummarySchema, titleMarks: markedTextSchema }),
  z.object({
    kind: z.literal('excerpt'),
    excerpt: excerptSchema,
    source: sourceSummarySchema,
    quoteMarks: markedTextSchema,
  }),
  z.object({
    kind: z.literal('claim'),
    claim: claimSchema,
    /** The supporting passages, as the items of the citation that inserting the claim makes. */
    items: z.array(citationItemSchema),
    sources: z.array(sourceSummarySchema),
    /** Of its passages the one that stands worst in the newest version of its source; null where all stand as they were taken. */
    drifted: excerptSchema.nullable(),
    statementMarks: markedTextSchema,
  }),
]);
/** One entry of the `@` list. */
export type Citable = z.infer<typeof citableSchema>;

/** Excerpts, claims, and what can be cited. */
export const evidenceOperations = {
  'excerpts.list': operation({
    input: z.object({ sourceId: sourceIdSchema }).strict(),
    output: z.array(excerptSchema),
    runs: 'reads',
    changes: [],
  }),
  'excerpts.get': operation({
    input: z.object({ id: excerptIdSchema }).strict(),
    output: excerptSchema,
    runs: 'reads',
    changes: [],
  }),
  'excerpts.create': operation({
    input: z
      .object({
        sourceId: sourceIdSchema,
        textId: sourceTextIdSchema,
        position: textPositionSchema,
        exact: z.string().min(1),
      })
      .strict(),
    output: excerptSchema,
    runs: 'writes',
    changes: ['excerpts', 'sources', 'undo'],
  }),
  'excerpts.setLocator': operation({
    input: z.object({ id: excerptIdSchema, locator: locatorSchema.nullable() }).strict(),
    output: excerptSchema,
    runs: 'writes',
    changes: ['excerpts', 'undo'],
  }),
  'excerpts.remove': operation({
    input: z.object({ id: excerptIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['excerpts', 'sources', 'undo'],
  }),
  'claims.list': operation({
    input: z.object({ sourceId: sourceIdSchema.optional() }).strict(),
    output: z.array(claimCardSchema),
    runs: 'reads',
    changes: [],
  }),
  'claims.create': operation({
    input: claimDraftSchema,
    output: claimSchema,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),
  'claims.update': operation({
    input: z.object({ id: claimIdSchema, draft: claimDraftSchema }).strict(),
    output: claimSchema,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),
  /** The claim holds on the newer wordings that it rests on. */
  'claims.confirm': operation({
    input: z.object({ id: claimIdSchema }).strict(),
    output: claimSchema,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),
  'claims.remove': operation({
    input: z.object({ id: claimIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['claims', 'undo'],
  }),
  'citables.search': operation({
    input: z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }).strict(),
    output: z.array(citableSchema),
    runs: 'reads',
    changes: [],
  }),
} as const;
