import { basename } from 'node:path';
import type { LibraryInfo } from '../../shared/contract/libraryOperations.ts';
import type { JobContext, JobFunction } from '../context.ts';
import type { Host, OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';

/** What the window shows of an open library. */
export async function describeLibrary(library: OpenedLibrary): Promise<LibraryInfo> {
  const { sourceCount, briefingCount, sample } = await runIn(library, 'library.counts', {});
  const { folder, warning } = library;
  return { folder, name: basename(folder), warning, sourceCount, briefingCount, sample };
}

/**
 * Opens a library folder in place of the one that is open, and remembers it as the last. The old one stays open when the
 * new one cannot be: a failed open loses nothing.
 */
export async function openLibraryFolder(
  context: JobContext,
  folder: string,
  mode: 'open' | 'create',
): Promise<LibraryInfo> {
  const { host, session } = context;
  if (session.library?.folder === folder && mode === 'open') return describeLibrary(session.library);
  return takeUpLibrary(context, await host.openLibrary(folder, mode));
}

/** Puts a library that was just opened in place of the one that is open, and remembers it as the last. */
export async function takeUpLibrary(context: JobContext, opened: OpenedLibrary): Promise<LibraryInfo> {
  const { host, session } = context;
  const previous = session.library;
  leaveLibrary(context);
  session.library = opened;
  session.openProblem = null;
  await previous?.close();
  const info = await describeLibrary(opened);
  await rememberLibrary(host, info);
  return info;
}

/** Closes the library that is open, if one is, and leaves none open. */
export async function putAwayLibrary(context: JobContext): Promise<void> {
  const { library } = context.session;
  leaveLibrary(context);
  await library?.close();
}

/** Ends what belongs to the library that is open: jobs under way, and where its briefings were exported to. */
function leaveLibrary({ session }: JobContext): void {
  session.library = null;
  session.exportPaths.clear();
  for (const job of session.jobs.values()) job.abort();
}

async function rememberLibrary(host: Host, { folder, sample }: LibraryInfo): Promise<void> {
  const settings = await host.readSettings();
  const others = (folders: readonly string[]) => folders.filter((one) => one !== folder);
  await host.writeSettings({
    ...settings,
    recentLibraries: [folder, ...others(settings.recentLibraries)].slice(0, 10),
    sampleLibraries: [...(sample ? [folder] : []), ...others(settings.sampleLibraries)].slice(0, 10),
  });
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
