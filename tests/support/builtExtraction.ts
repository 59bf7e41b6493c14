import { type ChildProcess, fork } from 'node:child_process';
import { basename, join } from 'node:path';
import type { ExtractionMessage, ExtractionOutcome } from '../../src/core/importing/extraction.ts';
import { unpackOutcome } from '../../src/core/importing/packedOutcome.ts';
import { bundleEntries } from './bundleEntries.ts';

/** Bundles the extraction process as the application does, with its data beside it; the path of its entry. */
export async function buildExtraction(): Promise<string> {
  return join(await bundleEntries({ extraction: 'src/extraction/extraction.ts' }), 'extraction.js');
}

export interface RunningExtraction {
  readonly child: ChildProcess;
  /** Everything the process has said, in order. */
  readonly messages: readonly ExtractionMessage[];
  extract(path: string, fileName?: string): Promise<ExtractionOutcome>;
  stop(): Promise<void>;
}

/** Starts the bundled extraction process as the terminal host does. */
export async function startExtraction(entry: string, nodeFlags: readonly string[] = []): Promise<RunningExtraction> {
  const child = forkEntry(entry, nodeFlags);
  const messages: ExtractionMessage[] = [];
  const waiting = new Map<number, { resolve(outcome: ExtractionOutcome): void; reject(error: Error): void }>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`the extraction process ended (${code ?? signal})`));
  });
  child.on('message', (message: ExtractionMessage) => {
    messages.push(message);
    if (message.kind === 'outcome') waiting.get(message.requestId)?.resolve(unpackOutcome(message.outcome));
  });
  await new Promise((resolve) => child.once('message', resolve));
  let lastId = 0;
  return {
    child,
    messages,
    extract: (path, fileName = basename(path)) => {
      lastId += 1;
      const requestId = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(requestId, { resolve, reject });
        child.send({ kind: 'extract', requestId, path, fileName });
      });
    },
    stop: async () => {
      if (child.connected) child.send({ kind: 'stop' });
      await ended;
    },
  };
}

function forkEntry(entry: string, nodeFlags: readonly string[]): ChildProcess {
  return fork(entry, [], {
    serialization: 'advanced',
    execArgv: [...nodeFlags],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
