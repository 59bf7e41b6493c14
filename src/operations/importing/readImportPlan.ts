import { readImportJobFiles } from '../../library/tables/importJobs.ts';
import type { PlannedFile, SettledFile } from '../../shared/contract/importOperations.ts';
import type { ReadFunction } from '../context.ts';

export const readImportPlan: ReadFunction<'imports.plan'> = ({ db }, { importId, offset, limit }) =>
  readImportJobFiles<SettledFile>(db, importId, { offset, limit }).map(
    (file): PlannedFile => ({ ...file, position: [...file.position] }),
  );
