import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { type ExtractionMessage, extractionEngineFlags } from '../core/importing/extraction.ts';
import { createExtractionPool, type ExtractionPool } from '../operations/importing/extractionPool.ts';
import type { ExtractionProcess } from '../operations/importing/extractionQueue.ts';
import { filesAtOnce } from '../operations/importing/filesAtOnce.ts';

/** Extraction by Electron's utility processes, which are started with the first files. */
export function startExtraction(): ExtractionPool {
  const pool = createExtractionPool(forkExtraction, { size: filesAtOnce() });
  app.on('will-quit', () => pool.stop());
  return pool;
}

function forkExtraction(): ExtractionProcess {
  const child = utilityProcess.fork(join(__dirname, 'extraction.js'), [], {
    serviceName: 'Briefdesk extraction',
    // Chromium hands V8's flags on only in this form.
    execArgv: [`--js-flags=${extractionEngineFlags.join(',')}`],
  });
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', (message: ExtractionMessage) => listener(message)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
