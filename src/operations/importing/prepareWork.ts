import type { ListedWork } from '../../core/importing/container.ts';
import type { ExtractedSource } from '../../core/importing/extraction.ts';
import { type FieldWithOrigin, fieldsWithOrigin, type MetadataOrigins } from '../../core/source/metadataOrigins.ts';
import type { SourceMetadata } from '../../core/source/source.ts';
import { unknownMetadata } from '../../core/source/unknownMetadata.ts';
import { storeText } from '../../library/originals.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import { runIn } from '../runIn.ts';
import type { Attachment } from './findAttachment.ts';
import { holdOriginal } from './holdOriginal.ts';
import type { NewSource } from './newSource.ts';
import { type Import, type Place, type PreparedFile, preparedDocument, prepareFile } from './prepareFile.ts';

export interface WorkToImport {
  readonly work: ListedWork;
  readonly place: Place;
  readonly container: NonNullable<NewSource['container']>;
  /** The files that its entry names and that are there. */
  readonly attachments: readonly Attachment[];
  /** Those that are not there, as the entry names them. */
  readonly missing: readonly string[];
}

export type PreparedWork = PreparedFile & { readonly attachment?: string };

/**
 * Makes a source of a work of a bibliography: of the first file beside it that can be read, with the metadata of the entry; where
 * there is none, of the entry itself, whose text is the original then. Whatever is not taken is said in a warning.
 */
export async function prepareWork(underWay: Import, toImport: WorkToImport): Promise<PreparedWork> {
  const { work, place, container, attachments, missing } = toImport;
  const warnings = [
    ...work.warnings,
    ...missing.map((path) => `The attached file “${path}” was not found beside the bibliography.`),
  ];
  for (const [index, attachment] of attachments.entries()) {
    const prepared = await prepareFile(underWay, { ...attachment, place, captured: true, container }, (extracted) =>
      mergedMetadata(work, extracted),
    );
    if ('settled' in prepared && prepared.settled.kind === 'rejected') {
      warnings.push(`The attached file was not imported: ${prepared.settled.entry.message}`);
      continue;
    }
    if ('settled' in prepared) return prepared;
    const others = attachments
      .slice(index + 1)
      .map(({ name }) => `“${name}” is attached as well and was not imported.`);
    const { document, layout, original } = prepared;
    const all = [...warnings, ...leftOut(work), ...prepared.warnings, ...others];
    return Object.assign(preparedDocument(document, layout, all, original), { attachment: attachment.path });
  }
  return prepareEntry(underWay, { work, place, container }, warnings);
}

/** Fields of the entry that are neither metadata nor, as those of an entry without a file, in the source's own text. */
function leftOut({ dropped }: ListedWork): readonly string[] {
  if (dropped.length === 0) return [];
  const [fields, have, are] = dropped.length === 1 ? ['The field', 'has', 'is'] : ['The fields', 'have', 'are'];
  return [
    `${fields} ${dropped.join(', ')} of its bibliographic entry ${have} no place of ${dropped.length === 1 ? 'its' : 'their'} own and ${are} not kept.`,
  ];
}

async function prepareEntry(
  { library }: Import,
  { work, place, container }: Pick<WorkToImport, 'work' | 'place' | 'container'>,
  warnings: readonly string[],
): Promise<PreparedFile> {
  const bytes = Buffer.from(work.raw, 'utf8');
  const sha256 = sha256Of(bytes);
  const known = await runIn(library, 'sources.findBySha256', { sha256 });
  if (known) return { settled: { kind: 'duplicate', entry: { ...place, ...known } } };
  const document = {
    metadata: work.metadata,
    origins: work.origins,
    otherCsl: work.otherCsl,
    format: work.format,
    sha256,
    size: bytes.length,
    fileName: entryFileName(work),
    capturedAt: null,
    text: work.text,
    extractor: work.format,
    extractorVersion: work.extractorVersion,
    container,
  };
  const tempPath = await storeText(library.folder, work.raw);
  const original = await holdOriginal(library, { sha256, size: bytes.length, tempPath });
  return preparedDocument(document, JSON.stringify({ blocks: work.blocks, pages: [] }), warnings, original);
}

/** What the original of a work is called that has no file of its own. */
export const entryFileName = ({ key, format }: Pick<ListedWork, 'key' | 'format'>): string =>
  `${key.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'entry'}.${EXTENSIONS[format]}`;

const EXTENSIONS: Readonly<Record<ListedWork['format'], string>> = {
  'csl-json': 'json',
  ris: 'ris',
  bibtex: 'bib',
  medline: 'nbib',
  endnote: 'enw',
};

/** The entry goes before what the file says of itself, which fills in what the entry leaves open. */
function mergedMetadata(
  work: ListedWork,
  extracted: ExtractedSource,
): Pick<NewSource, 'metadata' | 'origins' | 'otherCsl'> {
  const found: Partial<SourceMetadata> = extracted.metadata;
  const metadata: Record<string, unknown> = { ...work.metadata };
  const origins: { -readonly [Field in FieldWithOrigin]?: MetadataOrigins[Field] } = { ...work.origins };
  for (const field of fieldsWithOrigin) {
    if (!isUnknown(work.metadata, field) || found[field] === undefined) continue;
    metadata[field] = found[field];
    const origin = extracted.origins?.[field];
    if (origin) origins[field] = origin;
  }
  return { metadata: metadata as SourceMetadata, origins, otherCsl: work.otherCsl };
}

function isUnknown(metadata: SourceMetadata, field: FieldWithOrigin): boolean {
  // An entry always has a type.
  return field !== 'type' && JSON.stringify(metadata[field]) === JSON.stringify(unknownMetadata[field]);
}
