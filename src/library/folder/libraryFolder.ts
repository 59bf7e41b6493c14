import { join } from 'node:path';

/** A library is a folder; these are the places in it. */
export const libraryFiles = {
  database: (folder: string): string => join(folder, 'library.sqlite'),
  /** Where a new library's database grows before it is one. */
  newDatabase: (folder: string): string => join(folder, 'library.sqlite.new'),
  lock: (folder: string): string => join(folder, 'lock.sqlite'),
  /** Who holds the lock, to tell those who find it held. Means nothing while it is free. */
  lockHolder: (folder: string): string => join(folder, 'lock.json'),
  originals: (folder: string): string => join(folder, 'originals'),
  /** Originals under way; whatever is left here by a crash is swept when the library is opened. */
  incoming: (folder: string): string => join(folder, 'originals', 'incoming'),
  backups: (folder: string): string => join(folder, 'backups'),
} as const;
