import { z } from 'zod';
import { excerptSchema } from '../excerpt/excerpt.ts';
import { claimIdSchema, excerptIdSchema } from '../ids.ts';
import { partialDateSchema } from '../partialDate.ts';

export const claimTypes = ['reported fact', 'judgement', 'assumption', 'forecast', 'gap'] as const;
const claimTypeSchema = z.enum(claimTypes);
export type ClaimType = z.infer<typeof claimTypeSchema>;

export const evidenceRelations = ['supports', 'contradicts', 'context'] as const;
const evidenceSchema = z.object({ excerptId: excerptIdSchema, relation: z.enum(evidenceRelations) }).strict();
/** The link between a claim and a passage. */
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

const statementSchema = z.string().trim().min(1, 'A claim needs a statement.').max(4000);

export const claimDraftSchema = z
  .object({
    statement: statementSchema,
    type: claimTypeSchema,
    asOf: partialDateSchema.nullable(),
    /** Who says it, through whom, down to the origin, in the analyst's words; empty when not stated. */
    attribution: z.string().trim().max(2000).default(''),
    evidence: z.array(evidenceSchema).max(500),
  })
  .strict();
export type ClaimDraft = Readonly<z.infer<typeof claimDraftSchema>>;

/** A passage in a newer wording than the claim was made with, and the excerpt that it was made with. */
const unconfirmedSchema = z.object({ excerptId: excerptIdSchema, insteadOf: excerptIdSchema }).strict();

/** A statement that a briefing answers for. */
export const claimSchema = claimDraftSchema.extend({
  id: claimIdSchema,
  /** Until the analyst has confirmed the claim on their new words, or stated it anew. */
  unconfirmed: z.array(unconfirmedSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;

/** A claim together with the passages it rests on, for showing. */
export const claimCardSchema = claimSchema.extend({
  passages: z.array(
    z.object({
      excerpt: excerptSchema,
      relation: z.enum(evidenceRelations),
      /** What the claim was made with, while it is not confirmed on the newer wording. */
      insteadOf: excerptSchema.optional(),
      sourceTitle: z.string(),
      sourceOutlet: z.string(),
    }),
  ),
});
export type ClaimCard = Readonly<z.infer<typeof claimCardSchema>>;
