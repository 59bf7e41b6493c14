import { z } from 'zod';
import { count } from './operation.ts';

/** A piece of text with the stretches to mark, as UTF-16 offsets into `text`. */
export const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: count, end: count })),
});
export type MarkedText = z.infer<typeof markedTextSchema>;
