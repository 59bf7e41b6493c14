import { firstTables } from './0001-firstTables.ts';
import { attributionAndKeys } from './0002-attributionAndKeys.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty database to the schema of today, in order. */
export const allMigrations: readonly Migration[] = [firstTables, attributionAndKeys];
