import { toTheDay } from '../core/publicationDate.ts';
import { runIn } from '../operations/runIn.ts';
import type { SearchHit } from '../shared/contract/searchOperations.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';
import { searchMessages } from './searchMessages.ts';

const LIMIT = 200;

/** Prints the best hits. Nobody types on here, so all matches are ranked, however long that takes. */
export async function runSearch({ library, operands, json }: LibraryCommandLine): Promise<ExitCode> {
  const query = operands.join(' ');
  const found = await readLibrary(library, (opened) => runIn(opened, 'sources.rank', { query, limit: LIMIT }));
  if (json) printJson(found);
  else if (found.hits.length > 0) printResult(found.hits.map(formatHit).join('\n'));
  for (const message of searchMessages(query, found)) printMessage(message);
  return 0;
}

function formatHit({ id, published, outlet, title, snippet }: SearchHit): string {
  const head = formatColumns([
    [id, published === null ? 'no date' : toTheDay(published), outlet === '' ? '-' : outlet, title],
  ]);
  return `${head}\n    ${formatColumns([[snippet.text]])}`;
}
