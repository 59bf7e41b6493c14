import { z } from 'zod';
import { sourceTextIdSchema } from '../ids.ts';

export const sourceBlockKinds = [
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'preformatted',
  'tableRow',
  /** A foot- or endnote; it begins with the mark that stands in the text. */
  'footnote',
] as const;

/**
 * A block of a source text. `start` and `end` are UTF-16 offsets into the whole text; between two blocks stands exactly
 * one line feed, so `end + 1` of one is `start` of the next. A block never crosses a page.
 */
export const sourceBlockSchema = z.object({
  kind: z.enum(sourceBlockKinds),
  /** 1 to 6 for a heading, else null. */
  level: z.number().int().min(1).max(6).nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Index into the text's pages, or null where the format has none. */
  page: z.number().int().nonnegative().nullable(),
});
export type SourceBlock = Readonly<z.infer<typeof sourceBlockSchema>>;

/** A page with the label a reader would cite (`9`, `ix`); `start` and `end` as in a block. */
export const sourcePageSchema = z.object({
  label: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Subtitles have moments instead of pages: the label is one (`00:01:02`), empty where the file gives none. */
  kind: z.literal('timestamp').optional(),
});
export type SourcePage = Readonly<z.infer<typeof sourcePageSchema>>;

/** The pages that a reader could count; null for a text without any, such as one with moments. */
export function countPages(pages: readonly SourcePage[]): number | null {
  return pages.length === 0 || pages[0]?.kind === 'timestamp' ? null : pages.length;
}

/** Plain text taken from an original. Written once, never changed; a better extractor adds another one. */
const sourceTextSchema = z.object({
  id: sourceTextIdSchema,
  text: z.string(),
  blocks: z.array(sourceBlockSchema),
  pages: z.array(sourcePageSchema),
  /** Which code made it, such as `html`, and its version: excerpts are only comparable within one. */
  extractor: z.string(),
  extractorVersion: z.number().int().positive(),
});
export type SourceText = Readonly<z.infer<typeof sourceTextSchema>>;
