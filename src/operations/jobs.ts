import { appInfo } from './appInfo.ts';
import { importBriefing } from './briefings/importBriefing.ts';
import type { JobFunctions } from './context.ts';
import { revealExport, saveExport } from './exports/saveExport.ts';
import { saveMarkdown } from './exports/saveMarkdown.ts';
import { addImage } from './images/addImage.ts';
import { pickImage } from './images/pickImage.ts';
import { readImages } from './images/readImages.ts';
import { cancelJob } from './importing/cancelJob.ts';
import { importSources } from './importing/importSources.ts';
import { importText } from './importing/importText.ts';
import { findInterruptedImports, resumeImport } from './importing/resumeImport.ts';
import { deleteSample } from './libraries/deleteSample.ts';
import { libraryCreate, libraryCurrent, libraryOpen } from './libraries/openLibraryFolder.ts';
import { openSample } from './libraries/openSample.ts';
import { libraryRecent } from './libraries/recentLibraries.ts';
import { findPending } from './nearCopies/findPending.ts';
import { backUpLibrary } from './safety/backUpLibrary.ts';
import { compareWithBackup, listLibraryBackups } from './safety/listLibraryBackups.ts';
import { restoreLibrary } from './safety/restoreLibrary.ts';
import { verifyLibrary } from './safety/verifyLibrary.ts';
import { rankAllSources } from './sources/rankAllSources.ts';
import { addStyle } from './styles/addStyle.ts';
import { listStylesInSession } from './styles/listStyles.ts';
import { loadStyleInSession } from './styles/loadStyle.ts';
import { importVersion, readAgain } from './versions/importVersion.ts';

export const jobFunctions: JobFunctions = {
  'app.info': appInfo,
  'library.current': libraryCurrent,
  'library.open': libraryOpen,
  'library.create': libraryCreate,
  'library.openSample': openSample,
  'library.deleteSample': deleteSample,
  'library.recent': libraryRecent,
  'library.verify': verifyLibrary,
  'library.backUp': backUpLibrary,
  'library.backups': listLibraryBackups,
  'library.compareBackup': compareWithBackup,
  'library.restore': restoreLibrary,
  'sources.import': importSources,
  'sources.importText': importText,
  'imports.interrupted': findInterruptedImports,
  'imports.resume': resumeImport,
  'sources.rankAll': rankAllSources,
  'jobs.cancel': cancelJob,
  'nearCopies.findPending': findPending,
  'briefings.import': importBriefing,
  'styles.list': listStylesInSession,
  'styles.load': loadStyleInSession,
  'styles.add': addStyle,
  'versions.import': importVersion,
  'versions.readAgain': readAgain,
  'images.pick': pickImage,
  'images.add': addImage,
  'images.read': readImages,
  'exports.save': saveExport,
  'exports.saveMarkdown': saveMarkdown,
  'exports.reveal': revealExport,
};
