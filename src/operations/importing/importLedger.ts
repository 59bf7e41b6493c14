import type { ImportResult, PlannedFile, SettledFile } from '../../shared/contract/importOperations.ts';
import type { OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';
import type { ImportProgress } from './importProgress.ts';
import { type FileToSettle, type Settling, settleInBatches } from './settleInBatches.ts';

/** What an import is to bring in and what has become of it: in the library, where it outlives a crash, and here. */
export interface ImportLedger extends Settling {
  /** What was recorded of a file before. */
  find(position: readonly number[]): PlannedFile | undefined;
  /** Records files that were found in an archive or bibliography. */
  record(files: readonly PlannedFile[]): Promise<void>;
  /** In the order of the files; those that are not settled are listed as cancelled. */
  result(): ImportResult;
}

interface ImportOnLedger {
  readonly importId: string;
  readonly planned: readonly PlannedFile[];
  /** Whether it can be gone on with after a crash. */
  readonly isOnRecord: boolean;
}

/** Rows a call, so that no message holds up an event loop. */
const ROWS = 2_000;

export function openLedger(
  library: OpenedLibrary,
  { importId, planned, isOnRecord }: ImportOnLedger,
  progress: ImportProgress,
): ImportLedger {
  const files = new Map(planned.map((file) => [keyOf(file.position), file]));
  const settling = settleInBatches(library, importId);
  const note = (file: PlannedFile, settled: SettledFile) => {
    files.set(keyOf(file.position), { ...file, settled });
    progress.settle(settled);
  };
  progress.expect(planned.length);
  for (const file of planned) if (file.settled) progress.settle(file.settled);

  return {
    find: (position) => files.get(keyOf(position)),
    async settle(toSettle: FileToSettle) {
      const settled = await settling.settle(toSettle);
      const file = files.get(keyOf(toSettle.position));
      if (file) note(file, settled);
      return settled;
    },
    hurry: () => settling.hurry(),
    async record(more) {
      if (isOnRecord) await recordFiles(library, importId, more);
      progress.expect(more.filter(({ position }) => !files.has(keyOf(position))).length);
      for (const file of more) {
        files.set(keyOf(file.position), file);
        if (file.settled) progress.settle(file.settled);
      }
    },
    result: () => resultOf([...files.values()].sort((a, b) => comparePositions(a.position, b.position))),
  };
}

/** Puts files on record before anything is done with them. */
export async function recordFiles(
  library: OpenedLibrary,
  importId: string,
  files: readonly PlannedFile[],
): Promise<void> {
  for (let at = 0; at < files.length; at += ROWS) {
    await runIn(library, 'imports.begin', { importId, files: files.slice(at, at + ROWS) });
  }
}

/** What is on record of an import. */
export async function readPlan(library: OpenedLibrary, importId: string): Promise<readonly PlannedFile[]> {
  const files: PlannedFile[] = [];
  for (;;) {
    const rows = await runIn(library, 'imports.plan', { importId, offset: files.length, limit: ROWS });
    files.push(...rows);
    if (rows.length < ROWS) return files;
  }
}

function resultOf(files: readonly PlannedFile[]): ImportResult {
  const result: ImportResult = { imported: [], rejected: [], duplicates: [], cancelled: [] };
  for (const { position, path, settled } of files) {
    // An entry that was not reached stands under its archive or bibliography, which is not settled then.
    if (settled === null && position.length === 1) result.cancelled.push(path);
    else if (settled?.kind === 'imported') result.imported.push(settled.entry);
    else if (settled?.kind === 'duplicate') result.duplicates.push(settled.entry);
    else if (settled?.kind === 'rejected') result.rejected.push(settled.entry);
  }
  return result;
}

const keyOf = (position: readonly number[]): string => position.join('.');

function comparePositions(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (number !== other) return number - other;
  }
  return a.length - b.length;
}
