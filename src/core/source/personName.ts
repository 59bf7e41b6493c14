import { z } from 'zod';

/** A person, or a body whose name must never be split (`literal`), as in CSL-JSON. */
export const personNameSchema = z.union([
  z.object({ family: z.string().min(1), given: z.string() }).strict(),
  z.object({ literal: z.string().min(1) }).strict(),
]);
export type PersonName = z.infer<typeof personNameSchema>;
