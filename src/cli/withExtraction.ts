import { join } from 'node:path';
import type { Host } from '../operations/host.ts';
import { createExtractionPool } from '../operations/importing/extractionPool.ts';
import { forkExtraction } from './forkExtraction.ts';
import { programFolder } from './programFolder.ts';

/** Lends what reads untrusted files, in a process of its own that is started when it is first asked and ended in the end. */
export async function withExtraction<Value>(
  work: (host: Pick<Host, 'openContainer'>) => Promise<Value>,
): Promise<Value> {
  const extraction = createExtractionPool(() => forkExtraction(join(programFolder(), 'extraction.js')), { size: 1 });
  try {
    return await work(extraction);
  } finally {
    extraction.stop();
  }
}
