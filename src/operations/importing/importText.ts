import { rm } from 'node:fs/promises';
import { storeText } from '../../library/originals.ts';
import type { JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { newImportId } from './importSources.ts';
import { runCancellable } from './runCancellable.ts';
import { runImport } from './runImport.ts';

/**
 * Makes a source of pasted text: the text as UTF-8 is its original, kept and hashed like any other. It is not put on record as an
 * import: there would be no file to go on with.
 */
export const importText: JobFunction<'sources.importText'> = async (context, { jobId, title, text, addSameText }) => {
  const path = await storeText(openedLibrary(context.session).folder, text);
  const importId = newImportId(context.host);
  const planned = [{ position: [0], path, name: pastedName(title), size: null, modifiedAt: null, settled: null }];
  try {
    return await runCancellable(context, [jobId, importId], (signal) =>
      runImport(context, { importId, jobId, planned, pasted: { title }, addSameText }, signal),
    );
  } finally {
    await rm(path, { force: true });
  }
};

/** The name that lists show for the original: the title as far as a file could bear it. */
function pastedName(title: string): string {
  const safe = title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${safe === '' ? 'Pasted text' : safe}.txt`;
}
