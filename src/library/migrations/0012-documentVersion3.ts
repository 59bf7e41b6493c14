import type { Migration } from './migration.ts';

/**
 * Documents may hold merged cells, captions, images, cross-references, breaks, portion marks and numbers of lists. Those of version 2 are
 * valid ones of version 3.
 */
export const documentVersion3: Migration = {
  version: 12,
  migrate: (db) => {
    db.script('UPDATE briefing SET document_version = 3;');
  },
};
