import { z } from 'zod';

const pieceSchema = z.object({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() });
export type DifferencePiece = Readonly<z.infer<typeof pieceSchema>>;

const differenceBlockSchema = z.object({
  kind: z.enum(['same', 'deleted', 'inserted', 'changed']),
  /** In reading order; the words of the newer text where both have the same. */
  pieces: z.array(pieceSchema),
  /** Where it begins in the older and in the newer text, UTF-16; null where that has no such block. */
  from: z.number().int().nonnegative().nullable(),
  to: z.number().int().nonnegative().nullable(),
  /** How many blocks that are the same in both were left out before it. */
  skipped: z.number().int().nonnegative(),
});
export type DifferenceBlock = Readonly<z.infer<typeof differenceBlockSchema>>;

/** What differs between two texts, block by block and in the blocks word by word, with a block of context around it. */
export const textDifferenceSchema = z.object({
  blocks: z.array(differenceBlockSchema),
  /** Blocks that are the same in both, after the last of `blocks`. */
  skippedAtEnd: z.number().int().nonnegative(),
  insertedWords: z.number().int().nonnegative(),
  deletedWords: z.number().int().nonnegative(),
  changedBlocks: z.number().int().nonnegative(),
  /** False where the texts differ too much to be compared to the end: then whole stretches stand as deleted and inserted. */
  isComplete: z.boolean(),
});
export type TextDifference = Readonly<z.infer<typeof textDifferenceSchema>>;
