import { z } from 'zod';
import { claimSchema } from '../claim/claim.ts';
import { excerptSchema } from '../excerpt/excerpt.ts';
import { sourceIdSchema } from '../ids.ts';
import { sourceSchema } from '../source/source.ts';

/** What the library has of everything that a briefing cites: all that a Word file prints beside its text is made of this. */
export const exportMaterialSchema = z.object({
  /** In the order of the ids. One that was removed is left out. */
  cited: z.array(sourceSchema),
  /** Not cited, and consulted by the settings of the export; in the order of their titles. */
  consulted: z.array(sourceSchema),
  /** Passages that are cited, and those that the cited claims rest on. */
  excerpts: z.array(excerptSchema),
  /** Originals of older versions of these sources that some of these passages were taken from. */
  olderOriginals: z.array(
    z.object({ sourceId: sourceIdSchema, version: z.number().int().positive(), sha256: z.string() }),
  ),
  /** Cited claims. */
  claims: z.array(claimSchema),
  /** Sources among these that have most of their text from one another, by the name that their family shares. */
  families: z.array(z.object({ sourceId: sourceIdSchema, family: sourceIdSchema })),
  /** How many others of its family are in the library and not cited, for each cited source that has such. */
  uncitedCopies: z.array(z.object({ sourceId: sourceIdSchema, count: z.number().int().positive() })),
});
export type ExportMaterial = Readonly<z.infer<typeof exportMaterialSchema>>;
