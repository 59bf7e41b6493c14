import { BriefingError } from '../../core/errors.ts';
import type { JobContext, JobFunction } from '../context.ts';
import { hasLibrary } from './hasLibrary.ts';
import { isSample } from './isSample.ts';
import { openLibraryFolder, putAwayLibrary } from './openLibraryFolder.ts';
import { sampleFolderOf } from './sampleFolder.ts';

/** The sample that is open, or else the one in its usual place; a library of one's own that is open stays open. */
export const deleteSample: JobFunction<'library.deleteSample'> = async (context) => {
  const { library } = context.session;
  if (library && (await isSample(library))) {
    await putAwayLibrary(context);
    try {
      await moveToTrash(context, library.folder);
    } catch (error) {
      await openLibraryFolder(context, library.folder, 'open');
      throw error;
    }
    return {};
  }
  const folder = sampleFolderOf(context.host);
  await refuseOtherLibrary(context, folder);
  await moveToTrash(context, folder);
  return {};
};

/** Throws `library-not-sample` unless the library in a folder is marked as the sample. */
async function refuseOtherLibrary({ host, session }: JobContext, folder: string): Promise<void> {
  const refusal = (reason: string) =>
    new BriefingError('library-not-sample', `${reason} Nothing was deleted.`, { folder });
  if (!(await hasLibrary(folder))) {
    throw refusal(`There is no sample library in ${folder}.`);
  }
  if (session.library?.folder === folder) throw refusal(`The library in ${folder} is not the sample.`);
  const library = await host.openLibrary(folder, 'open');
  try {
    if (!(await isSample(library))) throw refusal(`The library in ${folder} is not the sample.`);
  } finally {
    await library.close();
  }
}

async function moveToTrash({ host }: JobContext, folder: string): Promise<void> {
  try {
    await host.moveToTrash(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BriefingError(
      'library-not-trashed',
      `The sample library could not be moved to the trash (${reason}). It is as it was; its folder is ${folder}.`,
      { folder, reason },
    );
  }
  const settings = await host.readSettings();
  const without = (folders: readonly string[]) => folders.filter((one) => one !== folder);
  await host.writeSettings({
    ...settings,
    recentLibraries: without(settings.recentLibraries),
    sampleLibraries: without(settings.sampleLibraries),
  });
}
