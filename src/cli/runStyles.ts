import { formatFault } from '../core/citation/style/styleFault.ts';
import { BriefingError } from '../core/errors.ts';
import { runIn } from '../operations/runIn.ts';
import { addStyle } from '../operations/styles/addStyle.ts';
import { listStyles, searchStyles } from '../operations/styles/listStyles.ts';
import type { CommandLine, ExitCode } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { openForWriting } from './openForWriting.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';
import { createTerminalHost } from './terminalHost.ts';

/** Lists the citation styles that ship and, of a library, those added to it; adds a CSL file to it, or takes one out. */
export async function runStyles(line: CommandLine): Promise<ExitCode> {
  const { library, add, remove } = line;
  if (add === undefined && remove === undefined) return printStyles(line);
  if (library === undefined) throw new BriefingError('input-invalid', 'Name the library with --library DIR.');
  const host = createTerminalHost();
  const opened = openForWriting(library, 'open');
  try {
    if (remove !== undefined) {
      await runIn(opened, 'styles.remove', { id: remove });
      printMessage(`Removed the citation style ${remove}.`);
      return 0;
    }
    const session = { library: opened, openProblem: null, jobs: new Map(), exportPaths: new Map() };
    const outcome = await addStyle({ host, session }, { path: add });
    if (outcome?.kind !== 'refused') {
      printMessage(`Added the citation style ${outcome?.style.id} (${outcome?.style.title}).`);
      return 0;
    }
    for (const fault of outcome.faults) printMessage(`${add}:${formatFault(fault)}`);
    printMessage('The style was not added.');
    return 2;
  } finally {
    host.stop();
    await opened.close();
  }
}

async function printStyles({ library, operands, json }: CommandLine): Promise<ExitCode> {
  const host = createTerminalHost();
  const all =
    library === undefined
      ? await listStyles(host, null)
      : await readLibrary(library, (opened) => listStyles(host, opened));
  const query = operands.join(' ');
  const found = searchStyles(all, query);
  // Without a query those that most will want, and how to find the others.
  const shown = query === '' && !json ? found.filter(({ curated, added }) => curated || added) : found;
  if (json) printJson(shown);
  else if (shown.length > 0) printResult(formatColumns(shown.map(({ id, title, format }) => [id, title, format])));
  if (shown.length === 0) printMessage(`No citation style has “${query}” in its title, id or field.`);
  else if (shown.length < found.length)
    printMessage(`${found.length - shown.length} more ship. Search them: styles QUERY.`);
  host.stop();
  return 0;
}
