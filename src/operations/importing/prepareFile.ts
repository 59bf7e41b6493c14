import { stat } from 'node:fs/promises';
import { BriefingError } from '../../core/errors.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import { completeMetadata } from '../../core/importing/metadata/completeMetadata.ts';
import { discardOriginal, type StoredOriginal, storeOriginal } from '../../library/originals.ts';
import { packTextAside } from '../../library/tables/packedText.ts';
import type { SettledFile } from '../../shared/contract/importOperations.ts';
import type { OperationOutput } from '../../shared/contract.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';
import { anchorBefore } from '../versions/anchorBefore.ts';
import { type HeldOriginal, holdOriginal } from './holdOriginal.ts';
import type { NewSource } from './newSource.ts';

/** An import under way: one or many files, which undo takes back together. */
export interface Import {
  readonly id: string;
  readonly host: Host;
  readonly library: OpenedLibrary;
  readonly signal: AbortSignal;
  /** Also what has the text of a source under other bytes. */
  readonly addSameText?: boolean | undefined;
}

export interface FileToImport {
  readonly path: string;
  readonly name: string;
  /** Where it stands for the person: the file that was chosen, and which entry of it. */
  readonly place: Place;
  /** Given by the person, so it goes before what the document says of itself. */
  readonly title?: string;
  /** It is prose, whatever it looks like: pasted text is no archive and no bibliography. */
  readonly isText?: boolean;
  /** Whether the file's own time says when the original was captured; not so for text that was pasted a moment ago. */
  readonly captured: boolean;
  /** When it was captured, where that is known better than from the file's own time. ISO 8601, UTC. */
  readonly capturedAt?: string | null;
  /** The archive or bibliography that it came out of. */
  readonly container?: NonNullable<NewSource['container']>;
}

export interface Place {
  readonly file: string;
  readonly within?: string;
}

/** A file that is ready to become a source, or will not. */
export type PreparedFile =
  | {
      /** Without blocks and pages, which are its layout: as JSON, ready to be passed on. */
      readonly document: Omit<NewSource, 'blocks' | 'pages' | 'notices'>;
      readonly layout: string;
      /** All together; the layout is parsed for it. */
      readonly source: NewSource;
      readonly warnings: readonly string[];
      /** Files that it has within it, to be imported by themselves. */
      readonly attached: number;
      /** To be let go of when it is settled. */
      readonly original: HeldOriginal;
    }
  | { readonly settled: Extract<SettledFile, { kind: 'duplicate' | 'rejected' }> };

/** Gives the metadata of the source: by default what the document says of itself. */
export type DescribeFile = (extracted: ExtractedSource) => Pick<NewSource, 'metadata' | 'origins' | 'otherCsl'>;

/**
 * Copies a file aside while hashing, has the copy extracted, and moves the copy among the originals; all that is left to do then
 * is one transaction. A crash between any two steps leaves at worst a copy that nothing names. Throws only when the import's
 * signal was aborted or on a bug; whatever is wrong with the file is the outcome.
 */
export async function prepareFile(
  underWay: Import,
  file: FileToImport,
  metadataOf: DescribeFile = (extracted) => completeMetadata(extracted, { ...file, at: underWay.host.now() }),
): Promise<PreparedFile> {
  const { library, signal } = underWay;
  try {
    const original = await storeOriginal(library.folder, file.path, signal, extractionLimits.maxBytes);
    try {
      return await prepareStored(underWay, file, original, metadataOf);
    } finally {
      await discardOriginal(original);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof BriefingError)) throw error;
    return rejected(file.place, error);
  }
}

export function rejected(place: Place, { code, message }: Pick<BriefingError, 'code' | 'message'>) {
  return { settled: { kind: 'rejected', entry: { ...place, code, message } } } as const;
}

async function prepareStored(
  { host, library, signal, addSameText }: Import,
  file: FileToImport,
  original: StoredOriginal,
  metadataOf: DescribeFile,
): Promise<PreparedFile> {
  const known = await runIn(library, 'sources.findBySha256', { sha256: original.sha256 });
  if (known) return { settled: { kind: 'duplicate', entry: { ...file.place, ...known } } };

  const outcome = await host.extract({ path: original.tempPath, fileName: file.name }, signal);
  signal.throwIfAborted();
  if (!outcome.ok) return rejected(file.place, outcome);

  const { extracted } = outcome;
  const capturedAt =
    file.capturedAt === undefined && file.captured ? await timeOf(file.path) : (file.capturedAt ?? null);
  const { format, text, extractor, extractorVersion, warnings } = extracted;
  const document = {
    ...metadataOf(extracted),
    format,
    sha256: original.sha256,
    size: original.size,
    fileName: file.name,
    capturedAt,
    text,
    extractor,
    extractorVersion,
    ...(extracted.foldedSha256 === undefined ? {} : { foldedSha256: extracted.foldedSha256 }),
    ...(file.container === undefined ? {} : { container: file.container }),
    ...(addSameText ? { addSameText } : {}),
  };
  const earlier = await findEarlier(library, document);
  const anchored = earlier && (await anchorBefore({ host, library, signal }, earlier, text));
  const layout = extracted.layout ?? JSON.stringify({ blocks: extracted.blocks, pages: extracted.pages });
  const packed = await packAhead(text, layout);
  return preparedDocument(
    { ...document, ...(packed ? { packed } : {}), ...(anchored ? { anchored } : {}) },
    layout,
    warnings,
    await holdOriginal(library, original),
    extracted.attached,
  );
}

/** Packs a text beside others, for its transaction to be the shorter; a long one there, since it would hold up the event loop. */
async function packAhead(text: string, layout: string): Promise<Uint8Array | undefined> {
  const at = layout.indexOf(BETWEEN);
  if (text.length > LONGEST_PACKED || !layout.startsWith(BEFORE) || at < 0) return undefined;
  const blocks = layout.slice(BEFORE.length, at);
  return packTextAside({ text, blocks, pages: layout.slice(at + BETWEEN.length, -1) });
}

/** A layout is JSON of an object with these two, in this order; no name within the first is the second's. */
const BEFORE = '{"blocks":';
const BETWEEN = ',"pages":';
const LONGEST_PACKED = 2_000_000;

/** The source that it will be a version of, if nothing changes until then. */
async function findEarlier(
  library: OpenedLibrary,
  { metadata: { url }, format }: Pick<NewSource, 'metadata' | 'format'>,
): Promise<OperationOutput<'versions.earlier'>> {
  return url === '' ? null : runIn(library, 'versions.earlier', { url, format });
}

export function preparedDocument(
  document: Omit<NewSource, 'blocks' | 'pages' | 'notices'>,
  layout: string,
  warnings: readonly string[],
  original: HeldOriginal,
  attached = 0,
): Extract<PreparedFile, { document: unknown }> {
  return {
    document,
    layout,
    get source() {
      return { ...document, notices: [...warnings], ...(JSON.parse(layout) as Pick<NewSource, 'blocks' | 'pages'>) };
    },
    warnings,
    attached,
    original,
  };
}

/** When the file was last written, ISO 8601 in UTC; null when it has gone since. */
export async function timeOf(path: string): Promise<string | null> {
  return stat(path).then(
    (found) => found.mtime.toISOString(),
    () => null,
  );
}
