import type { SourceSummary } from '../core/source/source.ts';
import { runIn } from '../operations/runIn.ts';
import type { ExitCode, LibraryCommandLine } from './command.ts';
import { formatColumns } from './formatColumns.ts';
import { printJson, printMessage, printResult } from './print.ts';
import { readLibrary } from './readLibrary.ts';

const PAGE = 500;

export async function runSources({ library, json }: LibraryCommandLine): Promise<ExitCode> {
  const sources = await readLibrary(library, async (opened) => {
    const all: SourceSummary[] = [];
    for (;;) {
      const page = await runIn(opened, 'sources.list', { offset: all.length, limit: PAGE });
      all.push(...page.sources);
      if (page.sources.length < PAGE) return all;
    }
  });
  if (json) printJson(sources);
  else if (sources.length > 0) printResult(formatColumns(sources.map(rowOf)));
  if (sources.length === 0) printMessage('The library holds no sources.');
  return 0;
}

/** Id, published, reliability, outlet, title. */
function rowOf({ id, published, reliability, outlet, title }: SourceSummary): readonly string[] {
  return [id, published?.slice(0, 10) ?? 'no date', reliability ?? '-', outlet === '' ? '-' : outlet, title];
}
