import { z } from 'zod';

/** How far the work with a source has come, the furthest that holds: a briefing cites it, an excerpt was taken, it was looked at. */
export const sourceStatusSchema = z.enum(['new', 'triaged', 'excerpted', 'cited']);
export type SourceStatus = z.infer<typeof sourceStatusSchema>;
