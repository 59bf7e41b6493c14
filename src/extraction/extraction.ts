import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContainerRequest } from '../core/importing/container.ts';
import type { ExtractionPreparation, ExtractionRequest, ExtractionStop } from '../core/importing/extraction.ts';
import { packOutcome } from '../core/importing/packedOutcome.ts';
import { openContainer } from './containers/openContainer.ts';
import { disableNetwork } from './disableNetwork.ts';
import { extractFile } from './extractFile.ts';
import { prepareExtractors } from './extractors.ts';
import { hideProcessType } from './hideProcessType.ts';
import { openHostChannel } from './hostChannel.ts';
import { muteConsole } from './muteConsole.ts';
import { watchMemory } from './watchMemory.ts';
import { withFoldedHash } from './withFoldedHash.ts';

/*
 * The extraction process: reads one untrusted file at a time and tells the host what it found. Nothing that parses is
 * loaded before the network is gone: parsers come by dynamic import, with the first file that needs them.
 */
hideProcessType();
muteConsole();
watchMemory();
disableNetwork();

const pdfDataFolder = join(dirname(fileURLToPath(import.meta.url)), 'pdfjs');
const channel = openHostChannel();
let work: Promise<void> = Promise.resolve();
/** Requests that have come and are not answered. */
let waiting = 0;

channel.onMessage((message) => {
  if (isStop(message)) process.exit(0);
  if (isPreparation(message)) work = work.then(prepare);
  if (!isRequest(message)) return;
  waiting += 1;
  work = work.then(() => answer(message));
});
channel.onDisconnect(() => process.exit(0));
// Ctrl-C in a terminal reaches this process too, but what becomes of the file under way is for the host to say.
process.on('SIGINT', () => undefined);
channel.send({ kind: 'ready' });

/** What cannot be loaded now cannot be loaded for a file either, and that file says so. */
const prepare = (): Promise<void> => prepareExtractors(() => waiting === 0).catch(() => undefined);

/** Never rejects: `extractFile` turns every failure into an outcome. */
async function answer(request: ExtractionRequest | ContainerRequest): Promise<void> {
  const { requestId } = request;
  const context = {
    pdfDataFolder,
    reportProgress: (done: number, total: number) => channel.send({ kind: 'progress', requestId, done, total }),
  };
  if (request.kind === 'open') {
    const outcome = await openContainer(request, context);
    channel.send({ kind: 'opened', requestId, outcome, memory: process.memoryUsage.rss() });
  } else {
    const outcome = withFoldedHash(await extractFile(request, context));
    channel.send({ kind: 'outcome', requestId, outcome: packOutcome(outcome), memory: process.memoryUsage.rss() });
  }
  waiting -= 1;
}

function isStop(message: unknown): message is ExtractionStop {
  return kindOf(message) === 'stop';
}

function isPreparation(message: unknown): message is ExtractionPreparation {
  return kindOf(message) === 'prepare';
}

function isRequest(message: unknown): message is ExtractionRequest | ContainerRequest {
  return kindOf(message) === 'extract' || kindOf(message) === 'open';
}

const kindOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'kind' in message ? message.kind : undefined;
