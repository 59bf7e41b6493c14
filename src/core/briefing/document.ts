import { z } from 'zod';
import { citationSchema } from '../citation/citation.ts';
import { blockIdSchema, footnoteIdSchema } from '../ids.ts';
import { markingSchema } from '../marking/marking.ts';
import {
  areJoined,
  countsFromItsStart,
  fillTheirGrid,
  haveNoTouchingLists,
  haveUniqueIds,
  haveUniqueInlineIds,
  shareOuterOrder,
} from './documentRules.ts';

/** Raised with every change of the stored format; the library's migrations bring older ones up. */
export const DOCUMENT_VERSION = 3;

/** Text with its formatting. An absent flag is off, so that one document has one stored form. */
const textRunSchema = z
  .object({
    kind: z.literal('text'),
    text: z
      .string()
      .min(1)
      .regex(/^[^\n\r]*$/, 'A line break is an inline of its own.'),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
  })
  .strict();
export type TextRun = Readonly<z.infer<typeof textRunSchema>>;

const lineBreakSchema = z.object({ kind: z.literal('lineBreak') }).strict();

export const linkSchema = z
  .object({
    kind: z.literal('link'),
    url: z.string().regex(/^(https?:\/\/|mailto:)/i, 'A link starts with http://, https:// or mailto:.'),
    children: z
      .array(textRunSchema)
      .min(1)
      .refine(areJoined, 'Neighbouring runs with the same formatting are one run.'),
  })
  .strict();
export type Link = Readonly<z.infer<typeof linkSchema>>;

/**
 * Names a heading, a captioned table or a captioned image of the same briefing. What is printed is worked out from its target, never stored:
 * a heading's words, or the label and number of a caption ("Table 2").
 */
const crossReferenceSchema = z.object({ kind: z.literal('crossReference'), target: blockIdSchema }).strict();
export type CrossReference = Readonly<z.infer<typeof crossReferenceSchema>>;

/** What may stand in a footnote: everything but another footnote. */
const noteInlineSchemas = [textRunSchema, lineBreakSchema, linkSchema, citationSchema, crossReferenceSchema] as const;
const noteInlineSchema = z.discriminatedUnion('kind', noteInlineSchemas);
export type NoteInline = Readonly<z.infer<typeof noteInlineSchema>>;

const JOINED = 'Neighbouring runs with the same formatting are one, and so are neighbouring links to one address.';

/** A note of the writer's own. Its text stands where its mark stands, so that the two are moved, copied and deleted as one. */
export const footnoteSchema = z
  .object({
    kind: z.literal('footnote'),
    id: footnoteIdSchema,
    inlines: z.array(noteInlineSchema).refine(areJoined, JOINED),
  })
  .strict();
export type Footnote = Readonly<z.infer<typeof footnoteSchema>>;

const inlineSchema = z.discriminatedUnion('kind', [...noteInlineSchemas, footnoteSchema]);
export type Inline = Readonly<z.infer<typeof inlineSchema>>;

const inlinesSchema = z.array(inlineSchema).refine(areJoined, JOINED);

/** How deep a list may go: Word has nine levels. */
export const DEEPEST_INDENT = 8;

/** A list is flat: nesting is `indent`, as in Word, so that any order of depths can be kept. */
const listItemSchema = z
  .object({
    indent: z.number().int().min(0).max(DEEPEST_INDENT),
    ordered: z.boolean(),
    inlines: inlinesSchema,
    /** Printed in parentheses before the item. */
    marking: markingSchema.optional(),
  })
  .strict();
export type ListItem = Readonly<z.infer<typeof listItemSchema>>;

/** Word's own limit. */
export const MOST_COLUMNS = 63;
export const MOST_ROWS = 5_000;

const tableCellSchema = z
  .object({
    inlines: inlinesSchema,
    /** Absent: at the start of the line, whichever side that is. */
    alignment: z.enum(['left', 'center', 'right']).optional(),
    /** How many columns and rows of the grid it covers; absent: one. */
    columns: z.number().int().min(2).max(MOST_COLUMNS).optional(),
    rows: z.number().int().min(2).max(MOST_ROWS).optional(),
  })
  .strict();
export type TableCell = Readonly<z.infer<typeof tableCellSchema>>;

