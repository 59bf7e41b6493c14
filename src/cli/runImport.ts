import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import type { JobContext } from '../operations/context.ts';
import { importSources } from '../operations/importing/importSources.ts';
import { findInterruptedImports, resumeImport } from '../operations/importing/resumeImport.ts';
import { openLibraryFolder } from '../operations/libraries/openLibraryFolder.ts';
import type { ImportResult, InterruptedImport } from '../shared/contract/importOperations.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { printJson, printMessage } from './print.ts';
import { printImport } from './printImport.ts';
import { createTerminalHost } from './terminalHost.ts';

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/** Imports what is named. Interrupted, it finishes nothing more, lists what was left out and keeps what was confirmed. */
export async function runImport({ library, operands, json, resume }: LibraryCommandLine): Promise<ExitCode> {
  refuseUnclear(operands, resume);
  const host = createTerminalHost();
  const context: JobContext = {
    host,
    session: { library: null, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  const jobId = randomUUID();
  const interrupt = () => context.session.jobs.get(jobId)?.abort();
  try {
    const isThere = existsSync(join(library, 'library.sqlite'));
    await openLibraryFolder(context, resolve(library), isThere || resume ? 'open' : 'create');
    if (!isThere) printMessage(`Created a library in ${resolve(library)}.`);
    const interrupted = await findInterruptedImports(context, {});
    const importing = resume
      ? resumeAll(context, jobId, interrupted)
      : importSources(context, { jobId, paths: operands.map((operand) => resolve(operand)), pick: 'files' });
    // Only from here on, where there is something to cancel. A second signal ends the program as it always does.
    for (const signal of INTERRUPTS) process.once(signal, interrupt);
    const result = await importing;
    if (json) printJson(result);
    else printImport(result);
    if (!resume) sayInterrupted(interrupted);
    return result.rejected.length + result.cancelled.length > 0 ? 1 : 0;
  } finally {
    for (const signal of INTERRUPTS) process.removeListener(signal, interrupt);
    host.stop();
    await context.session.library?.close();
  }
}

function refuseUnclear(operands: readonly string[], resume: boolean): void {
  if (resume === operands.length > 0) {
    const message = resume
      ? 'An import that goes on knows its files: name none with --resume.'
      : 'Name the files or folders to import, or go on with an import that was cut short: --resume.';
    throw new BriefingError('input-invalid', message);
  }
}

async function resumeAll(
  context: JobContext,
  jobId: string,
  interrupted: readonly InterruptedImport[],
): Promise<ImportResult> {
  if (interrupted.length === 0) printMessage('No import was cut short.');
  const all: ImportResult = { imported: [], rejected: [], duplicates: [], cancelled: [] };
  for (const { importId, startedAt, done, total } of interrupted) {
    printMessage(
      `Going on with the import of ${startedAt.slice(0, 16).replace('T', ' ')} UTC: ${done} of ${total} done.`,
    );
    const { imported, rejected, duplicates, cancelled } = await resumeImport(context, { jobId, importId });
    all.imported.push(...imported);
    all.rejected.push(...rejected);
    all.duplicates.push(...duplicates);
    all.cancelled.push(...cancelled);
    if (cancelled.length > 0) break;
  }
  return all;
}

function sayInterrupted(interrupted: readonly InterruptedImport[]): void {
  for (const { startedAt, done, total } of interrupted) {
    const when = startedAt.slice(0, 16).replace('T', ' ');
    printMessage(
      `An import of ${when} UTC was cut short: ${done} of ${total} files done. Go on with it by import --resume.`,
    );
  }
}
