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
  'sourceTexts.blockAt': operation({
    input: z.object({ sourceId: sourceIdSchema, position: count }).strict(),
    output: z.object({ blockIndex: count }),
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
