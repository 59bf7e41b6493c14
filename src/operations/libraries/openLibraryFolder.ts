import { basename } from 'node:path';
import type { LibraryInfo } from '../../shared/contract/libraryOperations.ts';
import type { JobContext, JobFunction } from '../context.ts';
import type { OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';

/** What the window shows of an open library. */
async function describeLibrary(library: OpenedLibrary): Promise<LibraryInfo> {
  const counts = await runIn(library, 'library.counts', {});
  return { folder: library.folder, name: basename(library.folder), warning: library.warning, ...counts };
}

/**
 * Opens a library folder in place of the one that is open, and remembers it as the last. The old one stays open when the
 * new one cannot be: a failed open loses nothing.
 */
export async function openLibraryFolder(
  { host, session }: JobContext,
  folder: string,
  mode: 'open' | 'create',
): Promise<LibraryInfo> {
  if (session.library?.folder === folder && mode === 'open') return describeLibrary(session.library);
  const opened = await host.openLibrary(folder, mode);
  const previous = session.library;
  session.library = opened;
  session.openProblem = null;
  session.exportPaths.clear();
  cancelJobs({ host, session });
  await previous?.close();
  const { recentLibraries } = await host.readSettings();
  await host.writeSettings({
    recentLibraries: [opened.folder, ...recentLibraries.filter((recent) => recent !== opened.folder)].slice(0, 10),
  });
  return describeLibrary(opened);
}

function cancelJobs({ session }: JobContext): void {
  for (const job of session.jobs.values()) job.abort();
}

export const libraryOpen: JobFunction<'library.open'> = async (context, { folder }) => {
  const chosen = folder ?? (await context.host.pickFolder('open-library'));
  return chosen === null ? null : openLibraryFolder(context, chosen, 'open');
};

export const libraryCreate: JobFunction<'library.create'> = async (context, { folder }) => {
  const chosen = folder ?? (await context.host.pickFolder('create-library'));
  return chosen === null ? null : openLibraryFolder(context, chosen, 'create');
};

export const libraryCurrent: JobFunction<'library.current'> = async ({ session }) =>
  session.library ? describeLibrary(session.library) : null;
