import { stat } from 'node:fs/promises';
import { BriefingError } from '../../core/errors.ts';
import { type ExtractedSource, extractionLimits } from '../../core/importing/extraction.ts';
import type { SourceMetadata } from '../../core/source/source.ts';
import { unknownMetadata } from '../../core/source/unknownMetadata.ts';
import { discardOriginal, keepOriginal, type StoredOriginal, storeOriginal } from '../../library/originals.ts';
import type { ImportResult } from '../../shared/contract/sourceOperations.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';

/** An import under way: one or many files, which undo takes back together. */
export interface Import {
  readonly id: string;
  readonly host: Host;
  readonly library: OpenedLibrary;
  readonly signal: AbortSignal;
}

/** What became of one file of an import. */
export type FileOutcome =
  | { readonly kind: 'imported'; readonly entry: ImportResult['imported'][number] }
  | { readonly kind: 'duplicate'; readonly entry: ImportResult['duplicates'][number] }
  | { readonly kind: 'rejected'; readonly entry: ImportResult['rejected'][number] };

export interface FileToImport {
  readonly path: string;
  readonly name: string;
  /** Given by the person, so it goes before what the document says of itself. */
  readonly title?: string;
  /** Whether the file's own time says when the original was captured; not so for text that was pasted a moment ago. */
  readonly captured: boolean;
  /** When it was captured, where that is known better than from the file's own time. ISO 8601, UTC. */
  readonly capturedAt?: string;
}

/**
 * Imports one file: copies it aside while hashing, has the copy extracted, moves the copy among the originals, then
 * records the source in one transaction. A crash between any two steps leaves at worst a copy that nothing names.
 * Throws only when the import's signal was aborted or on a bug; whatever is wrong with the file is the outcome.
 */
export async function importFile(underWay: Import, file: FileToImport): Promise<FileOutcome> {
  const { library, signal } = underWay;
  try {
    const original = await storeOriginal(library.folder, file.path, signal, extractionLimits.maxBytes);
    try {
      return await importStored(underWay, file, original);
    } finally {
      await discardOriginal(original);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof BriefingError)) throw error;
    return { kind: 'rejected', entry: { file: file.path, code: error.code, message: error.message } };
  }
}

async function importStored(underWay: Import, file: FileToImport, original: StoredOriginal): Promise<FileOutcome> {
  const { host, library, signal } = underWay;
  const known = await runIn(library, 'sources.findBySha256', { sha256: original.sha256 });
  if (known) return { kind: 'duplicate', entry: { file: file.path, ...known } };

  const outcome = await host.extract({ path: original.tempPath, fileName: file.name }, signal);
  signal.throwIfAborted();
  if (!outcome.ok)
    return { kind: 'rejected', entry: { file: file.path, code: outcome.code, message: outcome.message } };

  const { extracted } = outcome;
  const capturedAt = file.capturedAt ?? (file.captured ? await timeOf(file.path) : null);
  await keepOriginal(library.folder, original);
  const added = await runIn(library, 'sources.add', {
    importId: underWay.id,
    metadata: completeMetadata(extracted, file),
    format: extracted.format,
    sha256: original.sha256,
    size: original.size,
    fileName: file.name,
    capturedAt,
    text: extracted.text,
    blocks: [...extracted.blocks],
    pages: [...extracted.pages],
    extractor: extracted.extractor,
    extractorVersion: extracted.extractorVersion,
  });
  const entry = { id: added.id, title: added.title, file: file.path };
  if (added.outcome === 'duplicate') return { kind: 'duplicate', entry };
  return { kind: 'imported', entry: { ...entry, warnings: [...extracted.warnings] } };
}

/** When the file was last written, ISO 8601 in UTC; null when it has gone since. */
async function timeOf(path: string): Promise<string | null> {
  return stat(path).then(
    (found) => found.mtime.toISOString(),
    () => null,
  );
}

/** Leaves what the document does not say unknown. Only the title falls back to something: the file's name. */
function completeMetadata({ metadata }: ExtractedSource, file: FileToImport): SourceMetadata {
  const title = file.title || metadata.title || file.name.replace(/\.[^.]+$/, '');
  return { ...unknownMetadata, ...metadata, title };
}
