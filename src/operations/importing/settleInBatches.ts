import { BriefingError } from '../../core/errors.ts';
import type { SettledFile } from '../../shared/contract/importOperations.ts';
import type { OperationInput } from '../../shared/contract.ts';
import type { OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';

/** A file that has become something already, or is to become a source. */
export type FileToSettle = OperationInput<'imports.settle'>['files'][number];

export interface Settling {
  /** Has a file recorded with the next batch; resolves when that is on the disk. */
  settle(file: FileToSettle): Promise<SettledFile>;
  /** There is nothing more to wait for: what is gathered is written at once. */
  hurry(): void;
}

const MOST_FILES = 50;
/** UTF-16 code units of text, so that a batch never holds more than a few long documents. */
const MOST_TEXT = 4_000_000;
const LONGEST_WAIT = 200;

/** Gathers what is to be written until there is enough for a transaction, or the first has waited long enough. */
export function settleInBatches(library: OpenedLibrary, importId: string): Settling {
  let waiting: Waiting[] = [];
  let text = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    text = 0;
    last = last.then(() => write(library, importId, batch));
  };

  return {
    settle: (file) =>
      new Promise((resolve, reject) => {
        waiting.push({ file, resolve, reject });
        text += 'source' in file ? file.source.text.length : 0;
        if (waiting.length >= MOST_FILES || text >= MOST_TEXT) flush();
        else timer ??= setTimeout(flush, LONGEST_WAIT);
      }),
    hurry: flush,
  };
}

interface Waiting {
  readonly file: FileToSettle;
  readonly resolve: (settled: SettledFile) => void;
  readonly reject: (error: unknown) => void;
}

async function write(library: OpenedLibrary, importId: string, batch: readonly Waiting[]): Promise<void> {
  try {
    const settled = await runIn(library, 'imports.settle', { importId, files: batch.map(({ file }) => file) });
    for (const [index, { resolve }] of batch.entries()) resolve(settled[index] as SettledFile);
  } catch (error) {
    const [only] = batch;
    if (!(error instanceof BriefingError && error.code === 'input-invalid') || only === undefined) {
      for (const { reject } of batch) reject(error);
    } else if (batch.length > 1) {
      // One of them is not as a source must be, and keeps the others from being written: each by itself, then.
      for (const one of batch) await write(library, importId, [one]);
    } else if ('source' in only.file) {
      const { file, within } = only.file.entry;
      const place = { file, ...(within === undefined ? {} : { within }) };
      const settled: SettledFile = { kind: 'rejected', entry: { ...place, code: error.code, message: error.message } };
      await write(library, importId, [{ ...only, file: { position: only.file.position, settled } }]);
    } else only.reject(error);
  }
}
