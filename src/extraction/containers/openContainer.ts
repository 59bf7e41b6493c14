import { BriefingError } from '../../core/errors.ts';
import type { ContainedEntry, ContainerOutcome, ContainerRequest } from '../../core/importing/container.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionContext } from '../extractionInput.ts';

type Opening = Pick<ContainerRequest, 'path' | 'fileName' | 'format' | 'target'>;

/** Opens an archive or a bibliography and gives its entries, or the reason why not. Never rejects. */
export async function openContainer(opening: Opening, context: ExtractionContext): Promise<ContainerOutcome> {
  // Parsers of bibliographies pause now and then; what reads an archive reports for itself.
  const signs = setInterval(() => context.reportProgress(0, 1), 1000);
  try {
    const entries = await entriesOf(opening, context);
    return { ok: true, entries: entries.map((entry) => JSON.stringify(entry)) };
  } catch (error) {
    const known = error instanceof BriefingError ? error : broken(opening, error);
    return { ok: false, code: known.code, message: known.message };
  } finally {
    clearInterval(signs);
  }
}

async function entriesOf(opening: Opening, context: ExtractionContext): Promise<readonly ContainedEntry[]> {
  if (opening.format === 'zip') {
    const { unpackArchive } = await import('./unpackArchive.ts');
    return unpackArchive(opening, context);
  }
  const { listWorks } = await import('./listWorks.ts');
  return listWorks(opening.path, opening.fileName, opening.format);
}

function broken({ fileName, format }: Opening, error: unknown): BriefingError {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return fileProblems.broken(fileName, format === 'zip' ? 'a ZIP archive' : 'a bibliography');
}
