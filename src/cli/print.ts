import { BriefingError } from '../core/errors.ts';

/** What was asked for, on stdout. */
export function printResult(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** What is said beside it, on stderr, so that a pipe gets the result alone. */
export function printMessage(text: string): void {
  process.stderr.write(`${text.replace(/(?![\n\t])\p{Cc}/gu, ' ')}\n`);
}

/** What went wrong in the words of the error; a bug with its stack. */
export function printError(error: unknown): void {
  if (error instanceof BriefingError) printMessage(`briefdesk: ${error.message}`);
  else printMessage(`briefdesk: an error inside the program:\n${error instanceof Error ? error.stack : String(error)}`);
}

/** A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody's, and the work goes on to its end. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
