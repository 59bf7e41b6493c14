import { z } from 'zod';
import { excerptIdSchema, sourceTextIdSchema } from '../ids.ts';
import { driftStates, excerptSchema, textPositionSchema } from './excerpt.ts';

/** An excerpt that was looked for in a text before that was stored, and how it stood when it was. */
const excerptAheadSchema = z
  .object({
    id: excerptIdSchema,
    textId: sourceTextIdSchema,
    was: excerptSchema.shape.found,
    drift: z.enum(driftStates),
    /** Where it stands in the text. */
    range: textPositionSchema.nullable(),
  })
  .strict();
export type ExcerptAhead = Readonly<z.infer<typeof excerptAheadSchema>>;

/** All those of a source. They hold for as long as it has the same newest text. */
export const anchoredAheadSchema = z
  .object({ before: sourceTextIdSchema, anchors: z.array(excerptAheadSchema).max(100_000) })
  .strict();
export type AnchoredAhead = Readonly<z.infer<typeof anchoredAheadSchema>>;
