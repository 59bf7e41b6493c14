import { z } from 'zod';
import { exportSettingsSchema } from '../../core/briefing/exportSettings.ts';
import { exportMaterialSchema } from '../../core/exporting/exportMaterial.ts';
import { blockIdSchema, briefingIdSchema, sourceIdSchema } from '../../core/ids.ts';
import { markingSchema } from '../../core/marking/marking.ts';
import { sourceSchema } from '../../core/source/source.ts';
import { driftedCitationSchema } from './driftedCitation.ts';
import { bytesSchema, count, custodyHeadSchema, done, operation } from './operation.ts';

const sha256Schema = sourceSchema.shape.sha256;

const summarySchema = z.object({
  text: z.string().max(100_000),
  /** What the program had proposed when it was kept. */
  basis: z.string().max(100_000),
});

const choicesSchema = z.object({
  settings: exportSettingsSchema,
  /** The source summary statement as the analyst left it; null: it is made anew with every export. */
  summary: summarySchema.nullable(),
  /** Where its file was written last. */
  place: z.object({ path: z.string(), sha256: sha256Schema, exportedAt: z.string() }).nullable(),
});
export type ExportChoicesKept = Readonly<z.infer<typeof choicesSchema>>;

/** A file that stands where a briefing was exported to last, and has other bytes than were written there. */
const changedFileSchema = z.object({ path: z.string(), sha256: sha256Schema, changedAt: z.string() });
export type ChangedFile = Readonly<z.infer<typeof changedFileSchema>>;

const banner = { marking: markingSchema, banner: markingSchema.nullable() };
const markedAboveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marked-above'), blockId: blockIdSchema, words: z.string(), ...banner }),
  z.object({ kind: z.literal('source-marked-above'), sourceId: sourceIdSchema, title: z.string(), ...banner }),
]);

/** The files that are made of briefings, and how. */
export const exportOperations = {
  /** How a briefing was exported last. */
  'exports.choices': operation({
    input: z.object({ briefingId: briefingIdSchema }).strict(),
    output: choicesSchema,
    runs: 'reads',
    changes: [],
  }),
  'exports.keepSettings': operation({
    input: z.object({ briefingId: briefingIdSchema, settings: exportSettingsSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: [],
  }),
  'exports.keepSummary': operation({
    input: z.object({ briefingId: briefingIdSchema, summary: summarySchema.nullable() }).strict(),
    output: done,
    runs: 'writes',
    changes: [],
  }),
  /** Everything that a Word file prints beside the text; consulted sources by these settings. */
  'exports.gather': operation({
    input: z.object({ briefingId: briefingIdSchema, settings: exportSettingsSchema }).strict(),
    output: exportMaterialSchema,
    runs: 'reads',
    changes: [],
  }),
  'exports.save': operation({
    input: z
      .object({
        briefingId: briefingIdSchema,
        /** The revision that the package was rendered from. */
        revision: count,
        suggestedName: z.string().min(1).max(255),
        bytes: bytesSchema,
        /** Write to the path chosen last time for this briefing, without asking. */
        again: z.boolean().default(false),
        /** The file that stands there and is not the last export, which is to be replaced all the same. */
        replacing: sha256Schema.optional(),
        /** The strictest marking that whoever exports has confirmed, of what is marked above the briefing. */
        confirmed: markingSchema.optional(),
      })
      .strict(),
    output: z.object({
      path: z.string().nullable(),
      /** Where the custody log ended with this export; null where no file was made. */
      custody: custodyHeadSchema.nullable(),
      /** Cited passages that do not stand in the newest text of their source as they were taken. A lost one lets no file be made. */
      drifted: z.array(driftedCitationSchema),
      /** The file that was to be replaced and is open in another program; the new one stands beside it, at `path`. */
      openElsewhere: z.string().nullable(),
      /** What stands at the last place instead of what was exported there; nothing was written. */
      changed: changedFileSchema.nullable(),
    }),
    runs: 'job',
    changes: [],
  }),
  /** Writes a briefing as Markdown, with the works that it cites as CSL-JSON beside it. */
  'exports.saveMarkdown': operation({
    input: z.object({ briefingId: briefingIdSchema, suggestedName: z.string().min(1).max(255) }).strict(),
    output: z
      .object({
        path: z.string(),
        /** Null when the briefing cites nothing. */
        bibliography: z.string().nullable(),
        /** Sentences about what Markdown cannot hold. */
        losses: z.array(z.string()),
        drifted: z.array(driftedCitationSchema),
      })
      .nullable(),
    runs: 'job',
    changes: [],
  }),
  /** What a briefing holds or names that is marked above it; consulted sources by the settings that are kept. */
  'exports.findMarkedAbove': operation({
    input: z.object({ briefingId: briefingIdSchema }).strict(),
    output: z.array(markedAboveSchema),
    runs: 'reads',
    changes: [],
  }),
  'exports.findFaults': operation({
    input: z.object({ bytes: bytesSchema }).strict(),
    output: z.array(z.string()),
    runs: 'reads',
    changes: [],
  }),
  'exports.record': operation({
    input: z
      .object({
        briefingId: briefingIdSchema,
        fileName: z.string(),
        sha256: z.string(),
        revision: count,
        /** What went out in the file though it is marked above it. */
        markedAbove: z.array(markedAboveSchema).optional(),
        /** The strictest marking for which somebody said that it may. */
        confirmed: markingSchema.optional(),
      })
      .strict(),
    output: custodyHeadSchema,
    runs: 'writes',
    changes: [],
    onlyForJobs: true,
  }),
  /** Notes where a briefing's file was written. The window names no path to write: only a job of the program may. */
  'exports.keepPlace': operation({
    input: z.object({ briefingId: briefingIdSchema, path: z.string(), sha256: sha256Schema }).strict(),
    output: done,
    runs: 'writes',
    changes: [],
    onlyForJobs: true,
  }),
  'exports.reveal': operation({
    input: z.object({ path: z.string() }).strict(),
    output: done,
    runs: 'job',
    changes: [],
  }),
} as const;