/** The cells that begin in this row, from its start; a row that cells from above cover whole has none. */
const tableRowSchema = z.object({ cells: z.array(tableCellSchema).max(MOST_COLUMNS) }).strict();
export type TableRow = Readonly<z.infer<typeof tableRowSchema>>;

const blockFields = {
  id: blockIdSchema,
  /** Set by hand; absent: by the first letter with a direction. Of a list or table: the side on which it starts. */
  direction: z.enum(['ltr', 'rtl']).optional(),
};
export type BlockDirection = 'ltr' | 'rtl';

/** The portion mark of a block, printed in parentheses before it; absent: none. A list's items have their own. */
const portionFields = { ...blockFields, marking: markingSchema.optional() };

/** Words above a table or below an image, behind a label and number ("Table 2") that are worked out. */
const captionFields = { ...portionFields, caption: inlinesSchema.min(1).optional() };

/** An image's bytes lie in the library, named by the SHA-256 of what is kept of them. */
export const imageHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const pixels = z.number().int().min(1).max(20_000);

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), ...portionFields, inlines: inlinesSchema }).strict(),
  z
    .object({
      kind: z.literal('heading'),
      ...portionFields,
      level: z.number().int().min(1).max(3),
      inlines: inlinesSchema,
    })
    .strict(),
  z.object({ kind: z.literal('quote'), ...portionFields, inlines: inlinesSchema }).strict(),
  z
    .object({
      kind: z.literal('list'),
      ...blockFields,
      /** The number its first outermost item has, where that was said; absent: 1. Only of a numbered list. */
      start: z.number().int().min(1).max(32_000).optional(),
      items: z
        .array(listItemSchema)
        .min(1)
        .refine(shareOuterOrder, 'The outermost items of a list are all numbered or all bulleted.'),
    })
    .strict()
    .refine(countsFromItsStart, 'Only a numbered list says where its numbers begin.'),
  z
    .object({
      kind: z.literal('table'),
      ...captionFields,
      /** The first row names the columns and is repeated on every page. */
      headerRow: z.literal(true).optional(),
      rows: z
        .array(tableRowSchema)
        .min(1)
        .max(MOST_ROWS)
        .refine(fillTheirGrid, 'The cells of a table fill a rectangle without gaps, and none covers another.'),
    })
    .strict(),
  z
    .object({
      kind: z.literal('image'),
      ...captionFields,
      image: imageHashSchema,
      /** Its own size, by which its proportions are known before its bytes are read. */
      size: z.object({ width: pixels, height: pixels }).strict(),
      /** Of the width of the text, in per cent. */
      width: z.number().int().min(5).max(100),
      /** What it shows, for those who do not see it; empty while nobody has said. */
      alt: z.string().max(2_000),
      /** Set when it shows nothing that the text does not say: it then has no words. */
      decorative: z.literal(true).optional(),
    })
    .strict()
    .refine(
      ({ alt, decorative }) => decorative === undefined || alt === '',
      'A decorative image has no alternative text.',
    ),
  z.object({ kind: z.literal('pageBreak'), id: blockIdSchema }).strict(),
  /** From here on pages lie or stand, until the next one says otherwise. A briefing begins upright. */
  z
    .object({ kind: z.literal('sectionBreak'), id: blockIdSchema, orientation: z.enum(['portrait', 'landscape']) })
    .strict(),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type TableBlock = Extract<Block, { readonly kind: 'table' }>;
export type ImageBlock = Extract<Block, { readonly kind: 'image' }>;

/**
 * A briefing's body: blocks with stable ids, in order. Every valid document is a fixed point of the editor: what is stored
 * is, to the letter, what is read back from it. That is what documentRules.ts is for.
 */
export const documentSchema = z
  .object({
    version: z.literal(DOCUMENT_VERSION),
    blocks: z
      .array(blockSchema)
      .refine(haveUniqueIds, 'A block id stands once in a document.')
      .refine(haveUniqueInlineIds, 'The id of a citation or footnote stands once in a document.')
      .refine(haveNoTouchingLists, 'Two lists of one kind that touch are one list.'),
  })
  .strict();
export type BriefingDocument = Readonly<z.infer<typeof documentSchema>>;
