import { z } from 'zod';
import { personNameSchema } from './personName.ts';

/** Where a value of the metadata can come from. What a document says of itself comes before what is read off its text. */
const originKinds = [
  'json-ld',
  'open-graph',
  'meta-tag',
  'microdata',
  'rdfa',
  /** An element of a page: the canonical link, `h1`, `time`, `title`. */
  'page-element',
  /** What a browser noted down beside the page when it saved it. */
  'saved-page',
  /** A byline that stands in the text or beside it. */
  'byline',
  /** A line of the text: its heading, its dateline, “Published 3 November 2026”. */
  'text',
  /** The address of the page. */
  'address',
  'pdf-info',
  'xmp',
  'word-property',
  'odf-property',
  'rtf-property',
  'epub-property',
  'mail-header',
  'front-matter',
  'bibliography',
  /** Told by the letters and words of the text. */
  'detected',
  'file-name',
  /** The kind of file alone says it. */
  'file-format',
  /** Said by the document, it was not noted where. */
  'document',
  'person',
] as const;
export type OriginKind = (typeof originKinds)[number];

const metadataOriginSchema = z
  .object({
    kind: z.enum(originKinds),
    /** Which property, tag, header or element, as it is named there: `datePublished`, `dc:creator`; empty where there is but one. */
    detail: z.string().max(200),
    /** When a person entered the value, or chose it among those that were found. ISO 8601 in UTC. */
    at: z.string().optional(),
  })
  .strict();
export type MetadataOrigin = Readonly<z.infer<typeof metadataOriginSchema>>;

/** Fields of the metadata whose values come from somewhere; the reliability has its own history. */
export const fieldsWithOrigin = [
  'type',
  'title',
  'authors',
  'editors',
  'outlet',
  'agency',
  'publisher',
  'published',
  'updated',
  'accessed',
  'dateline',
  'url',
  'language',
  'volume',
  'issue',
  'pages',
  'number',
  'doi',
  'citationKey',
  'marking',
] as const;
export type FieldWithOrigin = (typeof fieldsWithOrigin)[number];

const foundValueSchema = z.union([z.string(), z.array(personNameSchema).max(200)]);
/** A value as the metadata holds it: a text, or names. */
export type FoundValue = z.infer<typeof foundValueSchema>;

const alternativeSchema = z.object({ value: foundValueSchema, from: metadataOriginSchema }).strict();
/** Another value that was found for a field, and where; a person may take it instead. */
export type Alternative = Readonly<z.infer<typeof alternativeSchema>>;

const fieldOriginSchema = z
  .object({
    /** Null while the field is unknown. */
    from: metadataOriginSchema.nullable(),
    /** Values that were found as well and contradict it, or that are not sure enough to stand by themselves. */
    alternatives: z.array(alternativeSchema).max(20),
  })
  .strict();
export type FieldOrigin = Readonly<z.infer<typeof fieldOriginSchema>>;

/** Where each value of a source's metadata comes from; a field that is not here is unknown, or older than the record of origins. */
export const metadataOriginsSchema = z.partialRecord(z.enum(fieldsWithOrigin), fieldOriginSchema);
export type MetadataOrigins = Readonly<z.infer<typeof metadataOriginsSchema>>;
