import type { SchemaDb } from '../database.ts';

/** One step of the schema. Only ever added to: what a released step did is never edited. */
export interface Migration {
  /** The `user_version` it leads to, one more than the step before. */
  readonly version: number;
  /** Runs inside a transaction. */
  readonly migrate: (db: SchemaDb) => void;
}
