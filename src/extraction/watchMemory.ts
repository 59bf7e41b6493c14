import { Worker } from 'node:worker_threads';

/** Bytes that the extraction process may take in all; a heap limit alone does not see the buffers of a decompression bomb. */
const MAX_MEMORY = 3 * 1024 * 1024 * 1024;

/**
 * Ends this process from a second thread when it takes too much memory: the first one may be inside a parser's loop and
 * unable to look. The host then reports that the file could not be read.
 */
export function watchMemory(limit: number = MAX_MEMORY): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${limit}) process.kill(process.pid, 'SIGKILL');
  }, 100);`;
  new Worker(watch, { eval: true }).unref();
}
