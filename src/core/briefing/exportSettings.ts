import { z } from 'zod';
import { collectionIdSchema } from '../ids.ts';

/** What a briefing's Word file holds beside its text, and how; kept with the briefing, so that the next export is the same. */
export const exportSettingsSchema = z
  .object({
    /** Where a style with notes puts them. The writer's own notes go along. */
    notes: z.enum(['footnotes', 'endnotes']),
    /** A table of contents of headings alone, or with page numbers that are estimated and say so. */
    contents: z.enum(['none', 'headings', 'estimatedPages']),
    bibliography: z
      .object({
        split: z.enum(['none', 'type', 'language']),
        /** A list of its own: sources that were consulted and are not cited. */
        consulted: z.boolean(),
      })
      .strict(),
    /** Which sources count as consulted, where the list is asked for: what of these is in the library and not cited. */
    consultedFrom: z
      .object({
        /** Sources of passages that the claims rest on which the briefing cites, contradicting ones and context included. */
        claims: z.boolean(),
        /** All that lies in these collections, and below them. */
        collections: z.array(collectionIdSchema).max(1_000),
        /** All that has one of these tags. */
        tags: z.array(z.string().min(1).max(200)).max(1_000),
      })
      .strict(),
    /** Portion marks before paragraphs, headings, quotations, list items, tables and images that have a marking. */
    portionMarks: z.boolean(),
    /** Descriptor, grade, quotations and short custody hash of every cited source. */
    sourceAnnex: z.boolean(),
    /** The source summary statement of ICD 206 as it was last edited, under the title block. */
    sourceSummary: z.boolean(),
  })
  .strict();
export type ExportSettings = Readonly<z.infer<typeof exportSettingsSchema>>;

export const usualExportSettings: ExportSettings = {
  notes: 'footnotes',
  contents: 'none',
  bibliography: { split: 'none', consulted: false },
  consultedFrom: { claims: true, collections: [], tags: [] },
  portionMarks: true,
  sourceAnnex: false,
  sourceSummary: false,
};
