import { insertImportJob, writeImportJobFile } from '../../library/tables/importJobs.ts';
import type { WriteFunction } from '../context.ts';

/** Records files that an import is about to bring in; files that are known to it already keep what became of them. */
export const beginImport: WriteFunction<'imports.begin'> = ({ db, now }, { importId, files }) => {
  insertImportJob(db, importId, now);
  for (const file of files) writeImportJobFile(db, importId, file);
  return {};
};
