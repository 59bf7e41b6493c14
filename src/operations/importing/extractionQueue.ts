import type { BriefingError } from '../../core/errors.ts';
import {
  type ExtractionMessage,
  type ExtractionOutcome,
  type ExtractionRequest,
  extractionLimits,
} from '../../core/importing/extraction.ts';
import { fileProblems } from '../../core/importing/fileProblems.ts';

/** A running extraction process, whichever kind the host starts. */
export interface ExtractionProcess {
  send(request: ExtractionRequest): void;
  onMessage(listener: (message: ExtractionMessage) => void): void;
  /** Called once when the process is gone, however it ended. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface ExtractionQueue {
  extract(file: FileToExtract, signal: AbortSignal): Promise<ExtractionOutcome>;
  /** Ends the process; the next file starts another. */
  stop(): void;
}

interface FileToExtract {
  readonly path: string;
  readonly fileName: string;
}

/**
 * Gives files to an extraction process one at a time. A process that gives no sign of life for `maxSilence` milliseconds, or
 * whose file was cancelled, is killed; the next file gets a new one. Whatever happens is the outcome: nothing is thrown, and no
 * file is tried twice, since what crashed a parser once would do so again.
 */
export function createExtractionQueue(
  startProcess: () => ExtractionProcess,
  maxSilence: number = extractionLimits.maxSilence,
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

  return {
    extract(file, signal) {
      const outcome = last.then(() => {
        if (signal.aborted) return cancelled(file);
        const attended = processToUse();
        const request: ExtractionRequest = { kind: 'extract', requestId: nextId++, ...file };
        return awaitOutcome(attended, request, signal, maxSilence, () => kill(attended));
      });
      last = outcome;
      return outcome;
    },
    stop() {
      if (running) kill(running);
    },
  };
}

/** A process with the one who attends to it at the moment: it is listened to once, however many files it reads. */
interface Attended {
  readonly process: ExtractionProcess;
  listener: { onMessage(message: ExtractionMessage): void; onGone(): void } | null;
}

function attend(process: ExtractionProcess, forget: () => void): Attended {
  const attended: Attended = { process, listener: null };
  process.onMessage((message) => attended.listener?.onMessage(message));
  process.onExit(() => {
    forget();
    attended.listener?.onGone();
  });
  return attended;
}

function awaitOutcome(
  attended: Attended,
  request: ExtractionRequest,
  signal: AbortSignal,
  maxSilence: number,
  kill: () => void,
): Promise<ExtractionOutcome> {
  return new Promise((resolve) => {
    let silence: ReturnType<typeof setTimeout>;
    const end = (outcome: ExtractionOutcome) => {
      clearTimeout(silence);
      signal.removeEventListener('abort', abort);
      attended.listener = null;
      resolve(outcome);
    };
    const killAndEnd = (outcome: ExtractionOutcome) => {
      end(outcome);
      kill();
    };
    const abort = () => killAndEnd(cancelled(request));
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => killAndEnd(silent(request, maxSilence)), maxSilence);
    };

    attended.listener = {
      onMessage(message) {
        if (message.kind === 'outcome' && message.requestId === request.requestId) end(message.outcome);
        else heard();
      },
      onGone: () => end(crashed(request)),
    };
    signal.addEventListener('abort', abort);
    heard();
    attended.process.send(request);
  });
}

const cancelled = ({ fileName }: FileToExtract): ExtractionOutcome => ({
  ok: false,
  code: 'job-cancelled',
  message: `${fileName} was not imported, because the import was cancelled.`,
});

const silent = ({ fileName }: FileToExtract, maxSilence: number): ExtractionOutcome =>
  failed(fileProblems.noProgress(fileName, maxSilence / 1000));

const crashed = ({ fileName }: FileToExtract): ExtractionOutcome => failed(fileProblems.crashed(fileName));

const failed = ({ code, message }: BriefingError): ExtractionOutcome => ({ ok: false, code, message });
