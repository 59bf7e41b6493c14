import { appInfo } from './appInfo.ts';
import type { JobFunctions } from './context.ts';
import { revealExport, saveExport } from './exports/saveExport.ts';
import { cancelJob } from './importing/cancelJob.ts';
import { importSources } from './importing/importSources.ts';
import { importText } from './importing/importText.ts';
import { libraryCreate, libraryCurrent, libraryOpen } from './libraries/openLibraryFolder.ts';
import { libraryRecent } from './libraries/recentLibraries.ts';

export const jobFunctions: JobFunctions = {
  'app.info': appInfo,
  'library.current': libraryCurrent,
  'library.open': libraryOpen,
  'library.create': libraryCreate,
  'library.recent': libraryRecent,
  'sources.import': importSources,
  'sources.importText': importText,
  'jobs.cancel': cancelJob,
  'exports.save': saveExport,
  'exports.reveal': revealExport,
};
