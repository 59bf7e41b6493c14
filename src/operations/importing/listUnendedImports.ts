import { findImportJobs } from '../../library/tables/importJobs.ts';
import type { ReadFunction } from '../context.ts';

export const listUnendedImports: ReadFunction<'imports.unended'> = ({ db }) => [...findImportJobs(db)];
