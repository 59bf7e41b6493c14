/** Words of the screen that stands where no library is open. */
export const welcomeWords = {
  title: 'Briefdesk',
  tagline: 'Keep sources, take exact passages, write briefings in which every claim is cited.',
  offline: 'Everything stays in one folder on this machine.',
  create: 'Create a library',
  createIn: (folder: string) => `In ${folder}`,
  createElsewhere: 'Create elsewhere…',
  openOther: 'Open a library…',
  recent: 'Recent libraries',
  missing: 'Not there: moved, renamed, or on a drive that is not connected',
  problemTitle: 'The last library could not be opened',
  openDefault: 'Open the library',
} as const;
