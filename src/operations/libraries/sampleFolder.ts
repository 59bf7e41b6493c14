import { dirname, join } from 'node:path';
import type { Host } from '../host.ts';

/** Where the sample library is made: beside the library that a person would make. */
export function sampleFolderOf({ defaultLibraryFolder }: Host): string {
  return join(dirname(defaultLibraryFolder), 'Briefdesk Sample');
}
