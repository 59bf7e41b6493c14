import { basename } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import type { JobContext, JobFunction } from '../context.ts';
import { hasLibrary } from './hasLibrary.ts';
import { openLibraryFolder } from './openLibraryFolder.ts';

export const libraryRecent: JobFunction<'library.recent'> = async ({ host, session }) => {
  const { recentLibraries, sampleLibraries } = await host.readSettings();
  const recent = await Promise.all(
    recentLibraries.map(async (folder) => ({
      folder,
      name: basename(folder),
      exists: await hasLibrary(folder),
      sample: sampleLibraries.includes(folder),
    })),
  );
  const { defaultLibraryFolder: defaultFolder, homeFolder } = host;
  return { recent, defaultFolder, homeFolder, problem: session.openProblem };
};

/** At start: opens the library that was open last. What keeps it from opening is kept for the start screen to tell. */
export async function reopenLastLibrary(context: JobContext): Promise<void> {
  const [last] = (await context.host.readSettings()).recentLibraries;
  if (last === undefined) return;
  try {
    await openLibraryFolder(context, last, 'open');
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    context.session.openProblem = { code: error.code, message: error.message };
  }
}
