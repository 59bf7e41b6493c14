import { type ChildProcess, fork } from 'node:child_process';
import { type ExtractionMessage, extractionEngineFlags } from '../core/importing/extraction.ts';
import type { ExtractionProcess } from '../operations/importing/extractionQueue.ts';

/** Starts the bundled extraction process from plain Node. `entry` is the bundle's path. */
export function forkExtraction(entry: string): ExtractionProcess {
  const child: ChildProcess = fork(entry, {
    serialization: 'advanced',
    execArgv: [...extractionEngineFlags],
    // What parsers print belongs neither into a result on stdout nor among the messages.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (request) => child.send(request),
    onMessage: (listener) => child.on('message', (message) => listener(message as ExtractionMessage)),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}
