import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import { sourceIdSchema } from '../core/ids.ts';
import { toTheDay } from '../core/publicationDate.ts';
import { sharePercent } from '../core/source/nearCopies/sharePercent.ts';
import type { JobContext } from '../operations/context.ts';
import { openLibraryFolder } from '../operations/libraries/openLibraryFolder.ts';
import { findPending } from '../operations/nearCopies/findPending.ts';
import { runIn } from '../operations/runIn.ts';
import type { FamilyMember, NearCopyFamily, NearCopyFamilySummary } from '../shared/contract/nearCopyOperations.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { parseId } from './parseId.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';
import { createTerminalHost } from './terminalHost.ts';

const PAGE = 200;

/** Lists the families of near copies, or the members of one source's; first compares what waits for it. */
export async function runCopies({ library, operands, json }: LibraryCommandLine): Promise<ExitCode> {
  const id = operands[0] === undefined ? null : parseId(sourceIdSchema, operands[0], 'a source');
  await comparePending(library);
  if (id === null) {
    const families = await readLibrary(library, async (opened) => {
      const all: NearCopyFamilySummary[] = [];
      for (;;) {
        const page = await runIn(opened, 'nearCopies.list', { offset: all.length, limit: PAGE });
        all.push(...page.families);
        if (page.families.length < PAGE) return all;
      }
    });
    if (json) printJson(families);
    else if (families.length > 0) printResult(formatColumns(families.map(rowOfFamily)));
    if (families.length === 0) printMessage('The library holds no near copies.');
    return 0;
  }
  const family = await readLibrary(library, (opened) => runIn(opened, 'nearCopies.familyOf', { id }));
  if (json) printJson(family);
  else if (family.members.length > 0) {
    printResult(formatColumns(family.members.map((member) => rowOfMember(member, id, family))));
  }
  if (family.members.length === 0) printMessage('The source has no near copies.');
  if (family.quoting.length > 0) printMessage(`It shares quotations with ${family.quoting.length} other sources.`);
  return 0;
}

/** In the window this goes on by itself; where that has the library open, what is known already is listed. */
async function comparePending(folder: string): Promise<void> {
  const { waiting } = await readLibrary(folder, (opened) => runIn(opened, 'nearCopies.progress', {}));
  if (waiting === 0) return;
  const host = createTerminalHost();
  const context: JobContext = {
    host,
    session: { library: null, openProblem: null, jobs: new Map(), exportPaths: new Map() },
  };
  try {
    await openLibraryFolder(context, resolve(folder), 'open');
    const { compared } = await findPending(context, { jobId: randomUUID() });
    printMessage(`Compared ${compared} ${compared === 1 ? 'source' : 'sources'} with the others.`);
  } catch (error) {
    if (!(error instanceof BriefingError) || error.code !== 'library-locked') throw error;
    printMessage(`${waiting} sources are not compared yet; the window that has the library open is at it.`);
  } finally {
    host.stop();
    await context.session.library?.close();
  }
}

/** Number of sources, id of the likely original, its date, outlet and title. */
function rowOfFamily({ size, original }: NearCopyFamilySummary): readonly string[] {
  const { id, published, outlet, title } = original;
  return [String(size), id, published === null ? 'no date' : toTheDay(published), outlet === '' ? '-' : outlet, title];
}

/** Id, date, what it is, how much of the asked source stands in it and the other way round, outlet, title. */
function rowOfMember(
  { source, shareOfAsked, shareOfIt, isSameText, isDenied }: FamilyMember,
  asked: string,
  { original }: NearCopyFamily,
): readonly string[] {
  const what = [
    source.id === asked ? 'this' : isDenied ? 'no copy' : isSameText ? 'same text' : 'copy',
    ...(source.id === original?.id ? ['original?'] : []),
  ].join(', ');
  const { id, published, outlet, title } = source;
  return [
    id,
    published === null ? 'no date' : toTheDay(published),
    what,
    formatShare(shareOfAsked),
    formatShare(shareOfIt),
    outlet === '' ? '-' : outlet,
    title,
  ];
}

function formatShare(share: number | null): string {
  return share === null ? '-' : `${sharePercent(share)} %`;
}
