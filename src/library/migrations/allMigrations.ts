import { firstTables } from './0001-firstTables.ts';
import { attributionAndKeys } from './0002-attributionAndKeys.ts';
import { sourceFacts } from './0003-sourceFacts.ts';
import { searchTables } from './0004-searchTables.ts';
import { organising } from './0005-organising.ts';
import { importJobs } from './0006-importJobs.ts';
import { nearCopies } from './0007-nearCopies.ts';
import { sourceVersions } from './0008-sourceVersions.ts';
import { searchRows } from './0009-searchRows.ts';
import { packedAndPosted } from './0010-packedAndPosted.ts';
import { citationStyles } from './0011-citationStyles.ts';
import { documentVersion3 } from './0012-documentVersion3.ts';
import { images } from './0013-images.ts';
import { exportChoices } from './0014-exportChoices.ts';
import { unconfirmedEvidence } from './0015-unconfirmedEvidence.ts';
import { smaller } from './0016-smaller.ts';
import { relativeBlocks } from './0017-relativeBlocks.ts';
import { readingNotices } from './0018-readingNotices.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty database to the schema of today, in order. */
export const allMigrations: readonly Migration[] = [
  firstTables,
  attributionAndKeys,
  sourceFacts,
  searchTables,
  organising,
  importJobs,
  nearCopies,
  sourceVersions,
  searchRows,
  packedAndPosted,
  citationStyles,
  documentVersion3,
  images,
  exportChoices,
  unconfirmedEvidence,
  smaller,
  relativeBlocks,
  readingNotices,
];
