import { BriefingError } from '../../core/errors.ts';
import {
  type ContainedEntry,
  type ContainerOutcome,
  type ContainerRequest,
  type FileContainer,
  isFileContainer,
} from '../../core/importing/container.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import type { ExtractionContext } from '../extractionInput.ts';

type Opening = Pick<ContainerRequest, 'path' | 'fileName' | 'format' | 'target'>;

/** Opens an archive, a mailbox, a mail or a bibliography and gives its entries, or the reason why not. Never rejects. */
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
  const { format } = opening;
  if (isFileContainer(format)) return (await unpackers[format]())(opening, context);
  const { listWorks } = await import('./listWorks.ts');
  return listWorks(opening.path, opening.fileName, format);
}

type Unpacker = (
  opening: Opening,
  context: ExtractionContext,
) => readonly ContainedEntry[] | Promise<readonly ContainedEntry[]>;

/** Each is loaded when it is first wanted. */
const unpackers: Readonly<Record<FileContainer, () => Promise<Unpacker>>> = {
  zip: async () => (await import('./unpackArchive.ts')).unpackArchive,
  mbox: async () => (await import('./unpackMailbox.ts')).unpackMailbox,
  eml: async () => (await import('./unpackMail.ts')).unpackMail,
};

function broken({ fileName, format }: Opening, error: unknown): BriefingError {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return fileProblems.broken(fileName, isFileContainer(format) ? containerNames[format] : 'a bibliography');
}

const containerNames: Readonly<Record<FileContainer, string>> = {
  zip: 'a ZIP archive',
  mbox: 'a mailbox',
  eml: 'an e-mail message',
};
