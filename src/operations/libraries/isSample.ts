import type { OpenedLibrary } from '../host.ts';
import { runIn } from '../runIn.ts';

/** Whether a library was made as the sample. Only its own mark says so, never its place. */
export async function isSample(library: OpenedLibrary): Promise<boolean> {
  return (await runIn(library, 'library.counts', {})).sample;
}
