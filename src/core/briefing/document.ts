import { z } from 'zod';
import { citationSchema } from '../citation/citation.ts';
import { blockIdSchema, footnoteIdSchema } from '../ids.ts';
import {
  areEquallyWide,
  areJoined,
  haveNoTouchingLists,
  haveUniqueIds,
  haveUniqueInlineIds,
  shareOuterOrder,
} from './documentRules.ts';

/** Raised with every change of the stored format; the library's migrations bring older ones up. */
export const DOCUMENT_VERSION = 2;

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

const noteInlineSchema = z.discriminatedUnion('kind', [textRunSchema, lineBreakSchema, linkSchema, citationSchema]);
/** What may stand in a footnote: everything but another footnote. */
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

const inlineSchema = z.discriminatedUnion('kind', [
  textRunSchema,
  lineBreakSchema,
  linkSchema,
  citationSchema,
  footnoteSchema,
]);
export type Inline = Readonly<z.infer<typeof inlineSchema>>;

const inlinesSchema = z.array(inlineSchema).refine(areJoined, JOINED);

/** How deep a list may go: Word has nine levels. */
export const DEEPEST_INDENT = 8;

/** A list is flat: nesting is `indent`, as in Word, so that any order of depths can be kept. */
const listItemSchema = z
  .object({ indent: z.number().int().min(0).max(DEEPEST_INDENT), ordered: z.boolean(), inlines: inlinesSchema })
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
  })
  .strict();
export type TableCell = Readonly<z.infer<typeof tableCellSchema>>;

const tableRowSchema = z.object({ cells: z.array(tableCellSchema).min(1).max(MOST_COLUMNS) }).strict();
export type TableRow = Readonly<z.infer<typeof tableRowSchema>>;

const blockFields = {
  id: blockIdSchema,
  /** Set by hand; absent: by the first letter with a direction. Of a list or table: the side on which it starts. */
  direction: z.enum(['ltr', 'rtl']).optional(),
};
export type BlockDirection = 'ltr' | 'rtl';

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), ...blockFields, inlines: inlinesSchema }).strict(),
  z
    .object({
      kind: z.literal('heading'),
      ...blockFields,
      level: z.number().int().min(1).max(3),
      inlines: inlinesSchema,
    })
    .strict(),
  z.object({ kind: z.literal('quote'), ...blockFields, inlines: inlinesSchema }).strict(),
  z
    .object({
      kind: z.literal('list'),
      ...blockFields,
      items: z
        .array(listItemSchema)
        .min(1)
        .refine(shareOuterOrder, 'The outermost items of a list are all numbered or all bulleted.'),
    })
    .strict(),
  z
    .object({
      kind: z.literal('table'),
      ...blockFields,
      /** The first row names the columns and is repeated on every page. */
      headerRow: z.literal(true).optional(),
      rows: z
        .array(tableRowSchema)
        .min(1)
        .max(MOST_ROWS)
        .refine(areEquallyWide, 'Every row of a table has the same number of cells.'),
    })
    .strict(),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type TableBlock = Extract<Block, { readonly kind: 'table' }>;

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
