import { z } from 'zod';
import { citationSchema } from '../citation/citation.ts';
import { blockIdSchema } from '../ids.ts';
import {
  areJoined,
  haveNoTouchingLists,
  haveUniqueCitationIds,
  haveUniqueIds,
  shareOuterOrder,
} from './documentRules.ts';

/** Raised with every change of the stored format; `upgradeDocument` brings older ones up. */
export const DOCUMENT_VERSION = 1;

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

const inlineSchema = z.discriminatedUnion('kind', [textRunSchema, lineBreakSchema, linkSchema, citationSchema]);
export type Inline = Readonly<z.infer<typeof inlineSchema>>;

const inlinesSchema = z
  .array(inlineSchema)
  .refine(
    areJoined,
    'Neighbouring runs with the same formatting are one, and so are neighbouring links to one address.',
  );

/** How deep a list may go: Word has nine levels. */
export const DEEPEST_INDENT = 8;

/** A list is flat: nesting is `indent`, as in Word, so that any order of depths can be kept. */
const listItemSchema = z
  .object({ indent: z.number().int().min(0).max(DEEPEST_INDENT), ordered: z.boolean(), inlines: inlinesSchema })
  .strict();
export type ListItem = Readonly<z.infer<typeof listItemSchema>>;

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), id: blockIdSchema, inlines: inlinesSchema }).strict(),
  z
    .object({
      kind: z.literal('heading'),
      id: blockIdSchema,
      level: z.number().int().min(1).max(3),
      inlines: inlinesSchema,
    })
    .strict(),
  z.object({ kind: z.literal('quote'), id: blockIdSchema, inlines: inlinesSchema }).strict(),
  z
    .object({
      kind: z.literal('list'),
      id: blockIdSchema,
      items: z
        .array(listItemSchema)
        .min(1)
        .refine(shareOuterOrder, 'The outermost items of a list are all numbered or all bulleted.'),
    })
    .strict(),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;

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
      .refine(haveUniqueCitationIds, 'A citation id stands once in a document.')
      .refine(haveNoTouchingLists, 'Two lists of one kind that touch are one list.'),
  })
  .strict();
export type BriefingDocument = Readonly<z.infer<typeof documentSchema>>;
