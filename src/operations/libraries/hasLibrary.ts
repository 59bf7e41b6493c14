import { access } from 'node:fs/promises';
import { libraryFiles } from '../../library/folder/libraryFolder.ts';

/** Whether a folder is there and holds a library. */
export async function hasLibrary(folder: string): Promise<boolean> {
  try {
    await access(libraryFiles.database(folder));
    return true;
  } catch {
    return false;
  }
}
