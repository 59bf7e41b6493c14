import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

export async function runBriefings({ library, json }: LibraryCommandLine): Promise<ExitCode> {
  const briefings = await readLibrary(library, (opened) => runIn(opened, 'briefings.list', {}));
  if (json) printJson(briefings);
  else if (briefings.length > 0) {
    const rows = briefings.map(({ id, updatedAt, marking, title }) => [
      id,
      updatedAt.slice(0, 16),
      marking ?? '-',
      title,
    ]);
    printResult(formatColumns(rows));
  }
  if (briefings.length === 0) printMessage('The library holds no briefings.');
  return 0;
}
