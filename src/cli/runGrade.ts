import { resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import { type Reliability, reliabilities, reliabilitySchema } from '../core/grading/sourceGrade.ts';
import { type SourceId, sourceIdSchema } from '../core/ids.ts';
import type { JobContext } from '../operations/context.ts';
import { openLibraryFolder } from '../operations/libraries/openLibraryFolder.ts';
import { openedLibrary, runIn } from '../operations/runIn.ts';
import type { OperationOutput } from '../shared/contract.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { parseId } from './parseId.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';
import { createTerminalHost } from './terminalHost.ts';

/** Grades a source where a grade is named, and prints the grades that it was given, the last first. */
export async function runGrade({ library, operands, reason, json }: LibraryCommandLine): Promise<ExitCode> {
  const id = parseId(sourceIdSchema, operands[0], 'a source');
  if (operands[1] === undefined && reason !== undefined) {
    throw new BriefingError('input-invalid', 'A reason belongs to a grade: name one of A to F, or none.');
  }
  const history =
    operands[1] === undefined
      ? await readLibrary(library, (opened) => runIn(opened, 'sources.gradeHistory', { id }))
      : await grade(library, id, parseGrade(operands[1]), reason ?? '');
  if (json) printJson(history);
  else if (history.length > 0) printResult(formatColumns(history.map(rowOf)));
  if (history.length === 0) printMessage('The source has not been graded.');
  return 0;
}

async function grade(folder: string, id: SourceId, reliability: Reliability | null, reason: string) {
  const host = createTerminalHost();
  const context: JobContext = {
    host,
    session: { library: null, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  try {
    await openLibraryFolder(context, resolve(folder), 'open');
    const library = openedLibrary(context.session);
    await runIn(library, 'sources.grade', { id, reliability, reason });
    return await runIn(library, 'sources.gradeHistory', { id });
  } finally {
    host.stop();
    await context.session.library?.close();
  }
}

function parseGrade(text: string): Reliability | null {
  if (text === 'none') return null;
  const parsed = reliabilitySchema.safeParse(text.toUpperCase());
  if (parsed.success) return parsed.data;
  const known = reliabilities.map(({ grade: letter, name }) => `${letter} (${name.toLowerCase()})`).join(', ');
  throw new BriefingError('input-invalid', `“${text}” is no grade. Grades are ${known}, and none.`);
}

/** When, grade, name, reason. */
function rowOf({ reliability, reason, gradedAt }: OperationOutput<'sources.gradeHistory'>[number]): readonly string[] {
  const name = reliabilities.find(({ grade: letter }) => letter === reliability)?.name ?? 'Not graded';
  return [gradedAt?.slice(0, 16).replace('T', ' ') ?? 'time not known', reliability ?? '-', name, reason];
}
