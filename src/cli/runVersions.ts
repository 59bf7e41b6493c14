import { sourceIdSchema } from '../core/ids.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { parseId } from './parseId.ts';
import { printJson, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

/** Lists the versions of a source, the first one first. */
export async function runVersions({ library, operands, json }: LibraryCommandLine): Promise<ExitCode> {
  const sourceId = parseId(sourceIdSchema, operands[0], 'a source');
  const versions = await readLibrary(library, (opened) => runIn(opened, 'versions.list', { sourceId }));
  if (json) printJson(versions);
  else {
    const rows = versions.map(({ number, importedAt, origin, fileName, textLength, excerptCount }) => [
      String(number),
      importedAt.slice(0, 16).replace('T', ' '),
      origin,
      fileName,
      `${textLength} characters`,
      `${excerptCount} excerpts`,
    ]);
    printResult(formatColumns(rows));
  }
  return 0;
}
