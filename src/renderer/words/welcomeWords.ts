import { commonWords } from './commonWords.ts';

/** Words of the screen that stands where no library is open. */
export const welcomeWords = {
  title: 'Briefdesk',
  tagline: 'Keep sources, take exact passages, write briefings in which every claim is cited.',
  offline: 'Nothing leaves this machine.',
  sampleTitle: 'Look around first',
  sampleText:
    'Nine invented sources in three languages, excerpts, claims and a half-written briefing. Export it to Word, change it, delete it whenever you like.',
  openSample: 'Open the sample library',
  openingSample: 'Making the sample library',
  sampleProgress: (done: number, total: number) => `${done} of ${total}`,
  ownTitle: 'Begin with your own sources',
  ownTitleAgain: 'Go on with your own sources',
  ownText: (folder: string) => `Everything stays in one folder: ${folder}`,
  create: 'New library',
  createElsewhere: 'New library…',
  createElsewhereHint: 'New library elsewhere…',
  openOther: 'Open library…',
  openDefault: 'Open your library',
  recent: 'Recent libraries',
  sample: 'Sample',
  missing: 'Not there: moved, renamed, or on a drive that is not connected',
  restore: 'Restore a backup…',
  problemTitle: 'The last library could not be opened',
  dropHint: 'Or drop files here to begin with them.',
  dropTitle: (count: number) => `Import ${commonWords.count(count, 'file', 'files')} into a library`,
  dropNew: (folder: string) =>
    `No library is open. A new one will be made in ${folder}, and what you dropped imported into it. The files themselves stay where they are.`,
  dropInto: (folder: string) =>
    `No library is open. Your library in ${folder} will be opened, and what you dropped imported into it. The files themselves stay where they are.`,
  dropCreate: 'Make the library and import',
  dropOpen: 'Open the library and import',
} as const;
