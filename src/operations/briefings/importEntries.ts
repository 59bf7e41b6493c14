import type { SourceId } from '../../core/ids.ts';
import type { CslEntry } from '../../core/importing/bibliographies/cslJson.ts';
import { metadataOfCsl } from '../../core/importing/bibliographies/cslJsonMetadata.ts';
import { CSL_TEXT_VERSION, textOfCsl } from '../../core/importing/bibliographies/cslJsonText.ts';
import { storeText } from '../../library/originals.ts';
import { sha256Of } from '../../library/sha256Of.ts';
import type { OperationInput, OperationOutput } from '../../shared/contract.ts';
import type { OpenedLibrary } from '../host.ts';
import { type HeldOriginal, holdOriginal } from '../importing/holdOriginal.ts';
import { runIn } from '../runIn.ts';

/** An entry of a bibliography that a brief cites, by the id it has while the brief is read. */
export interface CitedEntry {
  readonly provisionalId: SourceId;
  readonly entry: CslEntry;
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
 * Finds for each cited entry the source that it is. Of the others the JSON is kept among the originals, for them to become
 * sources.
 */
export async function keepEntries(library: OpenedLibrary, cited: readonly CitedEntry[]): Promise<KeptEntries> {
  const works = cited.map(({ provisionalId, entry }) => {
    const bytes = Buffer.from(`${entry.json}\n`, 'utf8');
    const sha256 = sha256Of(bytes);
    return { provisionalId, entry, sha256, size: bytes.length, ...metadataOfCsl(entry) };
  });
  const matches = await runIn(library, 'sources.matchWorks', {
    works: works.map(({ entry, sha256, metadata }) => ({ exportedFrom: entry.exportedFrom, sha256, metadata })),
  });
  const kept = { toAdd: [], foundIds: new Map(), found: [], added: [], originals: [] } as {
    -readonly [Name in keyof KeptEntries]: Name extends 'foundIds' ? Map<SourceId, SourceId> : KeptEntries[Name];
  };
  for (const [index, work] of works.entries()) {
    const { provisionalId, entry, metadata, unplaced } = work;
    const match = matches[index];
    if (match) {
      kept.foundIds.set(provisionalId, match.id);
      kept.found.push({ key: entry.key, ...match });
      continue;
    }
    kept.originals.push(await storeOriginalOf(library, work));
    kept.toAdd.push({ provisionalId, source: sourceOf(work) });
    kept.added.push({ key: entry.key, title: metadata.title, unplaced: [...unplaced] });
  }
  return kept;
}

type Work = CitedEntry & ReturnType<typeof metadataOfCsl> & { readonly sha256: string; readonly size: number };

async function storeOriginalOf(library: OpenedLibrary, { entry, sha256, size }: Work): Promise<HeldOriginal> {
  const tempPath = await storeText(library.folder, `${entry.json}\n`);
  return holdOriginal(library, { sha256, size, tempPath });
}

function sourceOf({ entry, metadata, origins, otherCsl, sha256, size }: Work): KeptEntries['toAdd'][number]['source'] {
  const { text, blocks, pages } = textOfCsl(entry);
  return {
    metadata,
    origins,
    otherCsl,
    format: 'csl-json',
    sha256,
    size,
    fileName: `${entry.key.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)}.json`,
    capturedAt: null,
    text,
    blocks: [...blocks],
    pages: [...pages],
    extractor: 'csl-json',
    extractorVersion: CSL_TEXT_VERSION,
  };
}
