import type { AnchoredAhead } from '../../core/excerpt/excerptAhead.ts';
import type { SourceId } from '../../core/ids.ts';
import type { Import } from '../importing/prepareFile.ts';

/** Letters times excerpts that a transaction may look through: some 50 ms. */
const MOST = 5_000_000;

/**
 * Looks for the excerpts of a source in what is to be its next version before the writer's transaction does, where they are so many,
 * or it is so long, that all writing would wait for it. Undefined where that is left to the transaction.
 */
export async function anchorBefore(
  { host, library, signal }: Pick<Import, 'host' | 'library' | 'signal'>,
  { id, excerpts }: { readonly id: SourceId; readonly excerpts: number },
  text: string,
): Promise<AnchoredAhead | undefined> {
  if (excerpts * text.length <= MOST) return undefined;
  const wish = { folder: library.folder, sourceId: id, text };
  try {
    return await host.runLibraryTask('anchor-excerpts', wish, { signal, report: () => {} });
  } catch (error) {
    signal.throwIfAborted();
    // The transaction does without: it waits longer, and finds the same.
    host.log(
      'warning',
      `The excerpts were not looked for ahead: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}
