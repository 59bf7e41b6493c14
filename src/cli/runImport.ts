import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JobContext } from '../operations/context.ts';
import { importSources } from '../operations/importing/importSources.ts';
import { openLibraryFolder } from '../operations/libraries/openLibraryFolder.ts';
import type { ImportResult } from '../shared/contract/sourceOperations.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { createTerminalHost } from './terminalHost.ts';

const JOB = 'import';
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** Imports what is named. Interrupted, it finishes nothing more, lists what was left out and keeps what was confirmed. */
export async function runImport({ library, operands, json }: LibraryCommandLine): Promise<ExitCode> {
  const host = createTerminalHost();
  const context: JobContext = {
    host,
    session: { library: null, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  const interrupt = () => context.session.jobs.get(JOB)?.abort();
  try {
    const isThere = existsSync(join(library, 'library.sqlite'));
    await openLibraryFolder(context, resolve(library), isThere ? 'open' : 'create');
    if (!isThere) printMessage(`Created a library in ${resolve(library)}.`);
    const paths = operands.map((operand) => resolve(operand));
    const importing = importSources(context, { jobId: JOB, paths, pick: 'files' });
    // Only from here on, where there is something to cancel. A second signal ends the program as it always does.
    for (const signal of INTERRUPTS) process.once(signal, interrupt);
    const result = await importing;
    if (json) printJson(result);
    else printImport(result);
    return result.rejected.length + result.cancelled.length > 0 ? 1 : 0;
  } finally {
    for (const signal of INTERRUPTS) process.removeListener(signal, interrupt);
    host.stop();
    await context.session.library?.close();
  }
}

function printImport({ imported, rejected, duplicates, cancelled }: ImportResult): void {
  if (imported.length > 0) printResult(formatColumns(imported.map(({ id, title }) => [id, title])));
  for (const { title, warnings } of imported) for (const warning of warnings) printMessage(`${title}: ${warning}`);
  for (const { file, id } of duplicates) printMessage(`Already in the library as ${id}: ${file}`);
  for (const { file, message } of rejected) printMessage(`Not imported: ${file}: ${message}`);
  for (const file of cancelled) printMessage(`Not imported, because the import was interrupted: ${file}`);
  const notImported = rejected.length + cancelled.length;
  printMessage(`${imported.length} imported, ${duplicates.length} already there, ${notImported} not imported.`);
}
