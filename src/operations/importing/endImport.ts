import { deleteImportJob } from '../../library/tables/importJobs.ts';
import type { WriteFunction } from '../context.ts';

export const endImport: WriteFunction<'imports.end'> = ({ db }, { importId }) => {
  deleteImportJob(db, importId);
  return {};
};
