/** Words that stand in more than one part of the window. */
export const commonWords = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  loading: 'Loading…',
  untitled: 'Untitled',
  unknownDate: 'No date',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  /** Of notifications: how often one was said, and how many wait. */
  times: (count: number) => `${count.toLocaleString('en-GB')} times`,
  more: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  count: (count: number, one: string, many: string) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`,
} as const;
