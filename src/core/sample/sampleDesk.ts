import { z } from 'zod';
import { briefingHeaderSchema } from '../briefing/briefing.ts';
import { citationItemSchema } from '../citation/citation.ts';
import { claimDraftSchema, evidenceRelations } from '../claim/claim.ts';
import { locatorSchema } from '../excerpt/excerpt.ts';
import { sourceMetadataSchema } from '../source/source.ts';

/** What things of the sample are called within its file, since their ids are made with each library. */
const nameSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const sampleSourceSchema = z
  .object({
    name: nameSchema,
    /** Below the sample's folder of files; also the name it is imported under. */
    file: z.string().regex(/^[^/\\]+$/),
    /** When it was captured in the story. The time of the file itself is that of an installation. */
    capturedAt: z.iso.datetime(),
    /** The source that it is a version of, by its address; imported before it. Then the metadata are that one's. */
    versionOf: nameSchema.optional(),
    /** What an analyst has corrected or added to what the file says of itself. */
    metadata: sourceMetadataSchema.partial(),
  })
  .strict();
export type SampleSource = Readonly<z.infer<typeof sampleSourceSchema>>;

const sampleExcerptSchema = z
  .object({
    name: nameSchema,
    source: nameSchema,
    /** Stands exactly once in the source text. */
    exact: z.string().min(1),
    /** Where the text has no pages of its own. */
    locator: locatorSchema.optional(),
    /** It stays a passage of its version, although a newer one reads differently. */
    isKept: z.literal(true).optional(),
  })
  .strict();
export type SampleExcerpt = Readonly<z.infer<typeof sampleExcerptSchema>>;

const sampleClaimSchema = claimDraftSchema
  .omit({ evidence: true })
  .extend({
    name: nameSchema,
    evidence: z.array(z.object({ excerpt: nameSchema, relation: z.enum(evidenceRelations) }).strict()),
  })
  .strict();
export type SampleClaim = Readonly<z.infer<typeof sampleClaimSchema>>;

/** A citation item by names: of a passage, which brings its source and locator, or of a source as a whole. */
const sampleCiteSchema = citationItemSchema
  .pick({ prefix: true, suffix: true, suppressAuthor: true })
  .extend({ excerpt: nameSchema.optional(), source: nameSchema.optional(), claim: nameSchema.optional() })
  .strict()
  .refine(({ excerpt, source }) => (excerpt === undefined) !== (source === undefined), 'Cite an excerpt or a source.');
export type SampleCite = Readonly<z.infer<typeof sampleCiteSchema>>;

/** Plain text, or what its one key says. */
const sampleNoteInlineSchema = z.union([
  z.string().min(1),
  z.object({ bold: z.string().min(1) }).strict(),
  z.object({ italic: z.string().min(1) }).strict(),
  z.object({ cite: z.array(sampleCiteSchema).min(1) }).strict(),
]);
const sampleInlineSchema = z.union([
  sampleNoteInlineSchema,
  z.object({ footnote: z.array(sampleNoteInlineSchema) }).strict(),
]);
export type SampleInline = Readonly<z.infer<typeof sampleInlineSchema>>;

const lineSchema = z.array(sampleInlineSchema);

const sampleBlockSchema = z.union([
  z.object({ heading: z.string().min(1), level: z.number().int().min(1).max(3) }).strict(),
  z.object({ paragraph: lineSchema }).strict(),
  z.object({ quote: lineSchema }).strict(),
  z.object({ list: z.array(lineSchema).min(1) }).strict(),
  /** The first row names the columns. */
  z.object({ table: z.array(z.array(lineSchema)).min(2) }).strict(),
]);
export type SampleBlock = Readonly<z.infer<typeof sampleBlockSchema>>;

/** What the sample library holds besides its files: `desk.json` in its folder. */
export const sampleDeskSchema = z
  .object({
    sources: z.array(sampleSourceSchema),
    excerpts: z.array(sampleExcerptSchema),
    claims: z.array(sampleClaimSchema),
    briefing: z.object({ header: briefingHeaderSchema, blocks: z.array(sampleBlockSchema) }).strict(),
  })
  .strict();
