import { z } from 'zod';
import { briefingHeaderSchema, briefingSchema, briefingSummarySchema } from '../../core/briefing/briefing.ts';
import { blockSchema } from '../../core/briefing/document.ts';
import { blockIdSchema, briefingIdSchema } from '../../core/ids.ts';
import { count, done, nothing, operation } from './operation.ts';

/** Bytes as they come out of a message between threads: whatever kind of buffer is below them. */
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes.');

/** Briefings and the Word files made of them. */
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
      })
      .strict(),
    output: z.object({ path: z.string().nullable() }),
    runs: 'job',
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
      .object({ briefingId: briefingIdSchema, fileName: z.string(), sha256: z.string(), revision: count })
      .strict(),
    output: done,
    runs: 'writes',
    changes: [],
  }),
  'exports.reveal': operation({
    input: z.object({ path: z.string() }).strict(),
    output: done,
    runs: 'job',
    changes: [],
  }),
} as const;
