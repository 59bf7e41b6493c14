import type { BriefingError } from '../../core/errors.ts';
import type { ContainerOutcome, ContainerRequest } from '../../core/importing/container.ts';
import {
  type ExtractionMessage,
  type ExtractionOutcome,
  type ExtractionPreparation,
  type ExtractionRequest,
  extractionLimits,
} from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';
import { unpackOutcome } from '../../core/importing/packedOutcome.ts';

/** A running extraction process, whichever kind the host starts. */
export interface ExtractionProcess {
  send(request: ExtractionRequest | ContainerRequest | ExtractionPreparation): void;
  onMessage(listener: (message: ExtractionMessage) => void): void;
  /** Called once when the process is gone, however it ended. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface ExtractionQueue {
  extract(file: FileToExtract, signal: AbortSignal): Promise<ExtractionOutcome>;
  openContainer(container: ContainerToOpen, signal: AbortSignal): Promise<ContainerOutcome>;
  /** Starts the process where there is none, to be ready for the next file; resolves when it is up, or gone. */
  prepare(): Promise<void>;
  /** Ends the process; the next file starts another. */
  stop(): void;
}

interface FileToExtract {
  readonly path: string;
  readonly fileName: string;
}

export type ContainerToOpen = Pick<ContainerRequest, 'path' | 'fileName' | 'format' | 'target'>;

export interface QueueLimits {
  /** Milliseconds without a sign of life after which a process is killed. */
  readonly maxSilence?: number;
  /** Files after which a process is replaced, lest what its parsers leave behind add up. */
  readonly maxFiles?: number;
  /** Bytes of memory after a file above which it is replaced. */
  readonly maxMemory?: number;
}

/**
 * Gives files to an extraction process one at a time. A process that gives no sign of life for `maxSilence` milliseconds, or
 * whose file was cancelled, is killed; the next file gets a new one. Whatever happens is the outcome: nothing is thrown, and no
 * file is tried twice, since what crashed a parser once would do so again.
 */
export function createExtractionQueue(
  startProcess: () => ExtractionProcess,
  { maxSilence = extractionLimits.maxSilence, maxFiles = 500, maxMemory = 768 * 1024 * 1024 }: QueueLimits = {},
): ExtractionQueue {
  let running: Attended | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let nextId = 0;

  const kill = (attended: Attended) => {
    if (running === attended) running = null;
    attended.process.kill();
  };

  const processToUse = (): Attended => {
    if (running) return running;
    const attended: Attended = attend(startProcess(), () => {
      if (running === attended) running = null;
    });
    running = attended;
    return attended;
  };

  const ask = async (request: Request, signal: AbortSignal): Promise<Answer> => {
    if (signal.aborted) return cancelled(request);
    const attended = processToUse();
    const settled = await awaitAnswer(attended, request, signal, maxSilence, () => kill(attended));
    attended.files += 1;
    if (attended.files >= maxFiles || attended.memory > maxMemory) kill(attended);
    return settled;
  };

  const run = (request: Request, signal: AbortSignal): Promise<Answer> => {
    const answer = last.then(async () => {
      const first = await ask(request, signal);
      // It may have ended for what an earlier file left behind: a new one tells whether this file is the reason.
      return isCrash(first) ? ask(request, signal) : first;
    });
    last = answer;
    return answer;
  };

  return {
    extract: (file, signal) =>
      run({ kind: 'extract', requestId: nextId++, ...file }, signal) as Promise<ExtractionOutcome>,
    openContainer: (container, signal) =>
      run({ kind: 'open', requestId: nextId++, ...container }, signal) as Promise<ContainerOutcome>,
    prepare() {
      if (running) return running.isUp;
      const attended = processToUse();
      attended.process.send({ kind: 'prepare' });
      return attended.isUp;
    },
    stop() {
      if (running) kill(running);
    },
  };
}

type Request = ExtractionRequest | ContainerRequest;
type Answer = ExtractionOutcome | ContainerOutcome;
type Failed = Answer & { readonly ok: false };

/** A process with the one who attends to it at the moment: it is listened to once, however many files it reads. */
interface Attended {
  readonly process: ExtractionProcess;
  /** Resolves when it has said that it is ready, or is gone. */
  readonly isUp: Promise<void>;
  listener: { onMessage(message: ExtractionMessage): void; onGone(): void } | null;
  files: number;
  /** Bytes, as it said last. */
  memory: number;
}

function attend(process: ExtractionProcess, forget: () => void): Attended {
  let tellUp = () => {};
  const isUp = new Promise<void>((resolve) => {
    tellUp = resolve;
  });
  const attended: Attended = { process, isUp, listener: null, files: 0, memory: 0 };
  process.onMessage((message) => {
    if (message.kind === 'ready') tellUp();
    attended.listener?.onMessage(message);
  });
  process.onExit(() => {
    tellUp();
    forget();
    attended.listener?.onGone();
  });
  return attended;
}

function awaitAnswer(
  attended: Attended,
  request: Request,
  signal: AbortSignal,
  maxSilence: number,
  kill: () => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    let silence: ReturnType<typeof setTimeout>;
    const end = (answer: Answer) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', abort);
      attended.listener = null;
      resolve(answer);
    };
    const killAndEnd = (answer: Answer) => {
      end(answer);
      kill();
    };
    const abort = () => killAndEnd(cancelled(request));
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => killAndEnd(silent(request, maxSilence)), maxSilence);
    };

    attended.listener = {
      onMessage(message) {
        const isAnswer = message.kind === 'outcome' || message.kind === 'opened';
        if (!isAnswer || message.requestId !== request.requestId) {
          heard();
          return;
        }
        attended.memory = message.memory ?? 0;
        end(message.kind === 'opened' ? message.outcome : unpackOutcome(message.outcome));
      },
      onGone: () => end(crashed(request)),
    };
    signal.addEventListener('abort', abort);
    heard();
    attended.process.send(request);
  });
}

const cancelled = ({ fileName }: FileToExtract): Failed => ({
  ok: false,
  code: 'job-cancelled',
  message: `${fileName} was not imported, because the import was cancelled.`,
});

const silent = ({ fileName }: FileToExtract, maxSilence: number): Failed =>
  failed(fileProblems.noProgress(fileName, maxSilence / 1000));

const crashed = ({ fileName }: FileToExtract): Failed => failed(fileProblems.crashed(fileName));

const isCrash = (answer: Answer): boolean => !answer.ok && answer.code === 'extraction-crashed';

const failed = ({ code, message }: BriefingError): Failed => ({ ok: false, code, message });
