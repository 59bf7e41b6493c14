import type { AnchoredAhead } from '../core/excerpt/excerptAhead.ts';
import { anchorAhead } from './anchoring/anchorAhead.ts';
import { type BackupComparison, compareBackup } from './backups/compareBackup.ts';
import { explainWriting } from './backups/explainWriting.ts';
import { type MadeBackup, makeBackup } from './backups/makeBackup.ts';
import { type Restored, restoreBackup } from './backups/restoreBackup.ts';
import { explainDamage } from './explainOpenError.ts';
import type { TaskContext } from './safety/finding.ts';
import { type Verification, verifyLibrary } from './safety/verifyLibrary.ts';

/**
 * What is done to the whole of a library and takes its time: each opens the database for itself, so that neither the window's
 * reading nor its writing waits. A host runs them where nobody minds.
 */
const libraryTasks = {
  verify: verifyLibrary,
  'anchor-excerpts': anchorAhead,
  'back-up': makeBackup,
  'compare-backup': compareBackup,
  'restore-backup': restoreBackup,
} as const;

export type LibraryTaskName = keyof typeof libraryTasks;
export type LibraryTaskInput<Name extends LibraryTaskName> = Parameters<(typeof libraryTasks)[Name]>[0];

interface LibraryTaskOutputs {
  readonly verify: Verification;
  readonly 'anchor-excerpts': AnchoredAhead;
  readonly 'back-up': MadeBackup;
  readonly 'compare-backup': BackupComparison;
  readonly 'restore-backup': Restored;
}
export type LibraryTaskOutput<Name extends LibraryTaskName> = LibraryTaskOutputs[Name];

/** Runs a task on this very thread, which others may use between its parts. Throws `BriefingError`, or
 * the signal's reason. */
export function runLibraryTask<Name extends LibraryTaskName>(
  name: Name,
  input: LibraryTaskInput<Name>,
  context: TaskContext,
): Promise<LibraryTaskOutput<Name>> {
  const run = libraryTasks[name] as (
    given: LibraryTaskInput<Name>,
    within: TaskContext,
  ) => Promise<LibraryTaskOutput<Name>>;
  return run(input, context).catch((error: unknown) => {
    throw context.signal.aborted ? error : explainWriting(explainDamage(error));
  });
}
