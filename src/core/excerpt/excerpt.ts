import { z } from 'zod';
import { excerptIdSchema, sourceIdSchema, sourceTextIdSchema } from '../ids.ts';

/** Where in a work, as CSL 1.0.2 names it: the usual ones first, then the others by the alphabet. */
export const locatorLabels = [
  'page',
  'paragraph',
  'section',
  'chapter',
  'line',
  'timestamp',
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'note',
  'opus',
  'part',
  'rule',
  'scene',
  'sub-verbo',
  'supplement',
  'table',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const;
export const locatorSchema = z.object({ label: z.enum(locatorLabels), value: z.string().min(1).max(200) }).strict();
export type Locator = Readonly<z.infer<typeof locatorSchema>>;

/** W3C Web Annotation TextQuoteSelector: the passage and up to 32 characters on either side. */
const textQuoteSchema = z.object({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() }).strict();
export type TextQuote = Readonly<z.infer<typeof textQuoteSchema>>;

/** W3C Web Annotation TextPositionSelector: UTF-16 offsets into the source text. */
export const textPositionSchema = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })
  .strict();
export type TextPosition = Readonly<z.infer<typeof textPositionSchema>>;

/** How an excerpt stands to the newest text of its source. */
export const driftStates = ['exact', 'moved', 'changed', 'ambiguous', 'lost'] as const;
export type DriftState = (typeof driftStates)[number];

/** Where a passage was found in a text other than the one it was taken from. */
const foundPlaceSchema = textPositionSchema.extend({ textId: sourceTextIdSchema });
export type FoundPlace = Readonly<z.infer<typeof foundPlaceSchema>>;

export const excerptSchema = z.object({
  id: excerptIdSchema,
  sourceId: sourceIdSchema,
  textId: sourceTextIdSchema,
  quote: textQuoteSchema,
  position: textPositionSchema,
  locator: locatorSchema.nullable(),
  drift: z.enum(driftStates),
  /** Number of the version of the source that it was taken from. */
  version: z.number().int().positive(),
  /** Where it stands in the newest text; null where that is its own text, or where it was not found for certain. */
  found: foundPlaceSchema.nullable(),
  /** When an analyst decided that it stays a passage of the version it was taken from; null while nobody has. */
  keptAt: z.string().nullable(),
  createdAt: z.string(),
});
export type Excerpt = Readonly<z.infer<typeof excerptSchema>>;
