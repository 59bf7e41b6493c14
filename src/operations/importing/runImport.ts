import { stat } from 'node:fs/promises';
import type { ImportResult, OnlyEntry, PlannedFile } from '../../shared/contract/importOperations.ts';
import type { JobContext } from '../context.ts';
import { openedLibrary, runIn } from '../runIn.ts';
import { startFiles } from './importAnything.ts';
import { openLedger } from './importLedger.ts';
import { tellProgress } from './importProgress.ts';
import type { ImportRun, PlacedFile } from './importRun.ts';
import { createSettlingOrder } from './settlingOrder.ts';
import { createStepQueue } from './stepQueue.ts';

interface ImportToRun {
  readonly importId: string;
  readonly jobId: string;
  /** What is on record of it. */
  readonly planned: readonly PlannedFile[];
  /** Text that was pasted, which has a title already and no time of its own. */
  readonly pasted?: { readonly title: string };
  readonly addSameText?: boolean | undefined;
  /** Nothing but this entry of the one file is wanted; then it is not on record, for that would be of the whole file. */
  readonly only?: OnlyEntry | undefined;
}

/**
 * Imports what is on record and not yet settled, several files at once. What became of each is recorded as it is known, so that
 * the import can go on wherever it is cut short; when it has ended, its record goes.
 */
export async function runImport(
  { host, session }: JobContext,
  { importId, jobId, planned, pasted, addSameText, only }: ImportToRun,
  signal: AbortSignal,
): Promise<ImportResult> {
  const library = openedLibrary(session);
  // Twice as many as are read at once: while some are read, others are copied, hashed, or wait for their batch.
  const queue = createStepQueue(2 * host.filesAtOnce, signal);
  const order = createSettlingOrder();
  const progress = tellProgress(host, jobId);
  const ledger = openLedger(library, { importId, planned, isOnRecord: only === undefined }, progress);
  const run: ImportRun = {
    underWay: { id: importId, host, library, signal: queue.signal, addSameText },
    queue,
    order,
    ledger,
    progress,
    only,
    claimed: new Set(),
    atEnd: [],
  };
  const waiting = planned.filter(({ position, settled }) => position.length === 1 && settled === null);
  host.prepareExtraction(waiting.length);
  try {
    queue.put([() => order.inTurn(async (turn) => startFiles(run, await placedFiles(waiting, pasted), turn))]);
    await queue.run(() => {
      order.release();
      ledger.hurry();
    });
  } finally {
    ledger.hurry();
    for (const act of run.atEnd) await act();
    progress.finish();
  }
  await runIn(library, 'imports.end', { importId });
  return ledger.result();
}

async function placedFiles(planned: readonly PlannedFile[], pasted?: { readonly title: string }) {
  const files: PlacedFile[] = [];
  for (const file of planned) files.push(await placedFile(file, pasted));
  return files;
}

async function placedFile(planned: PlannedFile, pasted?: { readonly title: string }): Promise<PlacedFile> {
  const { position, path, name } = planned;
  return {
    position,
    file: {
      path,
      name,
      place: { file: path },
      captured: pasted === undefined,
      ...(pasted === undefined ? {} : { title: pasted.title, isText: true }),
    },
    remarks: await changesOf(planned),
  };
}

/** An import that goes on later takes files as they are now, and says which are no longer what was chosen. */
async function changesOf({ path, size, modifiedAt }: PlannedFile): Promise<readonly string[]> {
  if (size === null || modifiedAt === null) return [];
  const found = await stat(path).catch(() => undefined);
  const isSame = found === undefined || (found.size === size && found.mtime.toISOString() === modifiedAt);
  return isSame ? [] : ['The file was changed after it was chosen; it was imported as it is now.'];
}
