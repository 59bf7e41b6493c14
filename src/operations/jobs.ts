import { appInfo } from './appInfo.ts';
import type { JobFunctions } from './context.ts';
import { exportsReveal, exportsSave } from './exportsSave.ts';
import { importSources } from './importSources.ts';
import { importText } from './importText.ts';
import { jobsCancel } from './jobsCancel.ts';
import { libraryCreate, libraryCurrent, libraryOpen } from './openLibraryFolder.ts';
import { libraryRecent } from './recentLibraries.ts';

export const jobFunctions: JobFunctions = {
  'app.info': appInfo,
  'library.current': libraryCurrent,
  'library.open': libraryOpen,
  'library.create': libraryCreate,
  'library.recent': libraryRecent,
  'sources.import': importSources,
  'sources.importText': importText,
  'jobs.cancel': jobsCancel,
  'exports.save': exportsSave,
  'exports.reveal': exportsReveal,
};
