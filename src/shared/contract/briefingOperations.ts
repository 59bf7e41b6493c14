import { z } from 'zod';
import { briefingHeaderSchema, briefingSchema, briefingSummarySchema } from '../../core/briefing/briefing.ts';
import { blockSchema } from '../../core/briefing/document.ts';
import { blockIdSchema, briefingIdSchema, sourceIdSchema } from '../../core/ids.ts';
import { sourceSchema } from '../../core/source/source.ts';
import { count, done, nothing, operation } from './operation.ts';
import { importIdSchema, newSourceSchema, workMatchSchema } from './sourceOperations.ts';

const fileProblemSchema = z.object({
  file: z.string(),
  /** From 1. */
  line: count,
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});

/** What became of a Markdown brief. Everything that is not in the briefing as it is in the file is listed. */
const briefImportSchema = z.discriminatedUnion('kind', [
  /** It cites works, and there is no bibliography to be found. Nothing was imported; the person says how to go on. */
  z.object({
    kind: z.literal('asks'),
    /** By which `again` names the brief. */
    brief: z.string(),
    file: z.string(),
    keys: z.array(z.string()),
    /** Sources of the library that have one of the keys. */
    known: z.array(z.object({ key: z.string(), id: sourceIdSchema, title: z.string() })),
  }),
  z.object({ kind: z.literal('refused'), file: z.string(), problems: z.array(fileProblemSchema) }),
  z.object({
    kind: z.literal('imported'),
    file: z.string(),
    briefingId: briefingIdSchema,
    title: z.string(),
    problems: z.array(fileProblemSchema),
    /** Works that were in the library already, and by what they were known. */
    found: z.array(z.object({ key: z.string(), ...workMatchSchema.shape })),
    /** Works that became sources, with the fields of their entries that a source has no place for. */
    added: z.array(z.object({ key: z.string(), title: z.string(), unplaced: z.array(z.string()) })),
  }),
]);
export type BriefImport = z.infer<typeof briefImportSchema>;

/** Briefings. What is made of them stands in exportOperations.ts. */
export const briefingOperations = {
  'briefings.list': operation({ input: nothing, output: z.array(briefingSummarySchema), runs: 'reads', changes: [] }),
  'briefings.get': operation({
    input: z.object({ id: briefingIdSchema }).strict(),
    output: briefingSchema,
    runs: 'reads',
    changes: [],
  }),
  'briefings.create': operation({
    input: z.object({ header: briefingHeaderSchema.partial() }).strict(),
    output: briefingSchema,
    runs: 'writes',
    changes: ['briefings', 'undo'],
  }),
  'briefings.duplicate': operation({
    input: z.object({ id: briefingIdSchema }).strict(),
    output: briefingSchema,
    runs: 'writes',
    changes: ['briefings', 'undo'],
  }),
  'briefings.remove': operation({
    input: z.object({ id: briefingIdSchema }).strict(),
    output: done,
    runs: 'writes',
    changes: ['briefings', 'undo'],
  }),
  'briefings.saveBlocks': operation({
    input: z
      .object({
        id: briefingIdSchema,
        revision: count,
        changedBlocks: z.array(blockSchema),
        order: z.array(blockIdSchema).max(200_000),
      })
      .strict(),
    output: z.object({ revision: count, updatedAt: z.string() }),
    runs: 'writes',
    changes: [],
  }),
  'briefings.saveHeader': operation({
    input: z.object({ id: briefingIdSchema, revision: count, header: briefingHeaderSchema }).strict(),
    output: z.object({ revision: count, updatedAt: z.string() }),
    runs: 'writes',
    changes: ['briefings'],
  }),
  /**
   * Asks for a Markdown brief and makes a briefing of it, with a source for each work that it cites. Null: nothing was picked, and nothing
   * imported.
   */
  'briefings.import': operation({
    input: z
      .object({
        /** Goes on with a brief for which there was no bibliography: one is picked, or it is imported without. */
        again: z
          .object({
            brief: z.string(),
            bibliography: z.enum(['pick', 'none']),
            /** The sources that the person takes for works it cites, by their keys. */
            sources: z.record(z.string(), sourceIdSchema),
          })
          .strict()
          .optional(),
      })
      .strict(),
    output: briefImportSchema.nullable(),
    runs: 'job',
    changes: ['briefings', 'sources', 'undo'],
  }),
  'briefings.insertImported': operation({
    input: z
      .object({
        importId: importIdSchema,
        header: briefingHeaderSchema,
        blocks: z.array(blockSchema),
        /** Each with the id by which the blocks cite it. */
        sources: z.array(z.object({ provisionalId: sourceIdSchema, source: newSourceSchema }).strict()).max(10_000),
        origin: z
          .object({ fileName: z.string(), sha256: sourceSchema.shape.sha256, bibliographies: z.array(z.string()) })
          .strict(),
      })
      .strict(),
    output: z.object({
      briefing: briefingSchema,
      newSources: z.array(z.object({ id: sourceIdSchema, title: z.string() })),
    }),
    runs: 'writes',
    changes: ['briefings', 'sources', 'undo'],
  }),
} as const;
