import { isEntry } from '../../core/source/isEntry.ts';
import type { SettledFile } from '../../shared/contract/importOperations.ts';
import type { HeldOriginal } from './holdOriginal.ts';
import type { ImportRun, PlacedFile } from './importRun.ts';
import type { FileToSettle } from './settleInBatches.ts';
import type { Turn } from './settlingOrder.ts';

/** Records what became of a file. Does not wait for the batch to be written: the next file is read meanwhile. */
export function settleFile({ ledger, queue }: ImportRun, placed: PlacedFile, file: FileToSettle): Promise<void> {
  return queue.follow(ledger.settle(file).then(() => placed.whenSettled?.()));
}

interface DocumentToSettle {
  readonly file: Extract<FileToSettle, { source: unknown }>;
  readonly original: HeldOriginal;
  readonly turn: Turn;
}

/** Has a document recorded: in its turn, where it may be a version of what another file of the import brings. */
export async function settleDocument(
  { ledger, queue }: ImportRun,
  { whenSettled }: PlacedFile,
  { file, original, turn }: DocumentToSettle,
): Promise<void> {
  let begin = () => {};
  const settling = new Promise<SettledFile>((resolve) => {
    begin = () => resolve(ledger.settle(file));
  });
  // Also while it is held, for the import is not over then.
  const followed = queue.follow(original.until(settling).then(() => whenSettled?.()));
  const { metadata, format, text } = file.source;
  if (metadata.url === '' || isEntry(format)) begin();
  else await turn.hold({ metadata, length: text.length }, begin);
  await followed;
}
