import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { type ExtractionMessage, extractionEngineFlags } from '../core/importing/extraction.ts';
import {
  createExtractionQueue,
  type ExtractionProcess,
  type ExtractionQueue,
} from '../operations/importing/extractionQueue.ts';

/** The queue of files for extraction, with Electron's utility process to read them. It is started with the first file. */
export function startExtraction(): ExtractionQueue {
  const queue = createExtractionQueue(forkExtraction);
  app.on('will-quit', () => queue.stop());
  return queue;
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
