import { z } from 'zod';
import { reliabilitySchema } from '../grading/sourceGrade.ts';
import { sourceIdSchema, sourceTextIdSchema } from '../ids.ts';
import { markingSchema } from '../marking/marking.ts';
import { partialDateSchema } from '../partialDate.ts';
import { publicationDateSchema } from '../publicationDate.ts';
import { metadataOriginsSchema } from './metadataOrigins.ts';
import { type PersonName, personNameSchema } from './personName.ts';
import { sourceStatusSchema } from './sourceStatus.ts';

/**
 * The CSL 1.0.2 item types that a source can have, in the order of the form and of lists that are split by type. Each has its words in
 * `annex/words` and in the window; which types of CSL are taken for one of them, `cslFields` says.
 */
export const sourceTypes = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'post-weblog',
  'post',
  'report',
  'book',
  'chapter',
  'paper-conference',
  'thesis',
  'manuscript',
  'dataset',
  'software',
  'map',
  'graphic',
  'broadcast',
  'motion_picture',
  'song',
  'interview',
  'speech',
  'personal_communication',
  'legislation',
  'bill',
  'regulation',
  'treaty',
  'legal_case',
  'hearing',
  'patent',
  'standard',
  'document',
] as const;

const sourceTypeSchema = z.enum(sourceTypes);
export type SourceType = z.infer<typeof sourceTypeSchema>;

export type { PersonName };

const shortText = z.string().max(2000);

/** What an analyst may correct. Empty string or null is "unknown"; nothing is guessed into these fields silently. */
export const sourceMetadataSchema = z
  .object({
    type: sourceTypeSchema,
    title: shortText,
    authors: z.array(personNameSchema).max(200),
    editors: z.array(personNameSchema).max(200),
    /** Newspaper, site, journal or broadcaster: CSL `container-title`. */
    outlet: shortText,
    /** News agency whose copy the outlet carries, such as Reuters; empty where the text is the outlet's own. */
    agency: shortText,
    publisher: shortText,
    published: publicationDateSchema.nullable(),
    /** When the outlet last changed it. */
    updated: partialDateSchema.nullable(),
    /** When somebody read it where it was published. */
    accessed: partialDateSchema.nullable(),
    /** Place and date line that opens a news report, without its dash: `JERUSALEM, 3 Nov (Reuters)`. */
    dateline: shortText,
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

const sourceFormats = [
  'text',
  'html',
  'pdf',
  'docx',
  'markdown',
  'mhtml',
  'odt',
  'rtf',
  'eml',
  'epub',
  'subtitles',
  'csl-json',
  'ris',
  'bibtex',
  'medline',
  'endnote',
] as const;
const sourceFormatSchema = z.enum(sourceFormats);
export type SourceFormat = z.infer<typeof sourceFormatSchema>;

/** Plain JSON, as it stood in the bibliography; `type` is kept where ours is a coarser one. */
export const otherCslSchema = z.record(z.string(), z.json());
export type OtherCsl = Readonly<z.infer<typeof otherCslSchema>>;

/** One work in the library. */
export const sourceSchema = z.object({
  id: sourceIdSchema,
  metadata: sourceMetadataSchema,
  origins: metadataOriginsSchema,
  /** Variables of its CSL item that the metadata has no place for, from a bibliography; cited along with the metadata. */
  otherCsl: otherCslSchema,
  format: sourceFormatSchema,
  /** Lower-case hexadecimal SHA-256 of the original's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The original's size in bytes. */
  size: z.number().int().nonnegative(),
  /** The file's name when it was imported; shown, never used as a path. */
  fileName: z.string(),
  /** Number of its newest version, which format, original and text are of. */
  version: z.number().int().positive(),
  textId: sourceTextIdSchema,
  /** What reading its file warned of, such as tracked changes that were read as accepted; sentences. None of those read before they were kept. */
  notices: z.array(z.string()),
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
    published: publicationDateSchema.nullable(),
    language: z.string(),
    reliability: reliabilitySchema.nullable(),
    marking: markingSchema.nullable(),
    /** False when it was imported without text, so that there is nothing to read, search or quote. */
    hasText: z.boolean(),
    excerptCount: z.number().int().nonnegative(),
    /** Other sources of its family: those that have their text from it or it from them. */
    nearCopyCount: z.number().int().nonnegative(),
    /** How many notices there are from reading its newest version. */
    noticeCount: z.number().int().nonnegative(),
    tags: z.array(z.string()),
    status: sourceStatusSchema,
    /** Number of its newest version. */
    version: z.number().int().positive(),
  });
export type SourceSummary = Readonly<z.infer<typeof sourceSummarySchema>>;
