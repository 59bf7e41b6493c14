import { z } from 'zod';
import { excerptSchema } from '../../core/excerpt/excerpt.ts';

/** A passage that a briefing cites, or a claim in it rests on, and that does not stand in the newest text as it was taken. */
export const driftedCitationSchema = z.object({
  excerpt: excerptSchema,
  sourceTitle: z.string(),
  /** Number of the newest version of the source. */
  newest: z.number().int().positive(),
});
export type DriftedCitation = z.infer<typeof driftedCitationSchema>;
