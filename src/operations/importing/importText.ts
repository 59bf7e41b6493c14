import { rm } from 'node:fs/promises';
import { storeText } from '../../library/originals.ts';
import type { JobFunction } from '../context.ts';
import { openedLibrary } from '../runIn.ts';
import { importFiles } from './importSources.ts';
import { runCancellable } from './runCancellable.ts';

/** Makes a source of pasted text: the text as UTF-8 is its original, kept and hashed like any other. */
export const importText: JobFunction<'sources.importText'> = async (context, { jobId, title, text }) => {
  const library = openedLibrary(context.session);
  const path = await storeText(library.folder, text);
  try {
    return await runCancellable(context, jobId, (signal) =>
      importFiles(context, jobId, [{ path, name: pastedName(title), title, captured: false }], signal),
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
