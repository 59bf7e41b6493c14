import { z } from 'zod';
import { sourceIdSchema, sourceTextIdSchema } from '../../core/ids.ts';
import { sourceBlockSchema } from '../../core/source/sourceText.ts';
import { count, operation } from './operation.ts';

/** A block with its number among the text's blocks, and its characters. */
const readBlockSchema = sourceBlockSchema.extend({ index: count, text: z.string() });

/** Whose text: of the newest version, unless an older one is asked for. */
const ofSource = { sourceId: sourceIdSchema, version: z.number().int().positive().optional() };

/** The text of a source, for the reader. */
export const sourceTextOperations = {
  'sourceTexts.read': operation({
    input: z
      .object({
        ...ofSource,
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
      /** What reading the file warned of. */
      notices: z.array(z.string()),
      blocks: z.array(readBlockSchema),
    }),
    runs: 'reads',
    changes: [],
  }),
  /** The blocks of one page, counted from 0; none for a page without text. */
  'sourceTexts.page': operation({
    input: z.object({ ...ofSource, page: count }).strict(),
    output: z.object({ textId: sourceTextIdSchema, blocks: z.array(readBlockSchema) }),
    runs: 'reads',
    changes: [],
  }),
  /** The headings of a text in order, and where its pages begin. */
  'sourceTexts.outline': operation({
    input: z.object(ofSource).strict(),
    output: z.object({
      headings: z.array(z.object({ text: z.string(), level: z.number().int().min(1).max(6), start: count })),
      pages: z.array(z.object({ label: z.string(), start: count })),
    }),
    runs: 'reads',
    changes: [],
  }),
  'sourceTexts.whole': operation({
    input: z.object(ofSource).strict(),
    output: z.object({ textId: sourceTextIdSchema, text: z.string(), notices: z.array(z.string()) }),
    runs: 'reads',
    changes: [],
  }),
  'sourceTexts.findMatches': operation({
    input: z.object({ ...ofSource, query: z.string().max(4000) }).strict(),
    output: z.object({ matches: z.array(z.object({ start: count, end: count })), truncated: z.boolean() }),
    runs: 'reads',
    changes: [],
  }),
} as const;
