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
  process.stderr.write(`${text}\n`);
}

/** What went wrong in the words of the error; a bug with its stack. */
export function printError(error: unknown): void {
  if (error instanceof BriefingError) printMessage(`briefdesk: ${error.message}`);
  else printMessage(`briefdesk: an error inside the program:\n${error instanceof Error ? error.stack : String(error)}`);
}

/** Rows as aligned columns, the last one as long as it is. Control characters of others' texts do not reach the terminal. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((cell) => cell.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')));
  const widths: number[] = [];
  for (const row of clean) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
  }
  return clean
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)),
        )
        .join('  '),
    )
    .join('\n');
}

/** In characters, as a terminal counts them. */
const lengthOf = (text: string): number => [...text].length;
