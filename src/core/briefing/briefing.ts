import { z } from 'zod';
import { briefingIdSchema } from '../ids.ts';
import { markingSchema } from '../marking/marking.ts';
import { partialDateSchema } from '../partialDate.ts';
import { documentSchema } from './document.ts';

/** A CSL style that ships or was added to the library; the ids of those that ship are those of the CSL style repository. */
export const citationStyleIdSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'A citation style is named by small letters, digits and hyphens.');
export type CitationStyleId = z.infer<typeof citationStyleIdSchema>;

/** What stands above a briefing's body and governs its Word file. */
export const briefingHeaderSchema = z
  .object({
    title: z.string().max(500),
    audience: z.string().max(500),
    /** Author as it shall stand above the body and in the Word file's properties; empty when it shall not. */
    author: z.string().max(500),
    date: partialDateSchema.nullable(),
    /** Up to when information was taken into account. */
    informationCutOff: partialDateSchema.nullable(),
    marking: markingSchema.nullable(),
    /** BCP 47; the language of the Word file and of the citation terms. */
    language: z.string().min(2).max(35),
    citationStyle: citationStyleIdSchema,
  })
  .strict();
export type BriefingHeader = Readonly<z.infer<typeof briefingHeaderSchema>>;

export const briefingSchema = z.object({
  id: briefingIdSchema,
  header: briefingHeaderSchema,
  document: documentSchema,
  /** Counts up with every accepted save of header or body. */
  revision: z.number().int().nonnegative(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Briefing = Readonly<z.infer<typeof briefingSchema>>;

export const briefingSummarySchema = briefingSchema
  .pick({ id: true, revision: true, createdAt: true, updatedAt: true })
  .extend({
    title: z.string(),
    audience: z.string(),
    marking: markingSchema.nullable(),
    citationCount: z.number().int(),
  });
export type BriefingSummary = Readonly<z.infer<typeof briefingSummarySchema>>;
