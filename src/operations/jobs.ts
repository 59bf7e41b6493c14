import { appInfo } from './appInfo.ts';
import { importBriefing } from './briefings/importBriefing.ts';
import type { JobFunctions } from './context.ts';
import { revealExport, saveExport } from './exports/saveExport.ts';
import { saveMarkdown } from './exports/saveMarkdown.ts';
import { cancelJob } from './importing/cancelJob.ts';
import { importSources } from './importing/importSources.ts';
import { importText } from './importing/importText.ts';
import { deleteSample } from './libraries/deleteSample.ts';
import { libraryCreate, libraryCurrent, libraryOpen } from './libraries/openLibraryFolder.ts';
import { openSample } from './libraries/openSample.ts';
import { libraryRecent } from './libraries/recentLibraries.ts';

export const jobFunctions: JobFunctions = {
  'app.info': appInfo,
  'library.current': libraryCurrent,
  'library.open': libraryOpen,
  'library.create': libraryCreate,
  'library.openSample': openSample,
  'library.deleteSample': deleteSample,
  'library.recent': libraryRecent,
  'sources.import': importSources,
  'sources.importText': importText,
  'jobs.cancel': cancelJob,
  'briefings.import': importBriefing,
  'exports.save': saveExport,
  'exports.saveMarkdown': saveMarkdown,
  'exports.reveal': revealExport,
};
