import { type CitationStyleId, citationStyleIdSchema, citationStyleIds } from '../core/briefing/briefing.ts';
import { BriefingError } from '../core/errors.ts';

/** A citation style as it was written, or `style-not-found` that names those that there are. */
export function parseStyle(style: string): CitationStyleId {
  const known = citationStyleIdSchema.safeParse(style);
  if (known.success) return known.data;
  throw new BriefingError(
    'style-not-found',
    `There is no citation style “${style}”. Choose one of: ${citationStyleIds.join(', ')}.`,
  );
}
