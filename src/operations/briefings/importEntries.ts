import type { SourceId } from '../../core/ids.ts';
import { storeText } from '../../library/originals.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { OperationInput, OperationOutput } from '../../shared/contract.ts';
import type { OpenedLibrary } from '../host.ts';
import { type HeldOriginal, holdOriginal } from '../importing/holdOriginal.ts';
import { entryFileName } from '../importing/prepareWork.ts';
import { runIn } from '../runIn.ts';
import type { BriefEntry } from './bibliographyFiles.ts';

/** An entry of a bibliography that a brief cites, by the id it has while the brief is read. */
export interface CitedEntry {
  readonly provisionalId: SourceId;
  readonly entry: BriefEntry;
}

type Imported = Extract<NonNullable<OperationOutput<'briefings.import'>>, { readonly kind: 'imported' }>;

interface KeptEntries {
  /** What `briefings.insertImported` is to add. */
  readonly toAdd: OperationInput<'briefings.insertImported'>['sources'];
  /** The sources that entries turned out to be, by the ids that these have while the brief is read. */
  readonly foundIds: ReadonlyMap<SourceId, SourceId>;
  readonly found: Imported['found'];
  readonly added: Imported['added'];
  /** To be let go of when the sources have been added, or will not be. */
  readonly originals: HeldOriginal[];
}

/**
 * Finds for each cited entry the source that it is. Of the others the entry is kept among the originals, for them to become
 * sources.
 */
export async function keepEntries(library: OpenedLibrary, cited: readonly CitedEntry[]): Promise<KeptEntries> {
  const works = cited.map(({ provisionalId, entry }) => {
    const bytes = Buffer.from(entry.work.raw, 'utf8');
    return { provisionalId, entry, sha256: sha256Of(bytes), size: bytes.length };
  });
  const matches = await runIn(library, 'sources.matchWorks', {
    works: works.map(({ entry: { work }, sha256 }) => ({
      exportedFrom: work.exportedFrom,
      sha256,
      metadata: work.metadata,
    })),
  });
  const kept = { toAdd: [], foundIds: new Map(), found: [], added: [], originals: [] } as {
    -readonly [Name in keyof KeptEntries]: Name extends 'foundIds' ? Map<SourceId, SourceId> : KeptEntries[Name];
  };
  for (const [index, work] of works.entries()) {
    const { provisionalId, entry } = work;
    const { key, metadata } = entry.work;
    const match = matches[index];
    if (match) {
      kept.foundIds.set(provisionalId, match.id);
      kept.found.push({ key, ...match });
      continue;
    }
    kept.originals.push(await storeOriginalOf(library, work));
    kept.toAdd.push({ provisionalId, source: sourceOf(work) });
    kept.added.push({ key, title: metadata.title, unplaced: [...entry.unplaced] });
  }
  return kept;
}

type Work = CitedEntry & { readonly sha256: string; readonly size: number };

async function storeOriginalOf(library: OpenedLibrary, { entry, sha256, size }: Work): Promise<HeldOriginal> {
  const tempPath = await storeText(library.folder, entry.work.raw);
  return holdOriginal(library, { sha256, size, tempPath });
}

function sourceOf({ entry: { work }, sha256, size }: Work): KeptEntries['toAdd'][number]['source'] {
  return {
    metadata: work.metadata,
    origins: work.origins,
    otherCsl: work.otherCsl,
    format: work.format,
    sha256,
    size,
    fileName: entryFileName(work),
    capturedAt: null,
    text: work.text,
    blocks: [...work.blocks],
    pages: [],
    extractor: work.format,
    extractorVersion: work.extractorVersion,
    notices: [...work.warnings],
  };
}
