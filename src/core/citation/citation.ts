import { z } from 'zod';
import { locatorSchema } from '../excerpt/excerpt.ts';
import { citationIdSchema, claimIdSchema, excerptIdSchema, sourceIdSchema } from '../ids.ts';

/** One work within a citation, with what CSL lets a writer add to it, and the evidence it stands for. */
export const citationItemSchema = z
  .object({
    sourceId: sourceIdSchema,
    excerptId: excerptIdSchema.optional(),
    claimId: claimIdSchema.optional(),
    locator: locatorSchema.optional(),
    prefix: z.string().max(500).optional(),
    suffix: z.string().max(500).optional(),
    suppressAuthor: z.literal(true).optional(),
    /** The author is named in the sentence, before the citation: “Roe (2026)”, and left out of it. */
    authorInText: z.literal(true).optional(),
  })
  .strict();
export type CitationItem = Readonly<z.infer<typeof citationItemSchema>>;

/** A reference in the text to one or more sources: CSL's citation cluster. */
export const citationSchema = z
  .object({
    kind: z.literal('citation'),
    id: citationIdSchema,
    items: z
      .array(citationItemSchema)
      .min(1)
      .max(100)
      .refine(
        namesAuthorOnce,
        'Only the first work of a citation can have its author in the sentence: there once, with no words before it here.',
      ),
  })
  .strict();
export type Citation = Readonly<z.infer<typeof citationSchema>>;

/** Whether a citation names the author of its first work in the sentence: “Roe (2026)”, or “Roe” and the mark of a note. */
export function isAuthorInText(items: readonly Pick<CitationItem, 'authorInText'>[]): boolean {
  return items[0]?.authorInText === true;
}

/** What stands before a name in the sentence is the sentence's own, and only one name can stand there. */
function namesAuthorOnce(items: readonly Pick<CitationItem, 'authorInText' | 'suppressAuthor' | 'prefix'>[]): boolean {
  return items.every(
    ({ authorInText, suppressAuthor, prefix }, index) => !authorInText || (index === 0 && !suppressAuthor && !prefix),
  );
}
