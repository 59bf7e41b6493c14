import type { SettledFile } from '../../shared/contract/importOperations.ts';
import { runIn } from '../runIn.ts';
import { type FileToImport, type Import, prepareFile } from './prepareFile.ts';

/** Imports one file by itself and in a transaction of its own. Throws when the import's signal was aborted. */
export async function importFile(underWay: Import, file: FileToImport): Promise<SettledFile> {
  const prepared = await prepareFile(underWay, file);
  if ('settled' in prepared) return prepared.settled;
  const { source, warnings } = prepared;
  const entry = { ...file.place, warnings: [...warnings] };
  const [settled] = await runIn(underWay.library, 'imports.settle', {
    importId: underWay.id,
    files: [{ position: [0], source, entry }],
  });
  return settled as SettledFile;
}
