import type { SettledFile } from '../../shared/contract/importOperations.ts';
import { type FileToImport, type Import, prepareFile } from './prepareFile.ts';
import { settleInBatches } from './settleInBatches.ts';

/** Imports one file by itself and in a transaction of its own. Throws when the import's signal was aborted. */
export async function importFile(underWay: Import, file: FileToImport): Promise<SettledFile> {
  const prepared = await prepareFile(underWay, file);
  if ('settled' in prepared) return prepared.settled;
  const { document, layout, warnings, original } = prepared;
  const entry = { ...file.place, warnings: [...warnings] };
  const settling = settleInBatches(underWay.library, underWay.id);
  const settled = settling.settle({ position: [0], source: document, layout, entry });
  settling.hurry();
  return original.until(settled);
}
