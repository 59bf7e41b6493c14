import { z } from 'zod';
import { sourceIdSchema, sourceTextIdSchema } from '../../core/ids.ts';
import { sourceBlockSchema } from '../../core/source/sourceText.ts';
import { count, operation } from './operation.ts';

/** The text of a source, for the reader. */
export const sourceTextOperations = {
  'sourceTexts.read': operation({
    input: z
      .object({
        sourceId: sourceIdSchema,
        fromBlock: count.default(0),
        /** A character that must be among what is read: then the run begins at a multiple of `blockCount`, and not at `fromBlock`. */
        holding: count.optional(),
        blockCount: z.number().int().min(1).max(5000).default(500),
      })
      .strict(),
    output: z.object({
      textId: sourceTextIdSchema,
      totalBlocks: count,
      textLength: count,
      pages: z.array(z.string()),
      blocks: z.array(sourceBlockSchema.extend({ index: count, text: z.string() })),
    }),
    runs: 'reads',
    changes: [],
  }),
  /** The headings of a text in order, and where its pages begin. */
  'sourceTexts.outline': operation({
    input: z.object({ sourceId: sourceIdSchema }).strict(),
    output: z.object({
      headings: z.array(z.object({ text: z.string(), level: z.number().int().min(1).max(6), start: count })),
      pages: z.array(z.object({ label: z.string(), start: count })),
    }),
    runs: 'reads',
    changes: [],
  }),
  'sourceTexts.whole': operation({
    input: z.object({ sourceId: sourceIdSchema }).strict(),
    output: z.object({ textId: sourceTextIdSchema, text: z.string() }),
    runs: 'reads',
    changes: [],
  }),
  'sourceTexts.findMatches': operation({
    input: z.object({ sourceId: sourceIdSchema, query: z.string().max(1000) }).strict(),
    output: z.object({ matches: z.array(z.object({ start: count, end: count })), truncated: z.boolean() }),
    runs: 'reads',
    changes: [],
  }),
} as const;
