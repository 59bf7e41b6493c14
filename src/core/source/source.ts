import { z } from 'zod';
import { reliabilitySchema } from '../grading/sourceGrade.ts';
import { sourceIdSchema, sourceTextIdSchema } from '../ids.ts';
import { markingSchema } from '../marking/marking.ts';
import { partialDateSchema } from '../partialDate.ts';

/** The CSL 1.0.2 item types that the form offers. */
export const sourceTypes = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'post-weblog',
  'report',
  'book',
  'chapter',
  'broadcast',
  'interview',
  'speech',
  'personal_communication',
  'legislation',
  'document',
] as const;

const sourceTypeSchema = z.enum(sourceTypes);
export type SourceType = z.infer<typeof sourceTypeSchema>;

/** A person, or a body whose name must never be split (`literal`), as in CSL-JSON. */
const personNameSchema = z.union([
  z.object({ family: z.string().min(1), given: z.string() }).strict(),
  z.object({ literal: z.string().min(1) }).strict(),
]);
export type PersonName = z.infer<typeof personNameSchema>;

const shortText = z.string().max(2000);

/** What an analyst may correct. Empty string or null is "unknown"; nothing is guessed into these fields silently. */
export const sourceMetadataSchema = z
  .object({
    type: sourceTypeSchema,
    title: shortText,
    authors: z.array(personNameSchema).max(200),
    /** Newspaper, site, journal or broadcaster: CSL `container-title`. */
    outlet: shortText,
    publisher: shortText,
    published: partialDateSchema.nullable(),
    accessed: partialDateSchema.nullable(),
    /** http(s) only, because it becomes a link in the Word file. */
    url: z.union([
      z.literal(''),
      z
        .string()
        .max(4000)
        .regex(/^https?:\/\//i, 'A URL starts with http:// or https://.'),
    ]),
    /** BCP 47 tag such as `en` or `he-IL`; empty when unknown. */
    language: z.string().max(35),
    volume: shortText,
    issue: shortText,
    pages: shortText,
    number: shortText,
    doi: shortText,
    /** The key by which Markdown briefs and bibliographies cite it, such as `cohen2026`; empty when it has none. */
    citationKey: z
      .string()
      .max(200)
      .regex(
        /^(?:[\p{L}\p{N}_][^\s@{}[\],;]*)?$/u,
        'A citation key starts with a letter or digit and has no spaces or brackets.',
      ),
    reliability: reliabilitySchema.nullable(),
    marking: markingSchema.nullable(),
  })
  .strict();
export type SourceMetadata = Readonly<z.infer<typeof sourceMetadataSchema>>;

const sourceFormats = ['text', 'html', 'pdf', 'docx', 'markdown', 'mhtml', 'csl-json'] as const;
const sourceFormatSchema = z.enum(sourceFormats);
export type SourceFormat = z.infer<typeof sourceFormatSchema>;

/** One work in the library. */
export const sourceSchema = z.object({
  id: sourceIdSchema,
  metadata: sourceMetadataSchema,
  format: sourceFormatSchema,
  /** Lower-case hexadecimal SHA-256 of the original's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The original's size in bytes. */
  size: z.number().int().nonnegative(),
  /** The file's name when it was imported; shown, never used as a path. */
  fileName: z.string(),
  textId: sourceTextIdSchema,
  /** Length of the source text in UTF-16 code units. */
  textLength: z.number().int().nonnegative(),
  pageCount: z.number().int().positive().nullable(),
  /** When the original was written to disk by whoever captured it (its file time); null for pasted text. ISO 8601, UTC. */
  capturedAt: z.string().nullable(),
  importedAt: z.string(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** A row of a list: what can be shown without opening the source. */
export const sourceSummarySchema = sourceSchema
  .pick({ id: true, format: true, importedAt: true, pageCount: true })
  .extend({
    title: z.string(),
    outlet: z.string(),
    authors: z.array(personNameSchema),
    published: partialDateSchema.nullable(),
    language: z.string(),
    reliability: reliabilitySchema.nullable(),
    marking: markingSchema.nullable(),
    /** False when it was imported without text, so that there is nothing to read, search or quote. */
    hasText: z.boolean(),
    excerptCount: z.number().int().nonnegative(),
  });
export type SourceSummary = Readonly<z.infer<typeof sourceSummarySchema>>;
