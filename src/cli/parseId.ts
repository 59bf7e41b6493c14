import type { z } from 'zod';
import { BriefingError } from '../core/errors.ts';

/** An id as it was written, or `input-invalid` that says what it is not. */
export function parseId<Schema extends z.ZodType>(
  schema: Schema,
  text: string | undefined,
  of: string,
): z.output<Schema> {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new BriefingError('input-invalid', `“${text ?? ''}” is not the id of ${of}.`);
}
